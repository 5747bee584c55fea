import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import { useQuotation } from '../data/quotation.tsx';
import type { Turn } from '../data/use-turn.ts';
import { UnderstandingChips } from '../understanding/understanding-chips.tsx';
import { BranchOrigin } from './branch-links.tsx';
import classes from './chat-pane.module.css';
import { Composer } from './composer.tsx';
import { LiveAnswer } from './live-answer.tsx';
import { MessageList } from './message-list.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { SuggestedReplies } from './suggested-replies.tsx';
import { TurnProblem } from './turn-problem.tsx';
import { UnansweredNote } from './unanswered-note.tsx';
import { useScrollToEnd } from './use-scroll-to-end.ts';

/** The conversation: what was understood, what was said, what is happening now, and the place to write. */
export function ChatPane({ conversation, turn }: { conversation: Conversation; turn: Turn }) {
  const { t } = useTranslation();
  const { messages } = conversation;
  const { quotation, quote } = useQuotation();
  const end = useScrollToEnd(`${messages.length} ${turn.live?.steps.length ?? -1} ${turn.live?.text ?? ''}`);
  return (
    <section className={classes['pane']} aria-label={t('assemble.chat')}>
      <UnderstandingChips conversation={conversation} turn={turn} />
      {/* Scrollable regions must be reachable by keyboard. */}
      <div className={classes['scroll']} tabIndex={0} role="log" aria-label={t('assemble.messages')}>
        {messages.length === 0 && !turn.live && (
          <Text size="sm" c="dimmed">
            {t('assemble.noMessages')}
          </Text>
        )}
        <BranchOrigin conversation={conversation} />
        <MessageList conversation={conversation} busy={turn.live !== null} />
        {turn.live && <LiveAnswer live={turn.live} onStop={turn.stop} />}
        {!turn.live && turn.problem !== null && <TurnProblem turn={turn} messages={messages} />}
        {!turn.live && turn.problem === null && <UnansweredNote conversation={conversation} turn={turn} />}
        {!turn.live && <OpenQuestions conversation={conversation} turn={turn} />}
        {!turn.live && <SuggestedReplies messages={messages} turn={turn} />}
        <div ref={end} className={classes['end']} />
      </div>
      <div className={classes['dock']}>
        <Composer
          name={conversation.id}
          busy={turn.live !== null}
          onSend={async (text) => {
            const taken = await turn.say(text, quotation ?? undefined);
            if (taken) quote(null);
            return taken;
          }}
          quotation={quotation}
          onRemoveQuotation={() => quote(null)}
        />
      </div>
    </section>
  );
}
