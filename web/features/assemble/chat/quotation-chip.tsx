import { CloseButton } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Quotation } from '../../../../core/contract/conversation.ts';
import classes from './chat-pane.module.css';

/** The quoted part of the email, above the words about it; removable while it is not sent. */
export function QuotationChip({ quotation, onRemove }: { quotation: Quotation; onRemove?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes['quotation']}>
      <IconQuote size={14} aria-hidden />
      <q>{quotation.quote}</q>
      {onRemove && <CloseButton size="sm" aria-label={t('assemble.removeQuotation')} onClick={onRemove} />}
    </div>
  );
}
