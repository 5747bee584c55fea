import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeAddressSchema } from '../../../core/contract/inbox.ts';
import { notify } from '../../lib/notify.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useSetAddress } from './queries.ts';

interface Address {
  email: string | null;
  language: 'en' | 'de';
}

/** The own address for notices and the language of the emails; empty keeps notices inside. */
export function AddressForm({ address }: { address: Address }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(address.email ?? '');
  const [language, setLanguage] = useState(address.language);
  const [tried, setTried] = useState(false);
  const save = useSetAddress(() =>
    notify({ color: 'green', title: t('inbox.saved'), message: t('inbox.savedDetail') }),
  );
  const wanted = { email: email.trim() === '' ? null : email.trim(), language };
  const wrong = !noticeAddressSchema.safeParse(wanted).success;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong && !save.isPending) save.mutate(wanted);
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <TextInput
            type="email"
            autoComplete="email"
            label={t('inbox.email')}
            description={t('inbox.addressHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={254}
            value={email}
            error={tried && wrong ? t('inbox.addressWrong') : null}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('inbox.language')}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value === 'de' ? 'de' : 'en')}
            data={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
        </Group>
        {save.isError && <ErrorState error={save.error} title={t('inbox.notSaved')} />}
        <Group>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('inbox.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
