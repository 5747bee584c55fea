/** Sentences of frequent problems. */
export const problemSentences: Readonly<Record<string, string>> = {
  'Your role does not allow this.': 'Ihre Rolle erlaubt das nicht.',
  'Sign in first; your session may have ended.': 'Melden Sie sich an; Ihre Sitzung ist vielleicht beendet.',
  'There is nothing here under this name, or it is not yours to see.':
    'Unter diesem Namen gibt es hier nichts, oder Sie dürfen es nicht sehen.',
  'The request is not as expected, so nothing was done. {what}':
    'Die Anfrage ist nicht wie erwartet; es wurde nichts getan. {what}',
  'The request contains text that cannot be stored.':
    'Die Anfrage enthält Text, der nicht gespeichert werden kann.',
  'The request is too large, so nothing of it was read.':
    'Die Anfrage ist zu groß; nichts davon wurde gelesen.',
  'The request cannot be read: its address or encoding is malformed.':
    'Die Anfrage ist nicht lesbar: Adresse oder Kodierung sind fehlerhaft.',
  'This request came from another site, so it was refused.':
    'Diese Anfrage kam von einer anderen Website und wurde abgelehnt.',
  'Something went wrong here. Nothing was saved by this request; its number in the log is {number}.':
    'Hier ist etwas schiefgegangen. Diese Anfrage hat nichts gespeichert; ihre Nummer im Log ist {number}.',
  'There is no such conversation.': 'Dieses Gespräch gibt es nicht.',
  'There is no question to the model with this id.':
    'Eine Frage an das Modell mit dieser Kennung gibt es nicht.',
  'There is no message of yours at position {position}.':
    'An Stelle {position} steht keine Nachricht von Ihnen.',
  'There is no earlier version to go back to.': 'Es gibt keine frühere Fassung, zu der man zurückkann.',
  'Too many wrong attempts. Wait 15 minutes, then try again.':
    'Zu viele falsche Versuche. Warten Sie 15 Minuten, und versuchen Sie es dann erneut.',
  'Your present password is wrong.': 'Ihr jetziges Passwort ist falsch.',
  'This account cannot be used any more.': 'Dieses Konto kann nicht mehr verwendet werden.',
  'The password is wrong, so nothing was done; your entries are kept.':
    'Das Passwort ist falsch; es wurde nichts getan. Ihre Eingaben sind erhalten.',
  'The passkey did not confirm this signature, so nothing was signed; your entries are kept.':
    'Der Passkey hat die Unterschrift nicht bestätigt; es wurde nichts unterschrieben. Ihre Eingaben sind erhalten.',
  'This is your first signature here, or the first after a pause: give your sign-in name and your password.':
    'Das ist Ihre erste Unterschrift hier oder die erste nach einer Pause: Geben Sie Anmeldename und Passwort an.',
  'You wrote this yourself, so somebody else has to decide on it.':
    'Sie haben das selbst geschrieben; deshalb muss jemand anderes darüber entscheiden.',
  'You, or who you stand in for, wrote or changed this email, so somebody else has to decide on it.':
    'Sie oder die Person, die Sie vertreten, haben diese E-Mail geschrieben oder geändert; deshalb muss jemand anderes entscheiden.',
  'You do not review in the {role} role.': 'Sie prüfen nicht in der Rolle {role}.',
  'The {role} decision on this content was already signed.':
    'Die Entscheidung der Rolle {role} über diesen Inhalt ist schon unterschrieben.',
  'This email is no longer what you were shown, so nothing was signed or released; open it again and look at what changed.':
    'Diese E-Mail ist nicht mehr die gezeigte; es wurde nichts unterschrieben oder ausgegeben. Öffnen Sie sie neu, und sehen Sie die Änderungen an.',
  'This email lacks one of its three signatures over exactly this content, so it cannot be exported.':
    'Dieser E-Mail fehlt eine der drei Unterschriften über genau diesen Inhalt; sie kann nicht ausgegeben werden.',
  'This email is {status}; take it back before you change it.':
    'Der Zustand dieser E-Mail ist „{status}“; holen Sie sie zurück, bevor Sie sie ändern.',
  'This email is not an adaptation of another one.': 'Diese E-Mail ist keine Adaption einer anderen.',
  'Warnings are accepted while the email is a draft.':
    'Warnungen werden angenommen, solange die E-Mail ein Entwurf ist.',
  'The warning {rule} was already accepted for this content.':
    'Die Warnung {rule} wurde für diesen Inhalt schon angenommen.',
  'Write why this warning is acceptable.': 'Schreiben Sie, warum diese Warnung annehmbar ist.',
  'Write why you reject the text.': 'Schreiben Sie, warum Sie den Text ablehnen.',
  'Write why you reject the suggestion.': 'Schreiben Sie, warum Sie den Vorschlag ablehnen.',
  'Write why the text should change.': 'Schreiben Sie, warum der Text geändert werden soll.',
  'Write something before you save the comment.': 'Schreiben Sie etwas, bevor Sie den Kommentar speichern.',
  'Write one line without square brackets; two asterisks before and after words make them bold.':
    'Schreiben Sie eine Zeile ohne eckige Klammern; zwei Sternchen vor und nach Worten machen sie fett.',
  'Write a reason for each warning before you send this to review: {rules}.':
    'Begründen Sie jede Warnung, bevor Sie zur Prüfung senden: {rules}.',
  'The proposed words are the approved ones; change something.':
    'Der Vorschlag ist der freigegebene Wortlaut; ändern Sie etwas.',
  'These words were not suggested for this place; ask for suggestions again.':
    'Diese Worte wurden für diese Stelle nicht vorgeschlagen; bitten Sie erneut um Vorschläge.',
  'This place no longer holds the text that you were shown, so nothing was decided; look at it again.':
    'Hier steht nicht mehr der gezeigte Text; es wurde nichts entschieden. Sehen Sie ihn noch einmal an.',
  'This change is not there any more, so nothing was recorded; look at the changes again.':
    'Diese Änderung gibt es nicht mehr; es wurde nichts verzeichnet. Sehen Sie die Änderungen noch einmal an.',
  'This block holds another module now; look at the changes again.':
    'Dieser Block enthält jetzt ein anderes Modul; sehen Sie die Änderungen noch einmal an.',
  'There is no approved version to take for this change; read it, or choose another module.':
    'Zu dieser Änderung gibt es keine freigegebene Version; lesen Sie sie, oder wählen Sie ein anderes Modul.',
  'The text has {length} characters; this island takes at most {most}.':
    'Der Text hat {length} Zeichen; dieses Feld fasst höchstens {most}.',
  'The text has {length} characters; this place takes at most {most}.':
    'Der Text hat {length} Zeichen; diese Stelle fasst höchstens {most}.',
  'The words of {module} are locked; it has no island {island}.':
    'Der Wortlaut von {module} ist gesperrt; ein Feld {island} gibt es nicht.',
  'The template does not let {block} stand at position {position}.':
    'Die Vorlage lässt {block} nicht an Stelle {position} stehen.',
  'The source of this adaptation changed, and nobody decided yet about {blocks}; open its Adapt page and take the new version or keep the words as they are, then send it to review.':
    'Das Original dieser Adaption hat sich geändert, und über {blocks} hat noch niemand entschieden. Übernehmen Sie die neue Version, oder behalten Sie den Text.',
  'This suggestion was {status} already.': 'Dieser Vorschlag wurde schon entschieden: {status}.',
  'You were shown {shown} permitted recipients and now there are {now}, so nothing was sent; look at the list again.':
    'Gezeigt wurden {shown} zulässige Empfänger, jetzt sind es {now}; es wurde nichts gesendet. Sehen Sie die Liste noch einmal an.',
  'Line {line} of {file} holds no HCP id, so nothing was sent: {text}.':
    'Zeile {line} von {file} enthält keine HCP-Kennung; es wurde nichts gesendet: {text}.',
};

/** What a stable error code means, for a sentence that has no translation. */
export const codeSentences: Readonly<Record<string, string>> = {
  invalid_request: 'Die Anfrage ist nicht wie erwartet; es wurde nichts getan.',
  invalid_import: 'Das kann so nicht importiert werden.',
  not_signed_in: 'Melden Sie sich an.',
  wrong_credentials: 'Name oder Passwort sind falsch.',
  not_allowed: 'Das ist Ihnen nicht erlaubt.',
  not_found: 'Das gibt es hier nicht.',
  conflict: 'Das widerspricht dem, was schon gespeichert ist.',
  changed_meanwhile: 'Jemand hat das inzwischen geändert; es wurde nichts überschrieben.',
  not_permitted_in_state: 'Das geht im jetzigen Zustand nicht.',
  blocked_by_guardrails: 'Prüfungen sperren das.',
  content_changed: 'Der Inhalt ist nicht mehr der gezeigte.',
  too_large: 'Das ist zu groß.',
  if_match_required: 'Die Anfrage nennt nicht, welche Fassung sie ändert.',
  too_many_attempts: 'Zu viele Versuche; warten Sie etwas.',
  internal: 'Auf dem Server ist etwas schiefgegangen.',
  database_unavailable: 'Die Datenbank ist nicht erreichbar.',
  data_folder_in_use: 'Der Datenordner ist in Gebrauch.',
  storage_full: 'Der Speicher ist voll.',
};
