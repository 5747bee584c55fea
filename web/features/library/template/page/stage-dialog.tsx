import { useTranslation } from 'react-i18next';
import { changeStatus } from '../../../../../core/contract/library.ts';
import { stageTemplate } from '../../../../../core/contract/templates.ts';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { call } from '../../../../lib/api/call.ts';
import { notify } from '../../../../lib/notify.ts';
import { ReasonDialog } from '../../reason-dialog.tsx';

export type StageStep = 'send' | 'take_back' | 'approve';

interface Properties {
  step: StageStep;
  detail: TemplateDetail;
  onClose: () => void;
}

/** Moves the template as it was read (If-Match). */
export function StageDialog({ step, detail, onClose }: Properties) {
  const { t } = useTranslation();
  const { template, version } = detail;
  return (
    <ReasonDialog
      action={t(`template.stage.${step}`)}
      subject={`${template.name} (${template.id}@${version})`}
      effect={t(`template.stageEffect.${step}`)}
      draft={`template.${template.id}.${step}`}
      meanwhile={t('template.meanwhile')}
      change={(reason) => move(step, detail, reason)}
      onChanged={() =>
        notify({ color: 'green', title: t(`template.staged.${step}`), message: template.name })
      }
      onClose={onClose}
    />
  );
}

function move(step: StageStep, { template: { id }, version }: TemplateDetail, reason: string) {
  if (step === 'approve') {
    const body = { status: 'approved', reason } as const;
    return call(changeStatus, { params: { kind: 'templates', id }, body, ifMatch: version });
  }
  const status = step === 'send' ? 'in_review' : 'draft';
  return call(stageTemplate, { params: { id }, body: { status, reason }, ifMatch: version });
}
