import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { type AdaptChange, useAdaptChange } from './use-adapt-change.ts';

/** A change by a button: a failure is told beside the page, and nothing else happens. */
export function useToldChange(id: string) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const change = useAdaptChange(id);
  const run = (wanted: AdaptChange, onDone: () => void = () => undefined) =>
    change.mutate(wanted, {
      onSuccess: onDone,
      onError: (error) => {
        const changed = isChangedMeanwhile(error);
        notify({
          color: changed ? 'yellow' : 'red',
          title: changed ? t('adapt.changedMeanwhile') : t('adapt.changeFailed'),
          message: changed ? t('adapt.changedMeanwhileDetail') : problemText(error),
        });
      },
    });
  return { run, isPending: change.isPending };
}
