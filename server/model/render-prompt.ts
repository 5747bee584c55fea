import { ChatPromptTemplate, MessagesPlaceholder } from '@langchain/core/prompts';

/**
 * Every question has this form: our instructions, then the variables as JSON between two marks. The JSON holds neither
 * `<` nor `>` (both are escaped), so no text in it can end the data and begin an instruction.
 */
export const QUESTION = ChatPromptTemplate.fromMessages([
  ['system', '{instructions}'],
  ['human', '{data}'],
  new MessagesPlaceholder({ variableName: 'repair', optional: true }),
]);

const escaped = (character: string): string => (character === '<' ? String.raw`\u003c` : String.raw`\u003e`);

/** The variables as the model sees them. */
export const dataOf = (variables: unknown): string =>
  `<data>\n${JSON.stringify(variables).replace(/[<>]/gu, escaped)}\n</data>`;

/** What is said after a failed reply; the reply itself is not repeated, because nobody checked its text. */
export const repairOf = (fault: string): string =>
  `Your reply could not be used: ${fault} Answer the question again, in exactly the form that was asked for.`;
