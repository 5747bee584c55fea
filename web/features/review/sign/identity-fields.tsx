import { PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEMONSTRATION_PASSWORD } from '../../../../core/access/password-rule.ts';
import type { Signing } from './signing-query.ts';
import type { EnteredDecision } from './use-decision.ts';

interface Properties {
  signing: Signing;
  entered: EnteredDecision;
  /** The server refused what was given. */
  wrong: boolean;
}

/**
 * The components that confirm a signature (21 CFR 11.200(a)(1)): sign-in name and password at the first of a continuous
 * period, then the password. Password managers and pasting fill both.
 */
export function IdentityFields({ signing, entered, wrong }: Properties) {
  const { t } = useTranslation();
  const { demonstrationName } = signing;
  return (
    <Stack gap="xs">
      {entered.asksName && (
        <TextInput
          label={t('review.signInName')}
          description={t('review.signInNameHint')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={entered.signInName}
          error={entered.missing.signInName}
          onChange={(event) => entered.setSignInName(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label={t('review.password')}
        description={t('review.passwordHint')}
        name="password"
        autoComplete="current-password"
        required
        value={entered.password}
        error={
          wrong
            ? t(entered.asksName ? 'review.wrongComponents' : 'review.wrongPassword')
            : entered.missing.password
        }
        errorProps={{ role: 'alert' }}
        visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: 0 }}
        onChange={(event) => entered.setPassword(event.currentTarget.value)}
      />
      {demonstrationName !== null && (
        <Text size="sm" c="dimmed">
          {entered.asksName
            ? t('review.demonstrationComponents', {
                name: demonstrationName,
                password: DEMONSTRATION_PASSWORD,
              })
            : t('review.demonstrationPassword', { password: DEMONSTRATION_PASSWORD })}
        </Text>
      )}
    </Stack>
  );
}
