import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import type { LibraryForRender } from './load-render-input.ts';
import { fixedTextsFor } from './render-email.ts';

/** The template's own job code for the market and language; else the first one among the modules. */
export function jobCodeOf(
  library: Pick<LibraryForRender, 'template' | 'jobCode'>,
  content: AssemblyContent,
): string | null {
  const printed = plainTextOf(fixedTextsFor(library.template, content)['job_code'] ?? '');
  // Printed with its label, such as "Job code: CV-GB-26-0043".
  return printed.replace(/^[^:]*:/u, '').trim() || library.jobCode;
}
