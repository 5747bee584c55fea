import { plainTextOf } from '../../core/library/markup.ts';

/**
 * What search reads of a rendition: its words without markup, and the module's key message, which is often in another
 * language and lets a brief in that language find the module.
 */
export const searchableText = (module: { text: string; keyMessage: string }): string =>
  `${plainTextOf(module.text)}\n${module.keyMessage}`;
