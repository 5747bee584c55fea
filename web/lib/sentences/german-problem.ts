import { parts } from './de/parts.ts';
import { codeSentences, problemSentences } from './de/problems.ts';
import { translatorOf } from './translate.ts';

const german = translatorOf(problemSentences, parts);

/**
 * A problem of the server in German. A sentence without translation is kept, in English, behind what its code means,
 * so that nothing it says is lost.
 */
export function germanProblem(code: string, detail: string): string {
  const known = german(detail);
  if (known !== undefined) return known;
  const meaning = Object.hasOwn(codeSentences, code) ? codeSentences[code] : undefined;
  return meaning === undefined ? detail : `${meaning} Der Server sagt: „${detail}“`;
}
