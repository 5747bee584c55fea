import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SetPage, signSet } from '../../../../core/contract/certified-set.ts';
import { call } from '../../../lib/api/call.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { DecisionFields } from '../sign/decision-fields.tsx';
import { FormActions } from '../sign/form-actions.tsx';
import { IdentityFields } from '../sign/identity-fields.tsx';
import { SignProblem } from '../sign/sign-problem.tsx';
import type { Decision } from '../sign/use-decide.ts';
import { useDecision } from '../sign/use-decision.ts';

/** What is signed, with which meaning, and the components that confirm it: one signature over the whole set. */
export function SignSetForm({ set, onClose }: { set: SetPage; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { revision, root, choices, components, demonstrationName } = set;
  const signing = {
    revision,
    choices,
    components,
    demonstrationName,
    contentHash: root,
    passkey: false,
  };
  const entered = useDecision(`set.${root}`, signing);
  const sign = useMutation({
    mutationFn: (decision: Decision) => send(set, decision),
    onSuccess: () => {
      notify({ color: 'green', title: t('certified.signed'), message: t('certified.signedDetail') });
      entered.setReason('');
      onClose();
    },
    onError: (error) => {
      if (hasCode(error, 'invalid_request') && error.details?.['needs'] === 'sign_in_name')
        entered.askForName();
      else entered.forgetPassword();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['set', set.id] }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        entered.tell('password');
        const decision = entered.decisionWith('password');
        if (decision && !sign.isPending) sign.mutate(decision);
      }}
    >
      <Stack gap="md">
        <Facts
          facts={[
            [t('certified.title'), set.name],
            [t('certified.permitted'), String(set.figures.permitted)],
            [t('certified.root'), <HashText key="root" value={root} />],
          ]}
        />
        <DecisionFields choices={choices} entered={entered} kinds={['approval', 'rejection']} />
        <IdentityFields
          signing={signing}
          entered={entered}
          wrong={hasCode(sign.error, 'wrong_credentials') && entered.password === ''}
        />
        <SignProblem error={sign.error} method="password" />
        <FormActions
          kind={entered.kind}
          busy={sign.isPending}
          passkey={false}
          onPasskey={() => undefined}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}

async function send({ id, root, revision }: SetPage, { kind, role, reason, proof }: Decision): Promise<void> {
  if (kind === 'request_changes' || proof.method !== 'password') return;
  const { password, signInName } = proof;
  const identity = signInName === undefined ? { password } : { password, signInName };
  const body = { root, role, meaning: kind, reason, ...identity };
  await call(signSet, { params: { id }, body, ifMatch: revision });
}
