import type { ENGLISH } from './en.ts';
import { accountWords } from './de/account.ts';
import { adaptWords } from './de/adapt.ts';
import { adminWords } from './de/admin.ts';
import { accessWords } from './de/access.ts';
import { assembleWords } from './de/assemble.ts';
import { auditWords } from './de/audit.ts';
import { certifiedWords } from './de/certified.ts';
import { commonWords } from './de/common.ts';
import { libraryWords } from './de/library.ts';
import { effectsWords } from './de/effects.ts';
import { generatedWords } from './de/generated.ts';
import { governanceWords } from './de/governance.ts';
import { glossaryWords } from './de/glossary.ts';
import { inboxWords } from './de/inbox.ts';
import { listWords } from './de/lists.ts';
import { readingWords } from './de/reading.ts';
import { parityWords } from './de/parity.ts';
import { measureWords } from './de/measures.ts';
import { modelWords } from './de/model.ts';
import { packWords } from './de/packs.ts';
import { previewWords } from './de/preview.ts';
import { reportWords } from './de/reports.ts';
import { reviewWords } from './de/review.ts';
import { sendWords } from './de/send.ts';
import { suggestionWords } from './de/suggestions.ts';
import { shellWords } from './de/shell.ts';
import { startWords } from './de/start.ts';
import { templateWords } from './de/template.ts';
import { visualWords } from './de/visuals.ts';
import { terms } from './de/terms.ts';

/** Every word of the interface in German. */
export const GERMAN: typeof ENGLISH = {
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
