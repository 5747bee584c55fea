import { accessExamples } from './examples/access.ts';
import { accountExamples } from './examples/accounts.ts';
import { adaptationExamples } from './examples/adaptation.ts';
import { assemblyExamples } from './examples/assembly.ts';
import { auditExamples } from './examples/audit.ts';
import { certifiedSetExamples } from './examples/certified-set.ts';
import { conversationExamples } from './examples/conversation.ts';
import type { Examples } from './examples/example.ts';
import { governanceExamples } from './examples/governance.ts';
import { inboxExamples } from './examples/inbox.ts';
import { activeTimeExamples } from './examples/active-time.ts';
import { parityExamples } from './examples/parity.ts';
import { modelExamples } from './examples/model.ts';
import { passkeyExamples } from './examples/passkeys.ts';
import { releaseExamples } from './examples/release.ts';
import { reviewExamples } from './examples/review.ts';
import { sendingExamples } from './examples/sending.ts';
import { reviewReadingExamples } from './examples/review-reading.ts';
import { textSuggestionExamples } from './examples/text-suggestions.ts';
import { templateExamples } from './examples/templates.ts';
import { LIBRARY_ROUTE_EXAMPLES } from './library-route-examples.ts';

/** One example for each route of the table; a new route is added in the file of its area. */
export const ROUTE_EXAMPLES: Examples = {
  ...accessExamples,
  ...accountExamples,
  ...inboxExamples,
  ...modelExamples,
  ...governanceExamples,
  ...passkeyExamples,
  ...assemblyExamples,
  ...adaptationExamples,
  ...auditExamples,
  ...conversationExamples,
  ...textSuggestionExamples,
  ...LIBRARY_ROUTE_EXAMPLES,
  ...templateExamples,
  ...certifiedSetExamples,
  ...releaseExamples,
  ...sendingExamples,
  ...activeTimeExamples,
  ...parityExamples,
  ...reviewExamples,
  ...reviewReadingExamples,
};
