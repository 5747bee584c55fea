import { useTranslation } from 'react-i18next';
import { timeZoneOf } from '../../../../core/library/vocabulary/markets.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { usePerson } from '../../../lib/session.ts';
import { Facts } from '../../../ui/facts.tsx';
import { signedTime } from '../record/signed-time.ts';
import { useNow } from './use-now.ts';

/** Who signs, and when: the server's clock counts, in the zone of the market. */
export function SignerFacts({ market }: { market: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const person = usePerson();
  const now = useNow();
  return (
    <Facts
      facts={[
        [t('review.signer'), person?.printedName],
        [t('review.signerTitle'), person?.title],
        [
          t('review.time'),
          <>
            {signedTime(now, timeZoneOf(market), language)}
            <br />
            {t('review.timeHint')}
          </>,
        ],
      ]}
    />
  );
}
