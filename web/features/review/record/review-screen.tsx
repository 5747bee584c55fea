import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { AdaptMenu } from '../../../ui/adapt-menu.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { Exports } from '../exports/exports.tsx';
import type { ReviewRecord } from '../queries.ts';
import { SendSection } from '../send/send-section.tsx';
import { SignDialog } from '../sign/sign-dialog.tsx';
import { CommentsPanel } from '../comments/comments-panel.tsx';
import { ReadingSection } from '../reading/reading-section.tsx';
import reading from '../reading/reading.module.css';
import { ChangedNotice } from './changed-notice.tsx';
import { Checks } from './checks.tsx';
import { History } from './history.tsx';
import { Preview } from './preview.tsx';
import { Reasons } from './reasons.tsx';
import columns from '../../../ui/columns.module.css';
import { SignAction } from './sign-action.tsx';
import { Signatures } from './signatures.tsx';
import { SubjectOfSignature } from './subject-of-signature.tsx';

interface Properties {
  record: ReviewRecord;
  assembly: AssemblyView;
}

/** The decision on top; below it what is to be read beside the email, then comments, checks, exports and history. */
export function ReviewScreen({ record, assembly }: Properties) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useUrlChoice('dialog', ['none', 'sign'], 'none');
  const [seen, setSeen] = useState(assembly.contentHash);
  const isAsSeen = seen === assembly.contentHash;
  return (
    <Page>
      <Anchor component={Link} to="/review" size="sm">
        {t('review.back')}
      </Anchor>
      <PageHeader title={assembly.template.name} purpose={assembly.brief}>
        <StatusBadge status={record.assembly.status} />
        <AdaptMenu id={assembly.id} />
        <Anchor component={Link} to={`/governance/lineage/${encodeURIComponent(assembly.id)}`} size="sm">
          {t('governance.lineage')}
        </Anchor>
      </PageHeader>
      <Section title={t(record.assembly.status === 'in_review' ? 'review.toSign' : 'review.decision')}>
        {isAsSeen ? (
          <SignAction record={record} onSign={() => setDialog('sign')} />
        ) : (
          <ChangedNotice
            seen={seen}
            present={assembly.contentHash}
            onAccept={() => {
              setDialog('none');
              setSeen(assembly.contentHash);
            }}
          />
        )}
        <Signatures signatures={record.signatures} />
        <Reasons reasons={record.reasons} />
        <details>
          <summary>{t('reading.exactly')}</summary>
          <SubjectOfSignature assembly={assembly} record={record} />
        </details>
      </Section>
      <div className={reading['columns']}>
        <ReadingSection assembly={assembly} />
        <div className={reading['beside']}>
          <Preview assembly={assembly} />
        </div>
      </div>
      <div className={columns['columns']}>
        <div className={columns['column']}>
          <CommentsPanel assemblyId={assembly.id} />
          <Checks record={record} />
        </div>
        <div className={columns['column']}>
          <Exports item={record.assembly} />
          <SendSection item={record.assembly} />
          <History record={record} />
        </div>
      </div>
      {record.assembly.openRoles.length > 0 && (
        <SignDialog
          open={dialog === 'sign' && isAsSeen}
          record={record}
          assembly={assembly}
          onClose={() => setDialog('none')}
        />
      )}
      <Text className="visually-hidden" role="status">
        {t(`review.state.${record.assembly.status}`)}
      </Text>
    </Page>
  );
}
