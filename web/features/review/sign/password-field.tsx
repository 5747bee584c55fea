import { PasswordInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { DEMONSTRATION_PASSWORD } from '../../../../core/access/password-rule.ts';
import { sessionQuery } from '../../../lib/session.ts';

interface Properties {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
}

/** The password again, as the second part of the signature; password managers and pasting fill it. */
export function PasswordField({ value, onChange, error }: Properties) {
  const { t } = useTranslation();
  const isDemonstration = Boolean(useQuery(sessionQuery).data?.demonstrationPeople);
  return (
    <div>
      <PasswordInput
        label={t('review.password')}
        description={t('review.passwordHint')}
        name="password"
        autoComplete="current-password"
        required
        value={value}
        error={error}
        errorProps={{ role: 'alert' }}
        visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: 0 }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isDemonstration && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('review.demonstrationPassword', { password: DEMONSTRATION_PASSWORD })}
        </Text>
      )}
    </div>
  );
}
