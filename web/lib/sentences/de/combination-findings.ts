/** What rules about combinations, products, fixed blocks, metadata and dates find, and what to do about it. */
export const combinationFindings: Readonly<Record<string, string>> = {
  'This module may only be used together with another one.':
    'Dieses Modul darf nur zusammen mit einem anderen verwendet werden.',
  'Two modules of this email exclude each other.': 'Zwei Module dieser E-Mail schließen einander aus.',
  'The safety note of this claim is missing.': 'Der Sicherheitshinweis zu dieser Aussage fehlt.',
  'The same message stands in this email twice.': 'Dieselbe Botschaft steht zweimal in dieser E-Mail.',
  'The template does not accept this kind of module here.':
    'Die Vorlage nimmt diese Art von Modul hier nicht auf.',
  'The template does not accept this topic here.': 'Die Vorlage nimmt dieses Thema hier nicht auf.',
  'The template has no such slot.': 'Die Vorlage hat keinen solchen Platz.',
  'This slot holds more modules than the template allows.':
    'Dieser Platz enthält mehr Module, als die Vorlage erlaubt.',
  'Add {module} to the email, or choose another module.':
    'Nehmen Sie {module} in die E-Mail auf, oder wählen Sie ein anderes Modul.',
  'Replace one of the two.': 'Ersetzen Sie eines der beiden.',
  'Add the safety note to the email, or choose another module.':
    'Nehmen Sie den Sicherheitshinweis in die E-Mail auf, oder wählen Sie ein anderes Modul.',
  'Choose a module that this slot accepts.': 'Wählen Sie ein Modul, das dieser Platz aufnimmt.',
  'Take a module out of this slot.': 'Nehmen Sie ein Modul aus diesem Platz.',
  'This speaks of another product than the email.': 'Das spricht von einem anderen Produkt als die E-Mail.',
  'This indication is not licensed for the product.':
    'Diese Indikation ist für das Produkt nicht zugelassen.',
  'A claim belongs to another indication than its module.':
    'Eine Aussage gehört zu einer anderen Indikation als ihr Modul.',
  'Choose content for the product and indication of this email.':
    'Wählen Sie Inhalte zu Produkt und Indikation dieser E-Mail.',
  'A fixed block says other words than the approved template.':
    'Ein fester Block lautet anders als in der freigegebenen Vorlage.',
  'A fixed block is not in the approved template.':
    'Ein fester Block steht nicht in der freigegebenen Vorlage.',
  'A fixed block of the approved template is missing.': 'Ein fester Block der freigegebenen Vorlage fehlt.',
  'A fixed block stands in the email more often than in the approved template.':
    'Ein fester Block steht öfter in der E-Mail als in der freigegebenen Vorlage.',
  'The fixed blocks stand in another order than in the approved template.':
    'Die festen Blöcke stehen in anderer Reihenfolge als in der freigegebenen Vorlage.',
  'A fixed text of the approved template is not in the email.':
    'Ein fester Text der freigegebenen Vorlage fehlt in der E-Mail.',
  'The stored template is not the one that was recorded.':
    'Die gespeicherte Vorlage ist nicht die verzeichnete.',
  'Assemble the email again from the approved template; do not edit the rendered form.':
    'Erstellen Sie die E-Mail neu aus der freigegebenen Vorlage; bearbeiten Sie nicht die gerenderte Form.',
  'Find out who changed the database, then import the approved template again.':
    'Klären Sie, wer die Datenbank geändert hat, und importieren Sie die freigegebene Vorlage neu.',
  'Mandatory metadata of this module is missing.': 'Pflichtangaben dieses Moduls fehlen.',
  'Complete the module in the library, or choose another one.':
    'Vervollständigen Sie das Modul in der Bibliothek, oder wählen Sie ein anderes.',
  'A tag is not in the controlled vocabulary.': 'Ein Schlagwort steht nicht im festgelegten Vokabular.',
  'Use a term of the vocabulary, or have the term added to it.':
    'Verwenden Sie einen Begriff des Vokabulars, oder lassen Sie den Begriff aufnehmen.',
  'A visual has no alternative text.': 'Ein Bild hat keinen Alternativtext.',
  'The library has no such visual.': 'Die Bibliothek hat kein solches Bild.',
  'A visual is an SVG, which mail clients do not show.':
    'Ein Bild ist ein SVG, das Mailprogramme nicht zeigen.',
  'Add alternative text to the module or to the visual in the library.':
    'Geben Sie dem Modul oder dem Bild in der Bibliothek einen Alternativtext.',
  'Import the visual, or name another one.': 'Importieren Sie das Bild, oder nennen Sie ein anderes.',
  'Import the picture as PNG or JPEG.': 'Importieren Sie das Bild als PNG oder JPEG.',
  'This expires within {days} days after the planned send date.':
    'Das läuft binnen {days} Tagen nach dem geplanten Sendetag ab.',
  'This is expired on the planned send date.': 'Das ist am geplanten Sendetag abgelaufen.',
  'Choose something that stays valid, renew it in the library, or send earlier.':
    'Wählen Sie etwas, das gültig bleibt, erneuern Sie es in der Bibliothek, oder senden Sie früher.',
};
