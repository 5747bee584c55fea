import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { ExportMenu } from './export-menu.tsx';
import { SubmitButton } from './submit-button.tsx';

/** What comes next for this email: to review, the review itself, or its export. */
export function PrimaryAction({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  switch (assembly.status) {
    case 'drafted':
      return <SubmitButton assembly={assembly} />;
    case 'in_review':
    case 'changes_requested':
      return (
        <Button component={Link} to={`/review/${encodeURIComponent(assembly.id)}`}>
          {t('assemble.openReview')}
        </Button>
      );
    case 'approved':
    case 'released':
      return <ExportMenu id={assembly.id} />;
    default:
      return null;
  }
}
