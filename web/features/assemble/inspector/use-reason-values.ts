import type { Reason } from '../../../../core/assembly/reasons.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';

/** Puts the codes in a reason's values (topic, moment) into the reader's words. */
export function useReasonValues(): (reason: Reason) => Reason {
  const term = useTerm();
  return (reason) => {
    const { topic, moment } = reason.values;
    return {
      ...reason,
      values: {
        ...reason.values,
        ...(typeof topic === 'string' ? { topic: term('topic', topic) } : {}),
        ...(typeof moment === 'string' ? { moment: term('moment', moment) } : {}),
      },
    };
  };
}
