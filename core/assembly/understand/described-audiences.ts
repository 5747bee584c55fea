/** An organ or an illness, and the specialty of those who treat it. */
const FIELDS: Readonly<Record<string, { germanic: string; french: string }>> = {
  cardiology: { germanic: 'heart|cardiac|cardio|herz|hf', french: 'coeur' },
  nephrology: { germanic: 'kidney|renal|nephro|nieren|dialyse|dialysis', french: 'reins?' },
  endocrinology: {
    germanic: 'diabetes|diabetic|hormone|endocrine|zucker|hormon',
    french: 'diabete|hormones?',
  },
  pulmonology: { germanic: 'lung|chest|respiratory|lungen', french: 'poumons?' },
  dermatology: { germanic: 'skin|haut', french: 'peau' },
  oncology: { germanic: 'cancer|tumou?r|krebs', french: 'cancer' },
  rheumatology: { germanic: 'joint|rheumatic|rheuma|gelenk', french: 'articulations?' },
  gastroenterology: { germanic: 'gut|stomach|gi|magen|magen-darm', french: 'ventre|estomac' },
  neurology: { germanic: 'brain|nerve|nerven|hirn', french: 'cerveau' },
  general_practice: { germanic: 'family|familien', french: 'famille|quartier|campagne' },
};

const DOCTORS = String.raw`(?:docs?|doctors?|specialists?|physicians?|folks|guys|experts?|clinicians?|consultants?|arzt|arzte[nr]?|aerzten?|arztin(?:nen)?|spezialist(?:en|innen)?|facharzt\w*|experten|mediziner\w*|praxis|praxen|leute)`;
const FRENCH_DOCTORS = String.raw`(?:medecins?|docteurs?|specialistes?|toubibs?|praticiens?|experts?)`;

/** Who is addressed, told by what they treat: "heart docs", "Nierenärzte", "les médecins du rein". */
export const AUDIENCE_DESCRIPTIONS = Object.entries(FIELDS).map(([value, { germanic, french }]) => ({
  part: 'audience' as const,
  value,
  pattern: new RegExp(
    String.raw`\b(?:(?:${germanic})(?: failure)?[ -]?${DOCTORS}|${FRENCH_DOCTORS} (?:du|de la|de l'|des|de) ?(?:${french}))\b`,
    'gu',
  ),
}));
