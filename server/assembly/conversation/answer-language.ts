import { otherLanguage } from '../../../guardrails/language/detect-language.ts';
import type { Message } from '../../../core/contract/conversation.ts';
import type { InterfaceLanguage } from './sentences.ts';

/**
 * The language in which a message is answered: that of the pages, but French for who writes French, which the pages do
 * not speak. Few words ("Pourquoi ?") leave the language open; then the person's earlier messages decide.
 */
export function answerLanguage(
  text: string,
  language: InterfaceLanguage,
  earlier: readonly Message[],
): InterfaceLanguage {
  if (otherLanguage(text, language) === 'fr') return 'fr';
  if (otherLanguage(text, 'fr') !== undefined) return language;
  const said = earlier.flatMap(({ author, content }) => (author === 'person' ? [content.text] : []));
  return said.length > 0 && otherLanguage(said.slice(-3).join('\n'), language) === 'fr' ? 'fr' : language;
}
