import { useTranslation } from 'react-i18next';
import { changeStatus } from '../../../../core/contract/library.ts';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { ReasonDialog } from '../reason-dialog.tsx';

interface Properties {
  detail: ModuleDetail;
  onClose: () => void;
}

/** Approves the module as it was read (If-Match). */
export function ApproveDialog({ detail, onClose }: Properties) {
  const { t } = useTranslation();
  const { module, version } = detail;
  const { id } = module;
  return (
    <ReasonDialog
      action={t('library.confirm')}
      subject={`${module.keyMessage || id} (${id}@${version})`}
      effect={t('library.effect')}
      draft={`status.${id}.approved`}
      meanwhile={t('library.meanwhile')}
      change={(reason) =>
        call(changeStatus, {
          params: { kind: 'modules', id },
          body: { status: 'approved', reason },
          ifMatch: version,
        })
      }
      onChanged={() =>
        notify({ color: 'green', title: t('library.changed'), message: t('library.changedDetail') })
      }
      onClose={onClose}
    />
  );
}
