import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeStatus } from '../../../../../core/contract/library.ts';
import { stageTemplate } from '../../../../../core/contract/templates.ts';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { call } from '../../../../lib/api/call.ts';
import { notify } from '../../../../lib/notify.ts';

export type StageStep = 'send' | 'take_back' | 'approve';

/** Moves the template as it was read (If-Match); everything that shows it is fetched again. */
export function useStage(step: StageStep, { template, version }: TemplateDetail, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string): Promise<void> => {
      const { id } = template;
      if (step === 'approve') {
        const body = { status: 'approved', reason } as const;
        await call(changeStatus, { params: { kind: 'templates', id }, body, ifMatch: version });
      } else {
        const status = step === 'send' ? 'in_review' : 'draft';
        await call(stageTemplate, { params: { id }, body: { status, reason }, ifMatch: version });
      }
    },
    onSuccess: () => {
      notify({ color: 'green', title: t(`template.staged.${step}`), message: template.name });
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  });
}
