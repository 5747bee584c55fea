import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalSchema } from '../../../../../core/library/content.ts';
import type { Approval } from '../../../../../core/library/content.ts';
import { MARKETS } from '../../../../../core/library/vocabulary/markets.ts';
import { CHANNELS } from '../../../../../core/library/vocabulary/terms.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import classes from './edit.module.css';

const EMPTY = { approvalId: '', market: 'DE', channel: 'email', from: '', until: '' };

/** One more use: market, channel and period under the number of its approval. */
export function ApprovalForm({ onAdd }: { onAdd: (approval: Approval) => void }) {
  const { t } = useTranslation();
  const term = useTerm();
  const [fields, setFields] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const parsed = approvalSchema.safeParse(fields);
  const backwards = fields.until !== '' && fields.until < fields.from;
  const set = (part: Partial<typeof EMPTY>) => setFields({ ...fields, ...part });
  const add = () => {
    setTried(true);
    if (!parsed.success || backwards) return;
    onAdd(parsed.data);
    setFields(EMPTY);
    setTried(false);
  };
  return (
    <fieldset className={classes['card']}>
      <Text component="legend" size="sm" fw={600} px={4}>
        {t('template.addApproval')}
      </Text>
      <div className={classes['fields']}>
        <TextInput
          size="sm"
          label={t('library.approvalId')}
          value={fields.approvalId}
          maxLength={200}
          onChange={(event) => set({ approvalId: event.currentTarget.value })}
        />
        <NativeSelect
          size="sm"
          label={t('terms.part.market')}
          value={fields.market}
          onChange={(event) => set({ market: event.currentTarget.value })}
          data={Object.keys(MARKETS).map((market) => ({ value: market, label: term('market', market) }))}
        />
        <NativeSelect
          size="sm"
          label={t('terms.part.channel')}
          value={fields.channel}
          onChange={(event) => set({ channel: event.currentTarget.value })}
          data={CHANNELS.map((channel) => ({ value: channel, label: term('channel', channel) }))}
        />
        <TextInput
          size="sm"
          type="date"
          label={t('library.from')}
          value={fields.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          type="date"
          label={t('library.until')}
          value={fields.until}
          error={backwards ? t('template.backwards') : null}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      </div>
      {tried && !parsed.success && (
        <Text size="sm" c="var(--block)" role="alert">
          {t('template.approvalIncomplete')}
        </Text>
      )}
      <Button
        size="xs"
        variant="default"
        style={{ justifySelf: 'start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        {t('template.add')}
      </Button>
    </fieldset>
  );
}
