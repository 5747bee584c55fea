import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { AiRecordPanel } from './ai-record-panel.tsx';
import { CheckList } from '../checks/check-list.tsx';
import { GapsPanel } from './gaps-panel.tsx';
import classes from './inspector.module.css';
import { SlotList } from './slot-list.tsx';
import { useSlotKeys } from './use-slot-keys.ts';

const INSPECTED = ['slots', 'checks', 'gaps', 'record'] as const;

/** Everything about the choices: each slot with its reasons, all checks, and what is missing. */
export function InspectorPane({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const [tab, setTab] = useUrlChoice('inspect', INSPECTED, 'slots');
  useSlotKeys(assembly);
  const stopping = assembly.checks.results.filter(({ verdict }) => verdict !== 'pass').length;
  return (
    <section className={classes['pane']} aria-label={t('assemble.inspector')}>
      <Tabs
        value={tab}
        onChange={(next) => setTab(INSPECTED.find((each) => each === next) ?? 'slots')}
        keepMounted={false}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List grow className={classes['list'] ?? ''}>
          <Tabs.Tab value="slots">{t('assemble.tab.slots', { count: assembly.slots.length })}</Tabs.Tab>
          <Tabs.Tab value="checks">
            {stopping > 0 ? t('assemble.tab.checksOpen', { count: stopping }) : t('assemble.tab.checks')}
          </Tabs.Tab>
          <Tabs.Tab value="gaps">{t('assemble.tab.gaps', { count: assembly.gaps.length })}</Tabs.Tab>
          <Tabs.Tab value="record">{t('governance.record')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="slots" className={classes['panel'] ?? ''}>
          <SlotList assembly={assembly} />
        </Tabs.Panel>
        <Tabs.Panel value="checks" className={classes['panel'] ?? ''}>
          <CheckList assembly={assembly} />
        </Tabs.Panel>
        <Tabs.Panel value="gaps" className={classes['panel'] ?? ''}>
          <GapsPanel assembly={assembly} />
        </Tabs.Panel>
        <Tabs.Panel value="record" className={classes['panel'] ?? ''}>
          <AiRecordPanel assembly={assembly} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
