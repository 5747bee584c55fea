import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mirrorHtml } from '../../../core/release/mirror-html.ts';
import { EmailFrame } from '../email-frame.tsx';
import { EnvelopeLines } from './envelope-lines.tsx';
import classes from './email-preview.module.css';
import { MarksLegend } from './marks-legend.tsx';
import type { EmailView } from './use-email-view.ts';
import { withLongerTexts } from './with-longer-texts.ts';

export interface PreviewedEmail {
  subject: string;
  preheader: string;
  html: string;
  text: string;
}

interface Properties {
  view: EmailView;
  email: PreviewedEmail;
  /** Changes the email before it is shown, such as to mark a place. */
  adapt?: (html: string) => string;
}

const isMirrored = (html: string): boolean => /<html\b[^>]*\bdir="rtl"/iu.test(html);

/** An email as its reader gets it: subject lines, then the email itself or its plain text. */
export function EmailPreview({ view, email, adapt = (html) => html }: Properties) {
  const { t } = useTranslation();
  const mirror = view.rightToLeft && !isMirrored(email.html);
  const adapted = adapt(email.html);
  const longer = view.longer ? withLongerTexts(adapted) : adapted;
  return (
    <div className={classes['preview']}>
      <EnvelopeLines subject={email.subject} preheader={email.preheader} />
      {view.marks === true && <MarksLegend />}
      {(view.longer || mirror) && view.form !== 'text' && (
        <Text size="sm" role="note" c="dimmed">
          {[view.longer && t('preview.longerNote'), mirror && t('preview.rightToLeftNote')]
            .filter((note) => note !== false)
            .join(' ')}
        </Text>
      )}
      {view.form === 'text' ? (
        <Text component="pre" className={classes['plain'] ?? ''} tabIndex={0}>
          {email.text}
        </Text>
      ) : (
        <EmailFrame
          html={mirror ? mirrorHtml(longer) : longer}
          width={view.form === 'mobile' ? 390 : 700}
          dark={view.dark}
          images={view.images}
        />
      )}
    </div>
  );
}
