import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { ReviewRecord } from '../queries.ts';
import { DecisionForm } from './decision-form.tsx';
import { WithSigning } from './with-signing.tsx';

interface Properties {
  record: ReviewRecord;
  assembly: AssemblyView;
  onClose: () => void;
}

/** The form for a decision, where the person may decide at all. */
export function SignForm({ record, assembly, onClose }: Properties) {
  const { t } = useTranslation();
  return (
    <WithSigning assemblyId={assembly.id} revision={assembly.revision}>
      {(signing) =>
        signing.choices.length === 0 ? (
          <Notice tone="info" title={t('review.cannotSign')}>
            {t('review.noChoice')}
          </Notice>
        ) : (
          <DecisionForm record={record} assembly={assembly} signing={signing} onClose={onClose} />
        )
      }
    </WithSigning>
  );
}
