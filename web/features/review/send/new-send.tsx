import { useTranslation } from 'react-i18next';
import { notify } from '../../../lib/notify.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { PlanResult } from './plan-result.tsx';
import { usePlan, useStart } from './queries.ts';
import { RecipientsForm } from './recipients-form.tsx';

/** The list of recipients, what the check says of it, and the confirmed start. */
export function NewSend({ id }: { id: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const plan = usePlan(id);
  const start = useStart(id);
  const onError = (error: unknown) =>
    notify({ color: 'red', title: t('send.nothingSent'), message: problemText(error) });
  return (
    <>
      <RecipientsForm
        checking={plan.isPending}
        onChange={() => plan.reset()}
        onCheck={(recipients, repetitionReason) => plan.mutate({ recipients, repetitionReason }, { onError })}
      />
      {plan.data && (
        <PlanResult
          plan={plan.data.plan}
          starting={start.isPending}
          onStart={() =>
            start.mutate(plan.data, {
              onError,
              onSuccess: () => {
                plan.reset();
                notify({ color: 'green', title: t('send.started'), message: t('send.startedDetail') });
              },
            })
          }
        />
      )}
    </>
  );
}
