import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SignatureMeaning } from '../../../../core/review/signature.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { DecisionFields } from './decision-fields.tsx';
import { FormActions } from './form-actions.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { SignProblem } from './sign-problem.tsx';
import type { Signing } from './signing-query.ts';
import { useDecision } from './use-decision.ts';
import type { Decision } from './use-decide.ts';

/** A signature with its components as the server asks for them. */
export interface PasswordSignature extends Pick<Decision, 'role' | 'onBehalfOf' | 'reason'> {
  meaning: SignatureMeaning;
  identity: { password: string; signInName?: string };
}

interface Properties {
  /** Name under which the reason survives a reload. */
  draft: string;
  signing: Signing;
  sign: (signature: PasswordSignature) => Promise<unknown>;
  onSigned: () => void;
  /** Reads again what the signature changed, also after a failure. */
  refresh: () => Promise<unknown>;
  onClose: () => void;
  /** What is signed. */
  children: ReactNode;
}

/** One signature over several emails, confirmed by password: a passkey's answer is bound to one decision. */
export function PasswordSignForm({ draft, signing, sign, onSigned, refresh, onClose, children }: Properties) {
  const entered = useDecision(draft, signing);
  const signed = useMutation({
    mutationFn: async (decision: Decision) => {
      const signature = signatureOf(decision);
      if (signature) await sign(signature);
    },
    onSuccess: () => {
      onSigned();
      entered.setReason('');
      onClose();
    },
    onError: (error) => {
      if (hasCode(error, 'invalid_request') && error.details?.['needs'] === 'sign_in_name')
        entered.askForName();
      else entered.forgetPassword();
    },
    onSettled: refresh,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        entered.tell('password');
        const decision = entered.decisionWith('password');
        if (decision && !signed.isPending) signed.mutate(decision);
      }}
    >
      <Stack gap="md">
        {children}
        <DecisionFields choices={signing.choices} entered={entered} kinds={['approval', 'rejection']} />
        <IdentityFields
          signing={signing}
          entered={entered}
          wrong={hasCode(signed.error, 'wrong_credentials') && entered.password === ''}
        />
        <SignProblem error={signed.error} method="password" />
        <FormActions
          kind={entered.kind}
          busy={signed.isPending}
          passkey={false}
          onPasskey={() => undefined}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}

function signatureOf({ kind, role, onBehalfOf, reason, proof }: Decision): PasswordSignature | undefined {
  if (kind === 'request_changes' || proof.method !== 'password') return undefined;
  const { password, signInName } = proof;
  const identity = signInName === undefined ? { password } : { password, signInName };
  return { meaning: kind, role, onBehalfOf, reason, identity };
}
