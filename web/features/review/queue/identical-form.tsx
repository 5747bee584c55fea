import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signIdentical } from '../../../../core/contract/review-batch.ts';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { call } from '../../../lib/api/call.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { DecisionFields } from '../sign/decision-fields.tsx';
import { FormActions } from '../sign/form-actions.tsx';
import { IdentityFields } from '../sign/identity-fields.tsx';
import { SignProblem } from '../sign/sign-problem.tsx';
import { SignerFacts } from '../sign/signer-facts.tsx';
import type { Signing } from '../sign/signing-query.ts';
import { useDecision } from '../sign/use-decision.ts';
import type { Decision } from '../sign/use-decide.ts';

interface Properties {
  first: QueueItem;
  items: readonly QueueItem[];
  signing: Signing;
  onClose: () => void;
}

/** What is signed, by whom and with which meaning; one signature is put on each email, or none on any. */
export function IdenticalForm({ first, items, signing, onClose }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entered = useDecision(`identical.${first.contentHash}`, signing);
  const sign = useMutation({
    mutationFn: (decision: Decision) => send(first.contentHash, items, decision),
    onSuccess: () => {
      notify({
        color: 'green',
        title: t('reading.identicalSigned', { count: items.length }),
        message: t('review.signedDetail'),
      });
      entered.setReason('');
      onClose();
    },
    onError: (error) => {
      if (hasCode(error, 'invalid_request') && error.details?.['needs'] === 'sign_in_name')
        entered.askForName();
      else entered.forgetPassword();
    },
    onSettled: () =>
      Promise.all(
        [['reviews'], ['review'], ['signing'], ['assembly']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const run = () => {
    entered.tell('password');
    const decision = entered.decisionWith('password');
    if (decision && !sign.isPending) sign.mutate(decision);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Stack gap="md">
        <Facts
          facts={[
            [t('review.email'), first.templateName],
            [t('reading.identical', { count: items.length }), items.map(({ brief }) => brief).join(' · ')],
            [t('review.contentHash'), <HashText key="hash" value={first.contentHash} />],
          ]}
        />
        <SignerFacts market={first.market} />
        <DecisionFields choices={signing.choices} entered={entered} kinds={['approval', 'rejection']} />
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

async function send(
  contentHash: string,
  items: readonly QueueItem[],
  { kind, role, onBehalfOf, reason, proof }: Decision,
): Promise<void> {
  if (kind === 'request_changes' || proof.method !== 'password') return;
  const { password, signInName } = proof;
  const assemblies = items.map(({ id, revision }) => ({ id, revision }));
  const identity = signInName === undefined ? { password } : { password, signInName };
  await call(signIdentical, {
    body: { contentHash, assemblies, role, meaning: kind, reason, onBehalfOf, ...identity },
  });
}
