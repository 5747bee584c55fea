import { Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SIGNATURE_MEANINGS } from '../../../../core/review/signature.ts';
import type { ReviewRole, SignatureMeaning } from '../../../../core/review/signature.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';

interface Properties {
  roles: readonly ReviewRole[];
  role: ReviewRole;
  onRole: (role: ReviewRole) => void;
  meaning: SignatureMeaning | null;
  onMeaning: (meaning: SignatureMeaning) => void;
  meaningError: string | null;
  reason: string;
  onReason: (reason: string) => void;
  reasonError: string | null;
}

/** In which role, with which meaning, and on a rejection why. */
export function DecisionFields(fields: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('review.role')}
        value={fields.role}
        onChange={(value) => {
          const role = fields.roles.find((one) => one === value);
          if (role) fields.onRole(role);
        }}
      >
        <Stack gap={6} mt={4}>
          {fields.roles.map((role) => (
            <Radio key={role} value={role} label={term('reviewRole', role)} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('review.meaning')}
        required
        value={fields.meaning}
        error={fields.meaningError}
        onChange={(value) => {
          const meaning = SIGNATURE_MEANINGS.find((one) => one === value);
          if (meaning) fields.onMeaning(meaning);
        }}
      >
        <Stack gap={6} mt={4} mb={4}>
          {SIGNATURE_MEANINGS.map((meaning) => (
            <Radio
              key={meaning}
              value={meaning}
              label={t(`review.decide.${meaning}`)}
              description={t(`review.statement.${meaning}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {fields.meaning === 'rejection' && (
        <Textarea
          label={t('review.reason')}
          description={t('review.reasonHint')}
          required
          autosize
          minRows={3}
          maxLength={4_000}
          value={fields.reason}
          error={fields.reasonError}
          onChange={(event) => fields.onReason(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}
