/** Words of one's own by language: what a free text may say, and what LANG-001 and LANG-002 must find in it. */
export interface FreeTexts {
  neutral: string;
  synonym: string;
  appointment: string;
  thanks: string;
  superlative: string;
  absolute: string;
  comparison: string;
  urgency: string;
  claim: string;
  figure: string;
  adverseEvent: string;
  patient: string;
  person: string;
  study: string;
}

export const FREE_TEXTS: Readonly<Record<string, FreeTexts>> & Record<'en' | 'de' | 'fr', FreeTexts> = {
  en: {
    neutral: 'Thank you for the conversation at the congress last week.',
    synonym: 'With thanks for our talk at the congress last week.',
    appointment: 'I will be in your town on 3 December and could visit you at 10:30.',
    thanks: 'It was good to meet you. Please write to us if a time suits you.',
    superlative: 'This is the best option for your practice.',
    absolute: 'The treatment is completely safe and always works.',
    comparison: 'It is better than every other product.',
    urgency: 'Act now, do not miss this last chance.',
    claim: 'The medicine lowers the risk of hospitalisation.',
    figure: 'The result was 12.4% in the treated group.',
    adverseEvent: 'You told me about the dizziness that occurred after the second tablet.',
    patient: 'Your patient has been on our mind since the visit.',
    person: 'Dr Amelia Hartwell sends her regards.',
    study: 'The HORIZON-2 trial answers your question.',
  },
  de: {
    neutral: 'Vielen Dank für das Gespräch auf dem Kongress in der letzten Woche.',
    synonym: 'Herzlichen Dank für die Unterhaltung auf dem Kongress in der letzten Woche.',
    appointment: 'Ich bin am 3. Dezember in Ihrer Stadt und könnte um 10:30 Uhr vorbeikommen.',
    thanks: 'Schön, dass wir uns getroffen haben. Bitte schreiben Sie uns, wann es Ihnen passt.',
    superlative: 'Das ist die beste Wahl für Ihre Praxis.',
    absolute: 'Die Behandlung ist völlig sicher und wirkt immer.',
    comparison: 'Es ist besser als jedes andere Präparat.',
    urgency: 'Handeln Sie jetzt, nur noch kurze Zeit.',
    claim: 'Das Arzneimittel senkt das Risiko einer Hospitalisierung.',
    figure: 'Das Ergebnis lag bei 12,4 % in der behandelten Gruppe.',
    adverseEvent: 'Sie berichteten vom Schwindel, der nach der zweiten Tablette auftrat.',
    patient: 'Ihr Patient beschäftigt uns seit dem Besuch.',
    person: 'Frau Dr. Amelia Hartwig lässt Sie grüßen.',
    study: 'Die HORIZON-Studie beantwortet Ihre Frage.',
  },
  fr: {
    neutral: 'Merci pour notre conversation au congrès la semaine dernière.',
    synonym: 'Un grand merci pour notre échange au congrès la semaine dernière.',
    appointment: 'Je serai dans votre ville le 3 décembre et je pourrais passer à 10 h 30.',
    thanks: 'Ce fut un plaisir de vous rencontrer. Écrivez-nous si une date vous convient.',
    superlative: 'C’est le meilleur choix pour votre cabinet.',
    absolute: 'Le traitement est totalement sûr et agit toujours.',
    comparison: 'Il est plus efficace que tous les autres produits.',
    urgency: 'Agissez maintenant, ne manquez pas cette dernière chance.',
    claim: 'Le médicament réduit le risque d’hospitalisation.',
    figure: 'Le résultat était de 12,4 % dans le groupe traité.',
    adverseEvent: 'Vous m’avez parlé des vertiges survenus après le deuxième comprimé.',
    patient: 'Votre patient nous occupe depuis la visite.',
    person: 'Le Dr Amélie Hartmann vous salue.',
    study: 'L’étude HORIZON répond à votre question.',
  },
};

/** The free texts of a language; undefined where the suite has none. */
export const freeTextsOf = (language: string): FreeTexts | undefined =>
  Object.hasOwn(FREE_TEXTS, language) ? FREE_TEXTS[language] : undefined;
