/** What rules about free, edited and translated text find, and what to do about it. */
export const textFindings: Readonly<Record<string, string>> = {
  'A superlative stands in text that nobody approved.':
    'Ein Superlativ steht in Text, den niemand freigegeben hat.',
  'An absolute statement stands in text that nobody approved.':
    'Eine absolute Aussage steht in Text, den niemand freigegeben hat.',
  'Words that press the reader stand in text that nobody approved.':
    'Drängende Worte stehen in Text, den niemand freigegeben hat.',
  'A comparison stands in text that nobody approved.':
    'Ein Vergleich steht in Text, den niemand freigegeben hat.',
  'There is no word list for this language, so nobody can judge this text.':
    'Für diese Sprache gibt es keine Wortliste; deshalb kann niemand diesen Text beurteilen.',
  'Take these words out. What an approved module says may stand in a slot.':
    'Streichen Sie diese Worte. Was ein freigegebenes Modul sagt, darf an einem Platz stehen.',
  'Take the text out, or restore the approved words.':
    'Nehmen Sie den Text heraus, oder stellen Sie den freigegebenen Wortlaut wieder her.',
  'Take the text out.': 'Nehmen Sie den Text heraus.',
  'Free text states a measured figure.': 'Freier Text nennt eine gemessene Zahl.',
  'Free text says what a medicine does.': 'Freier Text sagt, was ein Arzneimittel bewirkt.',
  'Free text speaks of effect, safety or evidence.':
    'Freier Text spricht von Wirkung, Sicherheit oder Belegen.',
  'Free text names a study.': 'Freier Text nennt eine Studie.',
  'Free text has a reference marker.': 'Freier Text enthält eine Quellenmarke.',
  'Free text mentions an adverse event; report it to pharmacovigilance.':
    'Freier Text erwähnt ein unerwünschtes Ereignis; melden Sie es der Arzneimittelsicherheit.',
  'Free text speaks of a patient.': 'Freier Text spricht von einem Patienten.',
  'Free text names a person.': 'Freier Text nennt eine Person.',
  'Free text has an address or a telephone number.': 'Freier Text enthält eine Adresse oder Telefonnummer.',
  'Take these words out. Free text greets, thanks or makes an appointment.':
    'Streichen Sie diese Worte. Freier Text grüßt, dankt oder nennt einen Termin.',
  'This text changes {what} of its source.': 'Dieser Text ändert gegenüber dem Original: {what}.',
  'This text loses {what} of its source.': 'Diesem Text fehlt gegenüber dem Original: {what}.',
  'This text adds {what} that its source does not have.':
    'Dieser Text enthält, was das Original nicht hat: {what}.',
  'The words of this language cannot be compared: {language}.':
    'Die Worte dieser Sprache können nicht verglichen werden: {language}.',
  'There is no approved text to compare this one with.': 'Es gibt keinen freigegebenen Text zum Vergleich.',
  'Write {words} as the source does.': 'Schreiben Sie {words} wie im Original.',
  'Say {words} as the source does.': 'Schreiben Sie {words} wie im Original.',
  'State {words} as the source does.': 'Nennen Sie {words} wie im Original.',
  'Remove {words}, or choose a source that says it.':
    'Entfernen Sie {words}, oder wählen Sie ein Original, das es sagt.',
  'Restore the approved text, or have the changed text approved as a module of its own.':
    'Stellen Sie den freigegebenen Text wieder her, oder lassen Sie den geänderten als eigenes Modul freigeben.',
  'Choose a module that has an approved text.': 'Wählen Sie ein Modul mit freigegebenem Text.',
  'This text stands in another language than declared.':
    'Dieser Text steht in einer anderen Sprache als angegeben.',
  'The fixed text {name} stands in another language than declared.':
    'Der feste Text {name} steht in einer anderen Sprache als angegeben.',
  'This text is declared in another language than the email.':
    'Für diesen Text ist eine andere Sprache angegeben als für die E-Mail.',
  'Use the text of the declared language.': 'Verwenden Sie den Text der angegebenen Sprache.',
  'Choose a module with a text in the language of the email.':
    'Wählen Sie ein Modul mit einem Text in der Sprache der E-Mail.',
};
