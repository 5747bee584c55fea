import { Button, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { IconHammer } from '@tabler/icons-react';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LOG_DAMAGES } from '../../../../core/contract/audit.ts';
import type { LogDamage } from '../../../../core/contract/audit.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Section } from '../../../ui/section.tsx';
import type { AnchorFile } from '../verify/use-verification.ts';
import { TamperResult } from './tamper-result.tsx';
import { useTamper } from './use-tamper.ts';

/** Damage of one's own choice to a copy of the log, and what verification says about it. */
export function TamperSection({ anchor }: { anchor: AnchorFile | null }) {
  const { t } = useTranslation();
  const [damage, setDamage] = useState<LogDamage>('flip');
  const [position, setPosition] = useState<number>(0);
  const { run, damageCopy } = useTamper(anchor);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    damageCopy(damage, position);
  };
  return (
    <Section title={t('audit.tamper')}>
      <Text size="sm" c="dimmed">
        {t('audit.tamperPurpose')}
      </Text>
      <form onSubmit={submit}>
        <Group gap="sm" align="end">
          <NativeSelect
            label={t('audit.tamperDamage')}
            value={damage}
            onChange={({ currentTarget: { value } }) =>
              setDamage(LOG_DAMAGES.find((each) => each === value) ?? 'flip')
            }
            data={LOG_DAMAGES.map((value) => ({ value, label: t(`audit.damage.${value}`) }))}
            maw="100%"
          />
          <NumberInput
            label={t('audit.tamperPosition')}
            value={position}
            onChange={(value) => setPosition(Number(value))}
            min={0}
            allowDecimal={false}
            w={200}
          />
          <Button
            type="submit"
            variant="default"
            leftSection={<IconHammer size={16} aria-hidden />}
            loading={run?.state === 'running'}
          >
            {t('audit.tamperRun')}
          </Button>
        </Group>
      </form>
      {run?.state === 'running' && (
        <Text size="sm" role="status">
          {t('audit.tamperRunning')}
        </Text>
      )}
      {run?.state === 'failed' && (
        <ErrorState
          error={run.error}
          title={t('audit.tamperFailed')}
          kept={t('audit.kept')}
          onRetry={() => damageCopy(damage, position)}
        />
      )}
      {run?.result && <TamperResult result={run.result} />}
    </Section>
  );
}
