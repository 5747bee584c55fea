/** What rules about HCPs, consent and preferences find, and what to do about it. */
export const peopleFindings: Readonly<Record<string, string>> = {
  'The HCP belongs to another market.': 'Die HCP gehört zu einem anderen Markt.',
  'The HCP belongs to another audience.': 'Die HCP gehört zu einer anderen Zielgruppe.',
  'Assemble an email for the market and specialty of this HCP.':
    'Erstellen Sie eine E-Mail für Markt und Fachgebiet dieser HCP.',
  'The identity of the HCP is not verified.': 'Die Identität der HCP ist nicht bestätigt.',
  'This library does not know the HCP.': 'Diese Bibliothek kennt die HCP nicht.',
  'Have the identity confirmed by a person or a register, then import the HCP again.':
    'Lassen Sie die Identität von einer Person oder einem Register bestätigen, und importieren Sie die HCP neu.',
  'Import the HCP, or choose another one.': 'Importieren Sie die HCP, oder wählen Sie eine andere.',
  'The HCP has withdrawn consent for this use.':
    'Die HCP hat die Einwilligung in diese Verwendung widerrufen.',
  'The HCP has given no consent for this use.': 'Die HCP hat in diese Verwendung nicht eingewilligt.',
  'The consent of the HCP for this use has expired.':
    'Die Einwilligung der HCP in diese Verwendung ist abgelaufen.',
  'The HCP has not yet confirmed the opt-in.': 'Die HCP hat die Einwilligung noch nicht bestätigt.',
  'Do not send. Ask for consent outside of promotion, or leave this HCP out.':
    'Senden Sie nicht. Bitten Sie außerhalb der Werbung um Einwilligung, oder lassen Sie diese HCP aus.',
  'The HCP has paused all messages.': 'Die HCP hat alle Nachrichten pausiert.',
  'The HCP wants no messages at all.': 'Die HCP möchte gar keine Nachrichten.',
  'The HCP does not want messages on this channel.': 'Die HCP möchte auf diesem Kanal keine Nachrichten.',
  'The email is made for a topic that the HCP does not want.':
    'Die E-Mail gilt einem Thema, das die HCP nicht wünscht.',
  'This module is about a topic that the HCP does not want.':
    'Dieses Modul handelt von einem Thema, das die HCP nicht wünscht.',
  'The HCP does not want content of this format.': 'Die HCP wünscht keine Inhalte dieses Formats.',
  'The HCP has already received as many messages as wanted.':
    'Die HCP hat schon so viele Nachrichten erhalten, wie sie wünscht.',
  'Do not send this email now. Choose what the HCP still wants, a later day, or another HCP.':
    'Senden Sie diese E-Mail jetzt nicht. Wählen Sie, was die HCP noch wünscht, einen späteren Tag oder eine andere HCP.',
  'Choose a module about another topic.': 'Wählen Sie ein Modul zu einem anderen Thema.',
  'Choose a module of another format, or leave the slot empty.':
    'Wählen Sie ein Modul eines anderen Formats, oder lassen Sie den Platz leer.',
  'The HCP has received this core message already.': 'Die HCP hat diese Kernbotschaft schon erhalten.',
  'Choose a module with another message, or write why it is told again.':
    'Wählen Sie ein Modul mit anderer Botschaft, oder begründen Sie die Wiederholung.',
  'The HCP’s interest in this topic is known from scientific exchange only, and this email is for promotion.':
    'Das Interesse der HCP an diesem Thema ist nur aus wissenschaftlichem Austausch bekannt, und diese E-Mail ist Werbung.',
  'The HCP’s interest in this topic is known from promotion only, and this email is for scientific exchange.':
    'Das Interesse der HCP an diesem Thema ist nur aus der Werbung bekannt, und diese E-Mail dient dem wissenschaftlichen Austausch.',
  'Take the topic out of the request and assemble the email again.':
    'Nehmen Sie das Thema aus der Anfrage, und erstellen Sie die E-Mail neu.',
  'The context names no HCP, so there is no person to judge. Sending checks each person.':
    'Der Kontext nennt keine HCP; deshalb ist keine Person zu beurteilen. Beim Senden wird jede geprüft.',
};
