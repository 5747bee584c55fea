import { combinationFindings } from './de/combination-findings.ts';
import { contentFindings } from './de/content-findings.ts';
import { emailFindings } from './de/email-findings.ts';
import { modelRecords } from './de/model-records.ts';
import { parts } from './de/parts.ts';
import { peopleFindings } from './de/people-findings.ts';
import { recordFindings } from './de/record-findings.ts';
import { ruleSentences } from './de/rules.ts';
import { textFindings } from './de/text-findings.ts';
import { translatorOf } from './translate.ts';

/**
 * German of what a guardrail (summary, message, fix), a prompt (purpose) or the record of a question (fault) says;
 * undefined where nobody translated it.
 */
export const germanSentence = translatorOf(
  {
    ...ruleSentences,
    ...contentFindings,
    ...combinationFindings,
    ...emailFindings,
    ...peopleFindings,
    ...textFindings,
    ...recordFindings,
    ...modelRecords,
  },
  parts,
);
