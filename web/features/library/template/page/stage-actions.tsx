import { Button } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconCheck, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { openPoints } from '../../../../../core/library/template-draft/open-points.ts';
import { useUrlChoice } from '../../../../lib/use-url-choice.ts';
import { StageDialog } from './stage-dialog.tsx';

interface Properties {
  detail: TemplateDetail;
  /** Changes that are not saved yet have to be saved first. */
  unsaved: boolean;
}

/** For a library manager: send a complete draft for approval, take it back, approve it; the way to withdraw. */
export function StageActions({ detail, unsaved }: Properties) {
  const { t } = useTranslation();
  const { template } = detail;
  const [dialog, setDialog] = useUrlChoice('dialog', ['none', 'send', 'take_back', 'approve'], 'none');
  const sendable = openPoints(template).length === 0 && !unsaved;
  return (
    <>
      {(template.status === 'approved' || template.status === 'in_review') && (
        <Button
          variant="default"
          leftSection={<IconArchive size={16} aria-hidden />}
          component={Link}
          to={`/library/templates/${encodeURIComponent(template.id)}/effects`}
        >
          {t('library.withdraw')}
        </Button>
      )}
      {template.status === 'in_review' && (
        <>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => setDialog('take_back')}
          >
            {t('template.stage.take_back')}
          </Button>
          <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setDialog('approve')}>
            {t('template.stage.approve')}
          </Button>
        </>
      )}
      {template.status === 'draft' && (
        <Button
          leftSection={<IconSend size={16} aria-hidden />}
          disabled={!sendable}
          onClick={() => setDialog('send')}
        >
          {t('template.stage.send')}
        </Button>
      )}
      {dialog !== 'none' && <StageDialog step={dialog} detail={detail} onClose={() => setDialog('none')} />}
    </>
  );
}
