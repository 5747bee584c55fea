/** What prompts are for, and what was wrong with a question to a language model or its reply. */
export const modelRecords: Readonly<Record<string, string>> = {
  'Orders the eligible modules that were offered for each slot, with words of the module as reason.':
    'Ordnet die zulässigen Module, die je Platz angeboten wurden, mit Worten des Moduls als Grund.',
  'Says why a module was chosen, as kinds of reason with words of the module.':
    'Sagt, warum ein Modul gewählt wurde: Arten von Gründen mit Worten des Moduls.',
  'Names for each gap the missing topic, the nearest module and what would close it.':
    'Nennt zu jeder Lücke das fehlende Thema, das nächstliegende Modul und was sie schließen würde.',
  'Suggests another wording or a translation of one approved text; a person decides.':
    'Schlägt zu einem freigegebenen Text andere Worte oder eine Übersetzung vor; ein Mensch entscheidet.',
  'Suggests subject lines that restate a module of the email; a person decides.':
    'Schlägt Betreffzeilen vor, die ein Modul der E-Mail wiedergeben; ein Mensch entscheidet.',
  'Reads what a person asks for, as values of the vocabulary with the words that say so.':
    'Liest, worum jemand bittet: Werte des Vokabulars mit den Worten, die sie nennen.',
  'The question was stopped.': 'Die Frage wurde angehalten.',
  'The time for the question was over.': 'Die Zeit für die Frage war um.',
  'The model was switched off.': 'Das Modell wurde abgeschaltet.',
  'The answer may name a person.': 'Die Antwort nennt vielleicht eine Person.',
  'The connection ended before the reply was complete.':
    'Die Verbindung endete, bevor die Antwort vollständig war.',
  'The server answered with status {status}.': 'Der Server antwortete mit Status {status}.',
  'The reply was not finished within the limit of tokens.':
    'Die Antwort war innerhalb der Token-Grenze nicht fertig.',
  'The reply was withheld by a filter.': 'Ein Filter hielt die Antwort zurück.',
  'The answer is no chat completion.': 'Die Antwort ist keine Chat-Antwort.',
  'The reply is a refusal.': 'Die Antwort ist eine Weigerung.',
};
