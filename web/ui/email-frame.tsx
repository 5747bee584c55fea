import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { styleNonce } from '../lib/nonce.ts';
import { prepareEmail } from './prepare-email.ts';
import classes from './email-frame.module.css';

interface Properties {
  html: string;
  /** Width of the reader's window in CSS pixels; shown smaller where the pane is narrower. */
  width: 390 | 700;
  dark: boolean;
  /** Off: pictures are not loaded and show their alternative text. */
  images?: boolean;
}

/** The email in a frame without scripts, without our origin and without forms: nothing in it can reach the page. */
export function EmailFrame({ html, width, dark, images = true }: Properties) {
  const { t } = useTranslation();
  const { ref, width: room, height } = useElementSize();
  const scale = room > 0 ? Math.min(1, room / width) : 1;
  return (
    <div ref={ref} className={classes['stage']}>
      <div style={{ width: width * scale, height: '100%', margin: '0 auto' }}>
        <iframe
          className={classes['frame']}
          title={t('preview.frame')}
          sandbox=""
          srcDoc={prepareEmail(html, { nonce: styleNonce(), dark, images })}
          style={{
            width,
            height: height > 0 ? height / scale : '100%',
            transform: `scale(${scale})`,
            transformOrigin: '0 0',
          }}
        />
      </div>
    </div>
  );
}
