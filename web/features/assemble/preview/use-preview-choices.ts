import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';

export interface PreviewChoices {
  form: 'email' | 'text';
  setForm: (form: 'email' | 'text') => void;
  mobile: boolean;
  toggleMobile: () => void;
  dark: boolean;
  toggleDark: () => void;
  marks: boolean;
  toggleMarks: () => void;
}

/** How the preview is looked at; each choice is in the address and has a key. */
export function usePreviewChoices(): PreviewChoices {
  const { t } = useTranslation();
  const [form, setForm] = useUrlChoice('form', ['email', 'text'], 'email');
  const narrow = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const [width, setWidth] = useUrlChoice('width', ['desktop', 'mobile'], narrow ? 'mobile' : 'desktop');
  const [scheme, setScheme] = useUrlChoice('scheme', ['light', 'dark'], 'light');
  const [marks, setMarks] = useUrlChoice('marks', ['on', 'off'], 'on');
  const toggleMobile = () => setWidth(width === 'mobile' ? 'desktop' : 'mobile');
  const toggleDark = () => setScheme(scheme === 'dark' ? 'light' : 'dark');
  const toggleMarks = () => setMarks(marks === 'on' ? 'off' : 'on');
  useShortcut('m', t('keys.mobile'), toggleMobile);
  useShortcut('d', t('keys.dark'), toggleDark);
  useShortcut('p', t('keys.marks'), toggleMarks);
  return {
    form,
    setForm,
    mobile: width === 'mobile',
    toggleMobile,
    dark: scheme === 'dark',
    toggleDark,
    marks: marks === 'on',
    toggleMarks,
  };
}
