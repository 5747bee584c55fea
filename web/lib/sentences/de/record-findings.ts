/** What rules about engines, the log and signatures find, what could not be asked, and what to do about it. */
export const recordFindings: Readonly<Record<string, string>> = {
  'The AI label is missing.': 'Das KI-Kennzeichen fehlt.',
  'The AI label does not name the slots that an engine filled or wrote.':
    'Das KI-Kennzeichen nennt nicht die Plätze, die ein System gefüllt oder geschrieben hat.',
  'The AI label names another engine than the record.':
    'Das KI-Kennzeichen nennt ein anderes System als der Datensatz.',
  'An engine chose this module, but the slot says that a person did.':
    'Ein System hat dieses Modul gewählt, der Platz nennt aber eine Person.',
  'An engine wrote this text, but the slot does not say so.':
    'Ein System hat diesen Text geschrieben, der Platz sagt es aber nicht.',
  'Text that an engine wrote has no digital source type of generated text.':
    'Von einem System geschriebenem Text fehlt der Herkunftstyp für erzeugten Text.',
  'Restore the label, or assemble the email again so that the engine’s part is recorded.':
    'Stellen Sie das Kennzeichen wieder her, oder erstellen Sie die E-Mail neu, damit der Anteil des Systems verzeichnet ist.',
  'Nobody has accepted this text of an engine yet.': 'Noch niemand hat diesen Text eines Systems angenommen.',
  'A person rejected this text of an engine.': 'Eine Person hat diesen Text eines Systems abgelehnt.',
  'Check accuracy, plausibility and sources, then accept or reject the text.':
    'Prüfen Sie Richtigkeit, Plausibilität und Quellen, und nehmen Sie den Text an oder lehnen Sie ihn ab.',
  'Replace the text, or have it written again.': 'Ersetzen Sie den Text, oder lassen Sie ihn neu schreiben.',
  'Replace the text, or have it suggested again.':
    'Ersetzen Sie den Text, oder lassen Sie ihn neu vorschlagen.',
  'The record of the engine is incomplete.': 'Der Datensatz des Systems ist unvollständig.',
  'The engine suggested a module that it was not offered for this slot.':
    'Das System hat ein Modul vorgeschlagen, das ihm für diesen Platz nicht angeboten wurde.',
  'The record has no suggestion of this module, though the slot says that an engine chose it.':
    'Der Datensatz enthält keinen Vorschlag dieses Moduls, obwohl der Platz ein System nennt.',
  'The record of a generated text is incomplete.': 'Der Datensatz eines erzeugten Textes ist unvollständig.',
  'The text names another model than the record.': 'Der Text nennt ein anderes Modell als der Datensatz.',
  'Assemble the email again, so that the engine’s part is recorded completely.':
    'Erstellen Sie die E-Mail neu, damit der Anteil des Systems vollständig verzeichnet ist.',
  'The audit log does not verify.': 'Das Protokoll ist nicht unversehrt.',
  'An audit entry of this assembly is missing.': 'Ein Protokolleintrag dieser E-Mail fehlt.',
  'The log has no entry for this content: it, or something it uses, changed since it was recorded.':
    'Das Protokoll hat keinen Eintrag zu diesem Inhalt: Er oder etwas darin hat sich seit der Aufzeichnung geändert.',
  'Something that is stored for this assembly has no audit entry.':
    'Etwas zu dieser E-Mail Gespeichertes hat keinen Protokolleintrag.',
  'Do not use this email. Ask an auditor to look at the log.':
    'Verwenden Sie diese E-Mail nicht. Bitten Sie die Revision, das Protokoll anzusehen.',
  'Open the stored email and check it again, or make the change in Imprimatur, where it is recorded.':
    'Öffnen Sie die gespeicherte E-Mail und prüfen Sie sie neu, oder ändern Sie sie in Imprimatur, wo es verzeichnet wird.',
  'A signature is missing.': 'Eine Unterschrift fehlt.',
  'A signature was put on another content.': 'Eine Unterschrift gilt einem anderen Inhalt.',
  'Who wrote this email signed it.': 'Wer diese E-Mail schrieb, hat sie unterschrieben.',
  'Who wrote this email signed its certified set.':
    'Wer diese E-Mail schrieb, hat ihre zertifizierte Menge unterschrieben.',
  'What was signed does not agree with what is stored.':
    'Das Unterschriebene stimmt nicht mit dem Gespeicherten überein.',
  'The log has no confirmation of the signer’s identity for this signature.':
    'Im Protokoll fehlt zu dieser Unterschrift die Bestätigung der Identität.',
  'Take the email back and have it signed again. Tell an auditor what you found.':
    'Holen Sie die E-Mail zurück, und lassen Sie sie neu unterschreiben. Sagen Sie der Revision, was Sie fanden.',
  'The rule failed while it was judging.': 'Die Regel ist beim Urteilen gescheitert.',
  'Report this to your administrator. The email stays blocked.':
    'Melden Sie das der Administration. Die E-Mail bleibt gesperrt.',
  'There is no rule pack for this market.': 'Für diesen Markt gibt es kein Regelwerk.',
  'The library has no record of the product.': 'Die Bibliothek hat keinen Datensatz des Produkts.',
  'The HCP and the consents were not looked up.': 'HCP und Einwilligungen wurden nicht nachgeschlagen.',
  'The email was not rendered.': 'Die E-Mail wurde nicht gerendert.',
  'The rendered email was not read.': 'Die gerenderte E-Mail wurde nicht gelesen.',
  'The accessibility and validity tools gave no answer about the rendered email.':
    'Die Werkzeuge für Barrierefreiheit und gültiges HTML gaben keine Antwort zur gerenderten E-Mail.',
  'It is not known how the email will be sent.': 'Es ist nicht bekannt, wie die E-Mail gesendet wird.',
  'The library has no record of this template version.':
    'Die Bibliothek hat keinen Datensatz dieser Version der Vorlage.',
  'The numbered reference list was not built.': 'Die nummerierte Literaturliste wurde nicht erstellt.',
  'The record of the engine was not looked up.': 'Der Datensatz des Systems wurde nicht nachgeschlagen.',
  'This assembly is not stored in this library, so it has no audit entries.':
    'Diese E-Mail ist hier nicht gespeichert und hat deshalb keine Protokolleinträge.',
  'This assembly is not stored in this library, so nobody’s decision on its texts is known.':
    'Diese E-Mail ist hier nicht gespeichert; Entscheidungen über ihre Texte sind deshalb nicht bekannt.',
  'This assembly is not stored in this library, so it has no signatures.':
    'Diese E-Mail ist hier nicht gespeichert und hat deshalb keine Unterschriften.',
  'Run the check again when this is known. Until then it does not count as passed.':
    'Prüfen Sie erneut, wenn das bekannt ist. Bis dahin gilt es nicht als bestanden.',
  'No engine wrote or changed a text of this email.':
    'Kein System hat einen Text dieser E-Mail geschrieben oder geändert.',
  'The records show that no engine took part.': 'Die Datensätze zeigen, dass kein System beteiligt war.',
  'Nobody has signed yet, and no signature is due before approval.':
    'Noch niemand hat unterschrieben, und vor der Freigabe ist keine Unterschrift nötig.',
  'The email has no free text and no edited text.':
    'Die E-Mail hat keinen freien und keinen bearbeiteten Text.',
  'The email has no free text.': 'Die E-Mail hat keinen freien Text.',
};
