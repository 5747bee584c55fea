/** What rules about the rendered email and its mandatory statements find, and what to do about it. */
export const emailFindings: Readonly<Record<string, string>> = {
  'This slot is required and empty.': 'Dieser Platz muss gefüllt sein und ist leer.',
  'This slot holds no words.': 'Dieser Platz enthält keine Worte.',
  'An unresolved token stands in {place}.': 'Ein offener Platzhalter steht {place}.',
  'Placeholder text stands in {place}.': 'Blindtext steht {place}.',
  'The email has no subject line.': 'Die E-Mail hat keine Betreffzeile.',
  'Choose a module for this slot, or a template without it.':
    'Wählen Sie ein Modul für diesen Platz oder eine Vorlage ohne ihn.',
  'Replace it with the final words.': 'Ersetzen Sie ihn durch den endgültigen Wortlaut.',
  'Choose a subject line.': 'Wählen Sie eine Betreffzeile.',
  'A link is not allowed.': 'Ein Link ist nicht erlaubt.',
  'A link leads nowhere.': 'Ein Link führt nirgendwohin.',
  'A link leads to a place that is not in the email.':
    'Ein Link führt an eine Stelle, die es in der E-Mail nicht gibt.',
  'A link shows another address than it leads to.': 'Ein Link zeigt eine andere Adresse, als er öffnet.',
  'The email loads something from an address that is not allowed.':
    'Die E-Mail lädt etwas von einer nicht erlaubten Adresse.',
  'Correct the link in the module or template, or choose another one.':
    'Berichtigen Sie den Link im Modul oder in der Vorlage, oder wählen Sie anderes.',
  'Take it from a host that the approved template or modules name.':
    'Nehmen Sie es von einem Server, den die freigegebene Vorlage oder die Module nennen.',
  'The email is close to the length at which Gmail cuts it off.':
    'Die E-Mail ist fast so lang, dass Gmail sie abschneidet.',
  'The email is so long that Gmail cuts it off.': 'Die E-Mail ist so lang, dass Gmail sie abschneidet.',
  'Take modules out, or choose a template with fewer blocks.':
    'Nehmen Sie Module heraus, oder wählen Sie eine Vorlage mit weniger Blöcken.',
  'There is no unsubscribe link.': 'Es gibt keinen Abmeldelink.',
  'The unsubscribe link cannot be seen.': 'Der Abmeldelink ist nicht zu sehen.',
  'The fixed texts name no postal address of the sender.':
    'Die festen Texte nennen keine Postanschrift des Absenders.',
  'The sender’s postal address cannot be seen in the email.':
    'Die Postanschrift des Absenders ist in der E-Mail nicht zu sehen.',
  'The message has no List-Unsubscribe header with an https address.':
    'Der Nachricht fehlt die Kopfzeile List-Unsubscribe mit einer https-Adresse.',
  'The message has no List-Unsubscribe-Post header for one click.':
    'Der Nachricht fehlt die Kopfzeile List-Unsubscribe-Post für einen Klick.',
  'Correct the template: {{ unsubscribe_url }} with the words of {{ plain.unsubscribe_label }}.':
    'Berichtigen Sie die Vorlage: {{ unsubscribe_url }} mit den Worten von {{ plain.unsubscribe_label }}.',
  'Complete the fixed text legal_footer of the template, or choose another template.':
    'Vervollständigen Sie den festen Text legal_footer der Vorlage, oder wählen Sie eine andere.',
  'Set IMPRIMATUR_UNSUBSCRIBE_URL to an https address that unsubscribes at a POST.':
    'Setzen Sie IMPRIMATUR_UNSUBSCRIBE_URL auf eine https-Adresse, die bei POST abmeldet.',
  'The email breaks an accessibility rule: {rule}.':
    'Die E-Mail verletzt eine Regel der Barrierefreiheit: {rule}.',
  'The email breaks an HTML rule: {rule}.': 'Die E-Mail verletzt eine Regel des HTML: {rule}.',
  'Lint: {rule}': 'Hinweis: {rule}',
  'A text has too little contrast.': 'Ein Text hat zu wenig Kontrast.',
  'Correct the template or the module that brings it.':
    'Berichtigen Sie die Vorlage oder das Modul, aus dem es kommt.',
  'Look at the email in these clients, or choose a template without this feature.':
    'Sehen Sie die E-Mail in diesen Programmen an, oder wählen Sie eine Vorlage ohne diese Eigenschaft.',
  'Choose colours with more contrast in the template.': 'Wählen Sie in der Vorlage Farben mit mehr Kontrast.',
  'A mandatory statement is missing.': 'Eine Pflichtangabe fehlt.',
  'A mandatory statement is incomplete.': 'Eine Pflichtangabe ist unvollständig.',
  'A mandatory statement is not in the rendered email.':
    'Eine Pflichtangabe steht nicht in der gerenderten E-Mail.',
  'The template has no fixed texts for this market and language.':
    'Die Vorlage hat keine festen Texte für diesen Markt und diese Sprache.',
  'It is not known whether the product is under additional monitoring.':
    'Es ist nicht bekannt, ob das Produkt zusätzlicher Überwachung unterliegt.',
  'Without the template, the mandatory statements cannot be read.':
    'Ohne die Vorlage sind die Pflichtangaben nicht zu lesen.',
  'Complete the fixed texts of the template, or choose another template.':
    'Vervollständigen Sie die festen Texte der Vorlage, oder wählen Sie eine andere.',
  'Correct the template, then render again.': 'Berichtigen Sie die Vorlage, und rendern Sie neu.',
  'Choose a template that serves this market and language.':
    'Wählen Sie eine Vorlage für diesen Markt und diese Sprache.',
  'Import the product, or say why the triangle is not due.':
    'Importieren Sie das Produkt, oder begründen Sie, warum das Dreieck nicht nötig ist.',
  'Risk information stands after the closing or the signature.':
    'Risikoangaben stehen nach dem Schluss oder der Grußformel.',
  'Risk information is too small.': 'Risikoangaben sind zu klein.',
  'Risk information is smaller than the text about benefit.':
    'Risikoangaben sind kleiner als der Text über den Nutzen.',
  'Risk information has too little contrast.': 'Risikoangaben haben zu wenig Kontrast.',
  'Mandatory or risk information is hidden from the reader.':
    'Pflicht- oder Risikoangaben sind vor den Lesenden verborgen.',
  'Risk information stands where mail clients cut the email off.':
    'Risikoangaben stehen dort, wo Mailprogramme die E-Mail abschneiden.',
  'The safety information is not in the email as a block of its own.':
    'Die Sicherheitsinformation steht nicht als eigener Block in der E-Mail.',
  'Move the risk information before the closing of the email.':
    'Stellen Sie die Risikoangaben vor den Schluss der E-Mail.',
  'Correct the template, so that the risk information is as easy to see as the benefit.':
    'Berichtigen Sie die Vorlage so, dass Risiko und Nutzen gleich gut zu sehen sind.',
  'Take modules out, or move the risk information further up.':
    'Nehmen Sie Module heraus, oder rücken Sie die Risikoangaben nach oben.',
  'Let the template show {{ fixed.safety_information }}.':
    'Lassen Sie die Vorlage {{ fixed.safety_information }} zeigen.',
};
