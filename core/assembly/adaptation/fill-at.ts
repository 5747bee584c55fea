import { type AssemblyContent, type Fill, SUBJECT_SLOT } from '../assembly.ts';

/** The fill that a block key names, such as `subject` or `main_message.1` (core/review/blocks). */
export function fillAt({ subject, slots }: AssemblyContent, key: string): Fill | undefined {
  if (key === SUBJECT_SLOT) return subject ?? undefined;
  const at = key.lastIndexOf('.');
  return slots.filter(({ slotId }) => slotId === key.slice(0, at))[Number(key.slice(at + 1)) - 1];
}

/** The content with one fill in the place of another; the old one is the very object out of the content. */
export const replaceFill = (content: AssemblyContent, old: Fill, fill: Fill): AssemblyContent => ({
  ...content,
  subject: content.subject === old ? fill : content.subject,
  slots: content.slots.map((each) => (each === old ? fill : each)),
});

/** The key of a fill that is not the subject line; the fill is the very object out of the content. */
export const keyOf = ({ slots }: AssemblyContent, fill: Fill): string =>
  `${fill.slotId}.${slots.filter(({ slotId }) => slotId === fill.slotId).indexOf(fill) + 1}`;
