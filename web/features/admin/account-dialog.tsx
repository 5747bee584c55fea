import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../core/contract/accounts.ts';
import { REVIEW_ROLES } from '../../../core/review/signature.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { FormDialog } from './form-dialog.tsx';
import { type AccountChange, useChangeAccount } from './queries.ts';

interface Properties {
  account: AccountView;
  accounts: readonly AccountView[];
  onClose: () => void;
}

/** Says which person an account belongs to, and for which review roles a training is recorded. */
export function AccountDialog({ account, accounts, onClose }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const others = accounts.filter(({ accountId }) => accountId !== account.accountId);
  const linked = others.find(({ personId }) => personId === account.personId)?.accountId ?? '';
  const [sameAs, setSameAs] = useState(linked);
  const [roles, setRoles] = useState<string[]>(account.qualifiedFor);
  const [training, setTraining] = useState(account.trainingReference);
  const change = useChangeAccount(account);
  const body: AccountChange = {
    ...(sameAs === linked ? {} : { samePersonAs: sameAs === '' ? null : sameAs }),
    qualification: {
      qualifiedFor: REVIEW_ROLES.filter((role) => roles.includes(role)),
      trainingReference: training,
    },
  };
  return (
    <FormDialog
      title={t('admin.dialogTitle', { name: account.printedName })}
      change={change}
      failed={t('admin.notChanged')}
      onSave={() => change.mutate(body, { onSuccess: onClose })}
      onClose={onClose}
    >
      <NativeSelect
        label={t('admin.samePersonAs')}
        description={t('admin.samePersonHint')}
        value={sameAs}
        data={[
          { value: '', label: t('admin.ownPerson') },
          ...others.map(({ accountId, printedName, signInName }) => ({
            value: accountId,
            label: `${printedName} (${signInName})`,
          })),
        ]}
        onChange={(event) => setSameAs(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={t('admin.qualifiedFor')}
        description={t('admin.qualifiedHint')}
        value={roles}
        onChange={setRoles}
      >
        <Stack gap={6} mt={6}>
          {REVIEW_ROLES.map((role) => (
            <Checkbox key={role} value={role} label={term('reviewRole', role)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={t('admin.training')}
        required={roles.length > 0}
        value={training}
        maxLength={300}
        onChange={(event) => setTraining(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
