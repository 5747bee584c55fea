import { accountWords } from './en/account.ts';
import { adaptWords } from './en/adapt.ts';
import { adminWords } from './en/admin.ts';
import { accessWords } from './en/access.ts';
import { assembleWords } from './en/assemble.ts';
import { auditWords } from './en/audit.ts';
import { certifiedWords } from './en/certified.ts';
import { commonWords } from './en/common.ts';
import { libraryWords } from './en/library.ts';
import { effectsWords } from './en/effects.ts';
import { generatedWords } from './en/generated.ts';
import { governanceWords } from './en/governance.ts';
import { glossaryWords } from './en/glossary.ts';
import { inboxWords } from './en/inbox.ts';
import { listWords } from './en/lists.ts';
import { readingWords } from './en/reading.ts';
import { parityWords } from './en/parity.ts';
import { measureWords } from './en/measures.ts';
import { modelWords } from './en/model.ts';
import { packWords } from './en/packs.ts';
import { previewWords } from './en/preview.ts';
import { reportWords } from './en/reports.ts';
import { reviewWords } from './en/review.ts';
import { sendWords } from './en/send.ts';
import { suggestionWords } from './en/suggestions.ts';
import { shellWords } from './en/shell.ts';
import { startWords } from './en/start.ts';
import { templateWords } from './en/template.ts';
import { visualWords } from './en/visuals.ts';
import { terms } from './en/terms.ts';

/** Every word of the interface in English; German has the same keys (checked by the compiler and a test). */
export const ENGLISH = {
  ...commonWords,
  ...shellWords,
  access: accessWords,
  account: accountWords,
  adapt: adaptWords,
  suggestions: suggestionWords,
  admin: adminWords,
  model: modelWords,
  start: startWords,
  assemble: assembleWords,
  certified: certifiedWords,
  effects: effectsWords,
  generated: generatedWords,
  glossary: glossaryWords,
  governance: governanceWords,
  inbox: inboxWords,
  lists: listWords,
  library: libraryWords,
  reading: readingWords,
  measures: measureWords,
  packs: packWords,
  parity: parityWords,
  preview: previewWords,
  review: reviewWords,
  send: sendWords,
  reports: reportWords,
  audit: auditWords,
  template: templateWords,
  visuals: visualWords,
  terms,
};
