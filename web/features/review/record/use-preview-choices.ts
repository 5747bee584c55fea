import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';

const WIDTHS = ['desktop', 'mobile'] as const;

/** Width and marks of the preview, in the address, each with its key. */
export function usePreviewChoices() {
  const { t } = useTranslation();
  const [width, choose] = useUrlChoice('width', WIDTHS, 'desktop');
  const [marks, setMarks] = useUrlChoice('marks', ['on', 'off'], 'on');
  const toggleMarks = () => setMarks(marks === 'on' ? 'off' : 'on');
  useShortcut('m', t('keys.mobile'), () => choose(width === 'mobile' ? 'desktop' : 'mobile'));
  useShortcut('p', t('keys.marks'), toggleMarks);
  return {
    width,
    setWidth: (value: string) => choose(WIDTHS.find((one) => one === value) ?? 'desktop'),
    marks: marks === 'on',
    toggleMarks,
  };
}
