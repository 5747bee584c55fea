import { Button, Group } from '@mantine/core';
import { IconFingerprint, IconMessageReply, IconWritingSign } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DecisionKind } from './use-decision.ts';

interface Properties {
  kind: DecisionKind | null;
  busy: boolean;
  /** Whether a passkey can sign too. */
  passkey: boolean;
  onPasskey: () => void;
  onClose: () => void;
}

/** Cancel, sign with a passkey, and the button that Enter presses. */
export function FormActions({ kind, busy, passkey, onPasskey, onClose }: Properties) {
  const { t } = useTranslation();
  const Icon = kind === 'request_changes' ? IconMessageReply : IconWritingSign;
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {t('review.cancel')}
      </Button>
      {passkey && (
        <Button
          variant="default"
          disabled={busy}
          leftSection={<IconFingerprint size={16} aria-hidden />}
          onClick={onPasskey}
        >
          {t('review.signWithPasskey')}
        </Button>
      )}
      <Button type="submit" loading={busy} leftSection={<Icon size={16} aria-hidden />}>
        {kind === null ? t('review.signNow') : t(`review.signAs.${kind}`)}
      </Button>
    </Group>
  );
}
