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
    'same_as_source',
    'model_rank',
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

const SENTENCES: Record<'en' | 'de' | 'fr', Record<Reason['code'], Sentence>> = {
  en: {
    topic_match: ({ topic }) => `Covers the topic you asked for: ${topic}.`,
    word_match: ({ words }) => `Contains your words: ${words}.`,
    meaning_match: ({ similarity }) => `Close in meaning to the request (similarity ${similarity}).`,
    moment_match: ({ moment }) => `Suits the moment: ${moment}.`,
    past_performance: ({ rate, sent }) => `Clicked by ${rate} % of ${sent} recipients so far.`,
    required_by: ({ module }) => `Required by ${module}.`,
    only_eligible: () => 'The only eligible module for this slot.',
    chosen_by_person: ({ name }) => `Chosen by ${name}.`,
    same_as_source: ({ source }) => `Stands in the adapted email too (${source}).`,
    model_rank: ({ rank, engine, quote }) => `Placed ${rank} by ${engine}, for the words “${quote}”.`,
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
    same_as_source: ({ source }) => `Steht auch in der adaptierten E-Mail (${source}).`,
    model_rank: ({ rank, engine, quote }) =>
      `Von ${engine} auf Platz ${rank} gesetzt, wegen der Wörter „${quote}“.`,
    excluded_by: ({ module }) => `Darf nicht neben ${module} stehen.`,
    same_message: ({ module }) => `Sagt dasselbe wie ${module}.`,
    safety_note_needed: ({ module }) => `Der zugehörige Sicherheitshinweis würde fehlen (${module}).`,
    needs_module: ({ module }) => `Braucht ${module} daneben, wofür hier kein Platz ist.`,
    place_needed: ({ needed, module }) => `Den Platz hat ${needed}, das von ${module} gebraucht wird.`,
    lower_total: ({ difference }) => `Die E-Mail als Ganzes wäre damit um ${difference} schwächer.`,
    not_offered: () => 'Nicht unter den besten Kandidaten für diese Anfrage.',
  },
  fr: {
    topic_match: ({ topic }) => `Traite le sujet demandé : ${topic}.`,
    word_match: ({ words }) => `Contient vos mots : ${words}.`,
    meaning_match: ({ similarity }) => `Proche de la demande par le sens (similarité ${similarity}).`,
    moment_match: ({ moment }) => `Convient au moment : ${moment}.`,
    past_performance: ({ rate, sent }) => `Cliqué par ${rate} % de ${sent} destinataires jusqu’ici.`,
    required_by: ({ module }) => `Exigé par ${module}.`,
    only_eligible: () => 'Le seul module admissible pour cet emplacement.',
    chosen_by_person: ({ name }) => `Choisi par ${name}.`,
    same_as_source: ({ source }) => `Figure aussi dans l’e-mail adapté (${source}).`,
    model_rank: ({ rank, engine, quote }) => `Placé ${rank} par ${engine}, pour les mots « ${quote} ».`,
    excluded_by: ({ module }) => `Ne peut pas figurer à côté de ${module}.`,
    same_message: ({ module }) => `Dit la même chose que ${module}.`,
    safety_note_needed: ({ module }) => `Sa note de sécurité manquerait (${module}).`,
    needs_module: ({ module }) => `A besoin de ${module} à ses côtés, qui n’a pas de place ici.`,
    place_needed: ({ needed, module }) => `Sa place est prise par ${needed}, dont ${module} a besoin.`,
    lower_total: ({ difference }) => `L’e-mail entier vaudrait ${difference} de moins avec lui.`,
    not_offered: () => 'Pas parmi les meilleurs candidats pour cette demande.',
  },
};

/** One sentence for a person; numbers are written as the language writes them. */
export function describeReason(reason: Reason, language: 'en' | 'de' | 'fr'): string {
  const values = Object.entries(reason.values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value.toLocaleString(language, { useGrouping: false }) : value,
  ]);
  return SENTENCES[language][reason.code](Object.fromEntries(values));
}
