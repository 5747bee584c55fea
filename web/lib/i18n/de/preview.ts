/** Wörter der Vorschau einer E-Mail. */
export const previewWords = {
  options: 'Ansichten der E-Mail',
  form: 'Form der Vorschau',
  forms: { desktop: 'Desktop', mobile: 'Mobil', text: 'Text' },
  forcedDark: 'Dunkel erzwungen',
  marks: 'Herkunft zeigen',
  marksLegend: 'Was die Zeichen bedeuten',
  more: 'Weitere Ansichten',
  moreOn_one: 'Weitere Ansichten ({{count}} an)',
  moreOn_other: 'Weitere Ansichten ({{count}} an)',
  imagesOff: 'Bilder aus',
  rightToLeft: 'Von rechts nach links',
  longer: 'Längerer Text (+40 %)',
  longerNote:
    'Jeder Text ist nur in dieser Vorschau um 40 % aufgefüllt (…~), um die Längen des Deutschen zu erproben.',
  rightToLeftNote: 'Die Anordnung ist nur in dieser Vorschau gespiegelt.',
  frame: 'E-Mail, wie ihre Leser sie sehen',
  subject: 'Betreff',
  preheader: 'Vorschautext',
  failed: 'Die Vorschau konnte nicht erstellt werden',
  kept: 'Die E-Mail selbst ist gespeichert und unverändert.',
};
