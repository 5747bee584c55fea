import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import type { ReviewRecord } from '../queries.ts';
import { SubjectOfSignature } from '../record/subject-of-signature.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { PasswordField } from './password-field.tsx';
import { SignProblem } from './sign-problem.tsx';
import { SignerFacts } from './signer-facts.tsx';
import { useDecision } from './use-decision.ts';
import { useSign } from './use-sign.ts';

interface Properties {
  record: ReviewRecord;
  assembly: AssemblyView;
  onClose: () => void;
}

/** What is signed, by whom, when, in which role and with which meaning; then the password and the signature. */
export function SignForm({ record, assembly, onClose }: Properties) {
  const { t } = useTranslation();
  const roles = record.assembly.openRoles;
  const entered = useDecision(assembly.id, roles);
  const sign = useSign(assembly, ({ meaning }) => {
    notify({ color: 'green', title: t(`review.signed.${meaning}`), message: t('review.signedDetail') });
    entered.setReason('');
    onClose();
  });
  const run = () => {
    entered.tell();
    if (entered.decision && !sign.isPending)
      sign.mutate(entered.decision, { onError: entered.forgetPassword });
  };
  useShortcut('mod+Enter', t('review.signNow'), run);
  const wrong = hasCode(sign.error, 'wrong_credentials') && entered.password === '';
  if (!entered.role) return null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Stack gap="md">
        <section>
          <Title order={3} size="h5" mb={6}>
            {t('review.what')}
          </Title>
          <SubjectOfSignature assembly={assembly} record={record} />
        </section>
        <section>
          <Title order={3} size="h5" mb={6}>
            {t('review.who')}
          </Title>
          <SignerFacts market={assembly.context.market} />
        </section>
        <DecisionFields
          roles={roles}
          role={entered.role}
          onRole={entered.setRole}
          meaning={entered.meaning}
          onMeaning={entered.setMeaning}
          meaningError={entered.missing.meaning}
          reason={entered.reason}
          onReason={entered.setReason}
          reasonError={entered.missing.reason}
        />
        <PasswordField
          value={entered.password}
          onChange={entered.setPassword}
          error={wrong ? t('review.wrongPassword') : entered.missing.password}
        />
        <SignProblem error={sign.error} />
        <Text size="sm" c="dimmed">
          {t('review.binding')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
          <Button
            type="submit"
            loading={sign.isPending}
            leftSection={<IconWritingSign size={16} aria-hidden />}
          >
            {entered.meaning === null ? t('review.signNow') : t(`review.signAs.${entered.meaning}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
