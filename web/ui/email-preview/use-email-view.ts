import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../lib/shortcuts/use-shortcut.ts';
import { useUrlChoice } from '../../lib/use-url-choice.ts';

export const EMAIL_FORMS = ['desktop', 'mobile', 'text'] as const;
export type EmailForm = (typeof EMAIL_FORMS)[number];

/** How an email is looked at. */
export interface EmailView {
  /** The reader's window (700 or 390 CSS pixels), or the plain-text version. */
  form: EmailForm;
  setForm: (form: EmailForm) => void;
  dark: boolean;
  toggleDark: () => void;
  /** Marks of origin; undefined where an email has none. */
  marks: boolean | undefined;
  toggleMarks: () => void;
  images: boolean;
  toggleImages: () => void;
  /** The layout is mirrored, whatever language the email is in. */
  rightToLeft: boolean;
  toggleRightToLeft: () => void;
  /** Each text is made 40 % longer, as German is compared with English. */
  longer: boolean;
  toggleLonger: () => void;
}

const ON_OFF = ['on', 'off'] as const;

/** The view of the email previews on a page: each choice is in the address, the frequent ones have a key. */
export function useEmailView({ marks: hasMarks }: { marks: boolean }): EmailView {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const [form, setForm] = useUrlChoice('form', EMAIL_FORMS, narrow ? 'mobile' : 'desktop');
  const [scheme, setScheme] = useUrlChoice('scheme', ['light', 'dark'], 'light');
  const [marks, setMarks] = useUrlChoice('marks', ON_OFF, 'on');
  const [images, setImages] = useUrlChoice('images', ON_OFF, 'on');
  const [direction, setDirection] = useUrlChoice('direction', ['own', 'rtl'], 'own');
  const [length, setLength] = useUrlChoice('length', ['own', 'longer'], 'own');
  const toggleDark = () => setScheme(scheme === 'dark' ? 'light' : 'dark');
  const toggleMarks = () => setMarks(marks === 'on' ? 'off' : 'on');
  useShortcut('m', t('keys.mobile'), () => setForm(form === 'mobile' ? 'desktop' : 'mobile'));
  useShortcut('d', t('keys.dark'), toggleDark);
  useShortcut('p', t('keys.marks'), hasMarks ? toggleMarks : null);
  return {
    form,
    setForm,
    dark: scheme === 'dark',
    toggleDark,
    marks: hasMarks ? marks === 'on' : undefined,
    toggleMarks,
    images: images === 'on',
    toggleImages: () => setImages(images === 'on' ? 'off' : 'on'),
    rightToLeft: direction === 'rtl',
    toggleRightToLeft: () => setDirection(direction === 'rtl' ? 'own' : 'rtl'),
    longer: length === 'longer',
    toggleLonger: () => setLength(length === 'longer' ? 'own' : 'longer'),
  };
}
