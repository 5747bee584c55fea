import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetPage } from '../../../../core/contract/certified-set.ts';
import { REVIEW_ROLES } from '../../../../core/review/signature.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { Section } from '../../../ui/section.tsx';
import { SignatureCard } from '../record/signature-card.tsx';
import classes from '../record/signatures.module.css';
import { SignSetForm } from './sign-set-form.tsx';

/** The signatures over the root, and the dialog that puts one. */
export function SetSignatures({ set }: { set: SetPage }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const reviews = mayDo(usePerson(), 'assembly.sign');
  const maySign = set.choices.length > 0;
  const digest = { id: set.id, digest: set.manifestDigest, verdict: 'pass' };
  return (
    <Section
      title={t('certified.signatures')}
      action={maySign && <Button onClick={() => setOpen(true)}>{t('certified.sign')}</Button>}
    >
      {reviews && !maySign && (
        <Text size="sm" c="dimmed">
          {t('certified.noChoice')}
        </Text>
      )}
      <ul className={classes['cards']}>
        {REVIEW_ROLES.map((role) => {
          const found = set.signatures.find((signature) => signature.role === role);
          const shown = found && {
            ...found,
            accountId: '',
            onBehalfOf: null,
            method: 'password' as const,
            coversPresentContent: true,
            contentHash: set.root,
            report: digest,
          };
          return <SignatureCard key={role} role={role} signature={shown} />;
        })}
      </ul>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('certified.sign')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <SignSetForm set={set} onClose={() => setOpen(false)} />
      </Modal>
    </Section>
  );
}
