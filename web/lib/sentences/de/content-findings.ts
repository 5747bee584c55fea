/** What rules about references, approvals and templates find, and what to do about it. */
export const contentFindings: Readonly<Record<string, string>> = {
  'This claim carries no reference.': 'Diese Aussage trägt keine Quelle.',
  'This module makes a claim, but names neither a claim nor a reference.':
    'Dieses Modul macht eine Aussage, nennt aber weder Aussage noch Quelle.',
  'Add a reference with an anchor to the claim in the library, or choose another module.':
    'Geben Sie der Aussage in der Bibliothek eine Quelle mit Fundstelle, oder wählen Sie ein anderes Modul.',
  'Link the module to its claim in the library, or choose another module.':
    'Verbinden Sie das Modul in der Bibliothek mit seiner Aussage, oder wählen Sie ein anderes.',
  'No live reference backs this claim.': 'Keine gültige Quelle belegt diese Aussage.',
  'The text cites a reference that may not be used.':
    'Der Text nennt eine Quelle, die nicht verwendet werden darf.',
  'Choose a module whose claim has a live reference, or renew the reference in the library.':
    'Wählen Sie ein Modul, dessen Aussage eine gültige Quelle hat, oder erneuern Sie die Quelle in der Bibliothek.',
  'Choose another module, or renew the reference in the library.':
    'Wählen Sie ein anderes Modul, oder erneuern Sie die Quelle in der Bibliothek.',
  'The reference has no such place.': 'Die Quelle hat keine solche Stelle.',
  'The cited place in the reference has no quote.': 'Die genannte Stelle der Quelle hat kein Zitat.',
  'No quote of this claim states one of its numbers.': 'Kein Zitat dieser Aussage nennt eine ihrer Zahlen.',
  'The claim and its quote do not agree in a negation.':
    'Aussage und Zitat stimmen in einer Verneinung nicht überein.',
  'This quotation does not stand in the cited reference.':
    'Dieses Zitat steht nicht in der genannten Quelle.',
  'Add the page and the quote to the reference, or correct the anchor in the claim.':
    'Ergänzen Sie Seite und Zitat in der Quelle, oder berichtigen Sie die Fundstelle der Aussage.',
  'Cite an anchor whose quote states this number, or correct the claim.':
    'Nennen Sie eine Fundstelle, deren Zitat diese Zahl enthält, oder berichtigen Sie die Aussage.',
  'Compare the claim with the quote, then correct the claim or cite another anchor.':
    'Vergleichen Sie Aussage und Zitat; berichtigen Sie die Aussage oder nennen Sie eine andere Fundstelle.',
  'Quote the anchor word by word, or write it without quotation marks.':
    'Zitieren Sie die Fundstelle Wort für Wort, oder schreiben Sie ohne Anführungszeichen.',
  'Quote word by word, or confirm that this is a faithful translation of the quote.':
    'Zitieren Sie Wort für Wort, oder bestätigen Sie, dass dies eine getreue Übersetzung des Zitats ist.',
  'A reference marker of the approved text is missing.': 'Eine Quellenmarke des freigegebenen Textes fehlt.',
  'The reference list does not match the markers in reading order.':
    'Die Literaturliste entspricht nicht den Marken in Lesereihenfolge.',
  'The text has a marker that the approved text has not.':
    'Der Text hat eine Marke, die der freigegebene Text nicht hat.',
  'The markers stand otherwise than in the approved text.':
    'Die Marken stehen anders als im freigegebenen Text.',
  'A marker leads to no reference in the library.': 'Eine Marke führt zu keiner Quelle der Bibliothek.',
  'A reference marker is damaged.': 'Eine Quellenmarke ist beschädigt.',
  'Two entries of the reference list cite the same publication.':
    'Zwei Einträge der Literaturliste nennen dieselbe Veröffentlichung.',
  'A footnote of a claim is missing from the email.': 'Eine Fußnote einer Aussage fehlt in der E-Mail.',
  'The slots do not stand in the order of the template, so the references are misnumbered.':
    'Die Plätze stehen nicht in der Reihenfolge der Vorlage; deshalb sind die Quellen falsch nummeriert.',
  'Restore the markers of the approved text.': 'Stellen Sie die Marken des freigegebenen Textes wieder her.',
  'Build the reference list again from the text.': 'Erstellen Sie die Literaturliste neu aus dem Text.',
  'Restore the approved text, or add the reference to the library.':
    'Stellen Sie den freigegebenen Text wieder her, oder nehmen Sie die Quelle in die Bibliothek auf.',
  'Restore the approved text.': 'Stellen Sie den freigegebenen Text wieder her.',
  'Keep one of the two in the library and cite it everywhere.':
    'Behalten Sie einen der beiden in der Bibliothek, und nennen Sie überall diesen.',
  'Let the template show {{ references }}, which holds the footnotes too.':
    'Lassen Sie die Vorlage {{ references }} zeigen; darin stehen auch die Fußnoten.',
  'Put the slots in the order of the template.': 'Bringen Sie die Plätze in die Reihenfolge der Vorlage.',
  'No claim of this module states this {kind}.': 'Keine Aussage dieses Moduls nennt diese Angabe: {kind}.',
  'This {kind} stands in place of another one of the approved text.':
    'Hier steht ein anderer Wert als im freigegebenen Text: {kind}.',
  'Restore the approved number, or link the claim that states it.':
    'Stellen Sie die freigegebene Zahl wieder her, oder verbinden Sie die Aussage, die sie nennt.',
  'Restore the approved words, or link the claim that states it.':
    'Stellen Sie den freigegebenen Wortlaut wieder her, oder verbinden Sie die Aussage, die ihn nennt.',
  'The text says other words than the approved module.': 'Der Text lautet anders als das freigegebene Modul.',
  'The text was changed from the approved module and is labelled so.':
    'Der Text weicht vom freigegebenen Modul ab und ist so gekennzeichnet.',
  'This module is not approved: it is {status}.': 'Dieses Modul ist nicht freigegeben, sondern {status}.',
  'This template is not approved: it is {status}.': 'Diese Vorlage ist nicht freigegeben, sondern {status}.',
  'This visual is not approved: it is {status}.': 'Dieses Bild ist nicht freigegeben, sondern {status}.',
  'This module is not the current version: {used} is used, {current} is current.':
    'Dieses Modul ist nicht die aktuelle Version: verwendet ist {used}, aktuell ist {current}.',
  'This template is not the current version: {used} is used, {current} is current.':
    'Diese Vorlage ist nicht die aktuelle Version: verwendet ist {used}, aktuell ist {current}.',
  'The library has no such module version.': 'Die Bibliothek hat keine solche Version des Moduls.',
  'The library has no such template version.': 'Die Bibliothek hat keine solche Version der Vorlage.',
  'A claim of this module is not approved.': 'Eine Aussage dieses Moduls ist nicht freigegeben.',
  'This module has no approved text in this language.':
    'Dieses Modul hat keinen freigegebenen Text in dieser Sprache.',
  'The template has no place for this free text.': 'Die Vorlage hat keinen Platz für diesen freien Text.',
  'Two free texts stand at one place.': 'Zwei freie Texte stehen an derselben Stelle.',
  'This free text is longer than the template allows.':
    'Dieser freie Text ist länger, als die Vorlage erlaubt.',
  'Restore the approved text, or label the edit so that reviewers see it.':
    'Stellen Sie den freigegebenen Text wieder her, oder kennzeichnen Sie die Änderung für die Prüfenden.',
  'Say why the change is needed. Reviewers must read and sign these words.':
    'Begründen Sie die Änderung. Die Prüfenden müssen diese Worte lesen und unterschreiben.',
  'Choose an approved module for this slot.': 'Wählen Sie für diesen Platz ein freigegebenes Modul.',
  'Assemble the email again from an approved template.':
    'Erstellen Sie die E-Mail neu aus einer freigegebenen Vorlage.',
  'Choose a module with approved text in this language.':
    'Wählen Sie ein Modul mit freigegebenem Text in dieser Sprache.',
  'Remove this text, or shorten it.': 'Entfernen oder kürzen Sie diesen Text.',
  'Have the visual approved, or choose a module without it.':
    'Lassen Sie das Bild freigeben, oder wählen Sie ein Modul ohne es.',
  'This module is not approved for this use.': 'Dieses Modul ist für diese Verwendung nicht freigegeben.',
  'The template is not approved for this use.': 'Die Vorlage ist für diese Verwendung nicht freigegeben.',
  'This market allows no free text.': 'Dieser Markt erlaubt keinen freien Text.',
  'Take the free text out.': 'Nehmen Sie den freien Text heraus.',
  'The text is in another language than the email.': 'Der Text hat eine andere Sprache als die E-Mail.',
  'Choose a module that is approved for this market, channel, audience and date.':
    'Wählen Sie ein Modul, das für Markt, Kanal, Zielgruppe und Tag freigegeben ist.',
  'Choose a template that is approved for this market, channel and audience.':
    'Wählen Sie eine Vorlage, die für Markt, Kanal und Zielgruppe freigegeben ist.',
  'Choose a module with approved text in the language of the email.':
    'Wählen Sie ein Modul mit freigegebenem Text in der Sprache der E-Mail.',
};
