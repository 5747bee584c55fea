import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import type { ReviewRecord } from '../queries.ts';
import { OriginSummary } from './origin-summary.tsx';

/** What a signature is put on: which email, which version, which content, what its checks said. */
export function SubjectOfSignature({ assembly, record }: { assembly: AssemblyView; record: ReviewRecord }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { context, template, revision } = assembly;
  return (
    <Facts
      facts={[
        [t('review.email'), `${template.name} (${template.id}@${template.version})`],
        [
          t('review.for'),
          [
            term('market', context.market),
            term('language', context.language),
            term('channel', context.channel),
            term('audience', context.audience),
          ].join(' · '),
        ],
        [t('review.version'), t('review.revision', { revision })],
        [t('review.contentHash'), <HashText key="hash" value={assembly.contentHash} />],
        [t('review.words'), <OriginSummary key="origins" assembly={assembly} />],
        [t('review.checks'), <VerdictBadge key="checks" verdict={record.report?.verdict ?? 'not_run'} />],
        [t('review.author'), record.assembly.author],
      ]}
    />
  );
}
