import { z } from 'zod';

/** A reason as a code with values, so that it can be told in the reader's language. */
export const reasonSchema = z.strictObject({
  code: z.enum([
    'topic_match',
    'word_match',
    'meaning_match',
    'moment_match',
    'past_performance',
    'required_by',
    'only_eligible',
    'chosen_by_person',
    'excluded_by',
    'same_message',
    'safety_note_needed',
    'needs_module',
    'place_needed',
    'lower_total',
    'not_offered',
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Reason = z.output<typeof reasonSchema>;

type Sentence = (values: Record<string, string | number>) => string;

const SENTENCES: Record<'en' | 'de', Record<Reason['code'], Sentence>> = {
  en: {
    topic_match: ({ topic }) => `Covers the topic you asked for: ${topic}.`,
    word_match: ({ words }) => `Contains your words: ${words}.`,
    meaning_match: ({ similarity }) => `Close in meaning to the request (similarity ${similarity}).`,
    moment_match: ({ moment }) => `Suits the moment: ${moment}.`,
    past_performance: ({ rate, sent }) => `Clicked by ${rate} % of ${sent} recipients so far.`,
    required_by: ({ module }) => `Required by ${module}.`,
    only_eligible: () => 'The only eligible module for this slot.',
    chosen_by_person: ({ name }) => `Chosen by ${name}.`,
    excluded_by: ({ module }) => `May not stand beside ${module}.`,
    same_message: ({ module }) => `Says the same as ${module}.`,
    safety_note_needed: ({ module }) => `Its safety note would be missing (${module}).`,
    needs_module: ({ module }) => `Needs ${module} beside it, which has no place here.`,
    place_needed: ({ needed, module }) => `Its place is held by ${needed}, which ${module} needs.`,
    lower_total: ({ difference }) => `The email as a whole scores ${difference} lower with it.`,
    not_offered: () => 'Not among the best candidates for this request.',
  },
  de: {
    topic_match: ({ topic }) => `Behandelt das gewünschte Thema: ${topic}.`,
    word_match: ({ words }) => `Enthält Ihre Wörter: ${words}.`,
    meaning_match: ({ similarity }) => `Inhaltlich nah an der Anfrage (Ähnlichkeit ${similarity}).`,
    moment_match: ({ moment }) => `Passt zum Anlass: ${moment}.`,
    past_performance: ({ rate, sent }) => `Bisher von ${rate} % von ${sent} Empfängern angeklickt.`,
    required_by: ({ module }) => `Wird von ${module} verlangt.`,
    only_eligible: () => 'Das einzige zulässige Modul für diesen Platz.',
    chosen_by_person: ({ name }) => `Ausgewählt von ${name}.`,
    excluded_by: ({ module }) => `Darf nicht neben ${module} stehen.`,
    same_message: ({ module }) => `Sagt dasselbe wie ${module}.`,
    safety_note_needed: ({ module }) => `Der zugehörige Sicherheitshinweis würde fehlen (${module}).`,
    needs_module: ({ module }) => `Braucht ${module} daneben, wofür hier kein Platz ist.`,
    place_needed: ({ needed, module }) => `Den Platz hat ${needed}, das von ${module} gebraucht wird.`,
    lower_total: ({ difference }) => `Die E-Mail als Ganzes wäre damit um ${difference} schwächer.`,
    not_offered: () => 'Nicht unter den besten Kandidaten für diese Anfrage.',
  },
};

/** One sentence for a person; numbers are written as the language writes them. */
export function describeReason(reason: Reason, language: 'en' | 'de'): string {
  const values = Object.entries(reason.values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value.toLocaleString(language, { useGrouping: false }) : value,
  ]);
  return SENTENCES[language][reason.code](Object.fromEntries(values));
}
