import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import type { ReviewRecord } from '../queries.ts';
import { DecisionFields } from './decision-fields.tsx';
import { DecisionSubject } from './decision-subject.tsx';
import { FormActions } from './form-actions.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { SignProblem } from './sign-problem.tsx';
import type { Signing } from './signing-query.ts';
import { useDecide } from './use-decide.ts';
import { useDecision } from './use-decision.ts';

interface Properties {
  record: ReviewRecord;
  assembly: AssemblyView;
  signing: Signing;
  onClose: () => void;
}

/** What is decided, by whom, when, in which role and with which meaning; then the components that confirm it. */
export function DecisionForm({ record, assembly, signing, onClose }: Properties) {
  const { t } = useTranslation();
  const entered = useDecision(assembly.id, signing);
  const decide = useDecide(assembly, (decision) => {
    notify({
      color: 'green',
      title: t(`review.signed.${decision.kind}`),
      message: t('review.signedDetail'),
    });
    entered.setReason('');
    onClose();
  });
  const run = (method: 'password' | 'passkey') => {
    entered.tell(method);
    const decision = entered.decisionWith(method);
    if (decision && !decide.isPending)
      decide.mutate(decision, {
        onError: (error) => {
          if (hasCode(error, 'invalid_request') && error.details?.['needs'] === 'sign_in_name')
            entered.askForName();
          else entered.forgetPassword();
        },
      });
  };
  useShortcut('mod+Enter', t('review.signNow'), () => run('password'));
  const signs = entered.kind !== 'request_changes';
  const wrong = hasCode(decide.error, 'wrong_credentials') && decide.variables?.proof?.method === 'password';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run('password');
      }}
    >
      <Stack gap="md">
        <DecisionSubject record={record} assembly={assembly} />
        <DecisionFields choices={signing.choices} entered={entered} />
        {signs && (
          <IdentityFields
            signing={signing}
            entered={entered}
            wrong={wrong && entered.password === '' && entered.missing.password === null}
          />
        )}
        <SignProblem error={decide.error} method={decide.variables?.proof?.method ?? null} />
        <Text size="sm" c="dimmed">
          {signs ? t('review.binding') : t('review.notBinding')}
        </Text>
        <FormActions
          kind={entered.kind}
          busy={decide.isPending}
          passkey={signs && signing.passkey}
          onPasskey={() => run('passkey')}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}
