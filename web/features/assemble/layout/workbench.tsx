import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { ChatPane } from '../chat/chat-pane.tsx';
import { assemblyQuery } from '../data/queries.ts';
import { QuotationProvider } from '../data/quotation.tsx';
import { useTurn } from '../data/use-turn.ts';
import { InspectorPane } from '../inspector/inspector-pane.tsx';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { SubmitHeader } from '../submit/submit-header.tsx';
import classes from './assemble-page.module.css';
import { NoEmailYet } from './no-email-yet.tsx';
import { PaneTabs, PANES } from './pane-tabs.tsx';
import { useFirstMessage } from './use-first-message.ts';

/** Chat, preview and inspector: side by side where there is room, one at a time behind tabs where there is not. */
export function Workbench({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const turn = useTurn(conversation.id);
  const [pane, setPane] = useUrlChoice('pane', PANES, 'chat');
  const assembly = useQuery({ ...assemblyQuery(conversation.id), enabled: conversation.hasAssembly });
  useFirstMessage(conversation, turn);
  const missing = <NoEmailYet conversation={conversation} working={turn.live !== null} loading={assembly} />;
  return (
    <QuotationProvider>
      <div className={classes['page']}>
        <SubmitHeader assembly={assembly.data} title={assembly.data?.template.name ?? t('assemble.title')} />
        <PaneTabs pane={pane} onChange={setPane} />
        <div className={classes['panes']} data-pane={pane}>
          <div className={classes['chat']}>
            <ChatPane conversation={conversation} turn={turn} />
          </div>
          <div className={classes['preview']}>
            {assembly.data ? <PreviewPane assembly={assembly.data} /> : missing}
          </div>
          <div className={classes['inspector']}>
            {assembly.data ? <InspectorPane assembly={assembly.data} /> : missing}
          </div>
        </div>
      </div>
    </QuotationProvider>
  );
}
