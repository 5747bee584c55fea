/** What must hold, by the English summary of each guardrail. */
export const ruleSentences: Readonly<Record<string, string>> = {
  'Every claim carries at least one reference.': 'Jede Aussage trägt mindestens eine Quelle.',
  'Every claim has a reference that is approved and valid on the planned send date, and so has every marker.':
    'Jede Aussage hat eine Quelle, die freigegeben und am geplanten Sendetag gültig ist, ebenso jede Marke.',
  'Every cited anchor exists in its reference, its quote backs the claim, and quotations are faithful.':
    'Jede genannte Stelle gibt es in ihrer Quelle, ihr Zitat belegt die Aussage, und Zitate sind wortgetreu.',
  'Markers in the text, the approved modules and the reference list agree, in reading order, and footnotes are shown.':
    'Marken im Text, freigegebene Module und Literaturliste stimmen in Lesereihenfolge überein, und Fußnoten werden gezeigt.',
  'Every number, comparison and population in a slot is stated by the claims of its module.':
    'Jede Zahl, jeder Vergleich und jede Patientengruppe an einem Platz steht in den Aussagen seines Moduls.',
  'Template, modules, claims and visuals are approved and current, and each slot holds the approved words.':
    'Vorlage, Module, Aussagen und Bilder sind freigegeben und aktuell, und jeder Platz enthält den freigegebenen Wortlaut.',
  'Template and modules are approved for this market, channel, audience and language on the send date.':
    'Vorlage und Module sind für Markt, Kanal, Zielgruppe und Sprache am Sendetag freigegeben.',
  'Every combination rule of the modules, claims and slots holds.':
    'Jede Kombinationsregel der Module, Aussagen und Plätze ist eingehalten.',
  'Template, modules and claims speak of the product of the email, in its licensed indications.':
    'Vorlage, Module und Aussagen sprechen vom Produkt der E-Mail, in seinen zugelassenen Indikationen.',
  'The fixed blocks of the email are those of the approved template version, complete and in order.':
    'Die festen Blöcke der E-Mail sind die der freigegebenen Version der Vorlage, vollständig und in ihrer Reihenfolge.',
  'The HCP is known and the identity is verified.': 'Die HCP ist bekannt und ihre Identität bestätigt.',
  'The HCP has opted in to this channel, purpose and product at the moment of sending.':
    'Die HCP hat im Moment des Sendens in Kanal, Zweck und Produkt eingewilligt.',
  'The HCP’s own preferences allow this email at the moment of sending.':
    'Die Wünsche der HCP erlauben diese E-Mail im Moment des Sendens.',
  'The HCP has not received the same core message within the repetition window, on any channel.':
    'Die HCP hat dieselbe Kernbotschaft in der Wiederholungsfrist auf keinem Kanal erhalten.',
  'No topic of the email relies on signals of the HCP that were collected for another purpose.':
    'Kein Thema der E-Mail stützt sich auf Signale der HCP, die zu einem anderen Zweck erhoben wurden.',
  'Every module has all its mandatory metadata.': 'Jedes Modul hat alle Pflichtangaben.',
  'Every topic and audience is a term of the controlled vocabulary.':
    'Jedes Thema und jede Zielgruppe steht im festgelegten Vokabular.',
  'Every visual has alternative text, is in the library where it is named there, and can be shown.':
    'Jedes Bild hat einen Alternativtext, ist in der Bibliothek, wo es dort genannt ist, und kann gezeigt werden.',
  'Free and edited text has no superlative, no absolute, no comparison and no urgency.':
    'Freier und bearbeiteter Text enthält keinen Superlativ, nichts Absolutes, keinen Vergleich und kein Drängen.',
  'Free text makes no claim and mentions no adverse event, no patient and no person.':
    'Freier Text macht keine Aussage zum Produkt und nennt kein unerwünschtes Ereignis, keinen Patienten und keine Person.',
  'An adapted or translated text keeps the numbers, units, negations, qualifiers, indications and populations of its source.':
    'Ein adaptierter oder übersetzter Text behält Zahlen, Einheiten, Verneinungen, Einschränkungen, Indikationen und Patientengruppen seines Originals.',
  'Every text of the email stands in the language that is declared for it.':
    'Jeder Text der E-Mail steht in der Sprache, die für ihn angegeben ist.',
  'The AI label names every slot and free text that an engine filled or wrote, and generated text has its source type.':
    'Das KI-Kennzeichen nennt jeden Platz und freien Text, den ein System gefüllt oder geschrieben hat, und erzeugter Text trägt seinen Herkunftstyp.',
  'A person accepted every text that an engine wrote or changed, exactly as it stands.':
    'Ein Mensch hat jeden Text, den ein System geschrieben oder geändert hat, genau so angenommen, wie er dasteht.',
  'The record of the acting engine is complete, and it chose only among what it was offered.':
    'Der Datensatz des handelnden Systems ist vollständig, und es wählte nur unter dem, was ihm angeboten wurde.',
  'The log verifies and has the entries of this content, of its state and of every stored row.':
    'Das Protokoll ist unversehrt und enthält die Einträge zu diesem Inhalt, seinem Zustand und jeder gespeicherten Zeile.',
  'Each signature is by the right person, over this content or its certified set and as stored; after approval none is missing.':
    'Jede Unterschrift stammt von der richtigen Person, gilt diesem Inhalt oder seiner zertifizierten Menge und ist wie gespeichert; nach der Freigabe fehlt keine.',
  'Nothing used expires before the planned send date, nor soon after it.':
    'Nichts Verwendetes läuft vor dem geplanten Sendetag oder kurz danach ab.',
  'No unresolved token, no empty slot, no placeholder text.':
    'Kein offener Platzhalter, kein leerer Platz, kein Blindtext.',
  'Every link is https, leads to a host that approved texts name, and shows where it leads.':
    'Jeder Link ist https, führt zu einem Server, den freigegebene Texte nennen, und zeigt, wohin er führt.',
  'The HTML is at most 90 KB, and never more than 102 KB.':
    'Das HTML hat höchstens 90 KB, nie mehr als 102 KB.',
  'A visible unsubscribe link, the sender’s postal address, and the headers of one-click unsubscription are there.':
    'Ein sichtbarer Abmeldelink, die Postanschrift des Absenders und die Kopfzeilen der Abmeldung mit einem Klick sind da.',
  'The rendered email breaks no accessibility or HTML rule, and target clients can show it.':
    'Die gerenderte E-Mail verletzt keine Regel der Barrierefreiheit oder des HTML, und die Mailprogramme können sie zeigen.',
  'Every mandatory statement of the market is in the template’s fixed texts and in the rendered email.':
    'Jede Pflichtangabe des Marktes steht in den festen Texten der Vorlage und in der gerenderten E-Mail.',
  'Risk information is seen, stands before the signature, and is no smaller, paler or later than allowed.':
    'Risikoangaben sind zu sehen, stehen vor der Grußformel und sind nicht kleiner, blasser oder später als erlaubt.',
};
