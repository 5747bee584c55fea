import type { Audience, Channel, Language, Moment } from '../../library/vocabulary/terms.ts';
import type { Market } from '../../library/vocabulary/markets.ts';

/** Phrases written one after another, separated by commas. */
const list = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

/**
 * Words by which people name a part of the context, in English, German and French, inflected forms included.
 * Country names themselves come from `Intl.DisplayNames`; here stand the short names and adjectives.
 */
export const MARKET_PHRASES: Record<Market, readonly string[]> = {
  GB: list(
    'uk, u k, great britain, britain, england, british, grossbritannien, britische, britischen',
    'england, royaume uni, grande bretagne, britannique, britanniques, angleterre',
    'northern ireland, nordirland, irlande du nord',
  ),
  DE: list(
    'deutschland, german, deutsche, deutschen, deutscher, allemagne, allemand, allemands, allemande',
    'brd',
  ),
  FR: list(
    'french, franzosisch, franzosische, franzosischen, frankreich, france, francais, francaise',
    'francaises',
  ),
  US: list(
    'usa, u s, u s a, america, american, the states, amerika, amerikanische, amerikanischen',
    'etats unis, americain, americains',
  ),
  IE: list(
    'ireland, irish, republic of ireland, irland, irische, irischen, irischer, irlande, irlandais',
    'irlandaise, irlandaises',
  ),
  AT: list(
    'austria, austrian, osterreich, osterreichische, osterreichischen, osterreichischer, autriche',
    'autrichien, autrichiens, autrichienne, autrichiennes',
  ),
  CH: list(
    'switzerland, swiss, schweiz, schweizer, schweizerische, schweizerischen, suisse, suisses',
    'confederation suisse',
  ),
  BE: list('belgium, belgian, belgien, belgische, belgischen, belgischer, belgique, belge, belges'),
};

export const LANGUAGE_PHRASES: Record<Language, readonly string[]> = {
  en: list(
    'in english, english language, english version, english text, auf englisch, in englisch',
    'englischsprachig, englische version, en anglais, version anglaise',
  ),
  de: list(
    'in german, german language, german version, german text, auf deutsch, in deutsch',
    'deutschsprachig, deutsche version, en allemand, version allemande',
  ),
  fr: list(
    'in french, french language, french version, french text, auf franzosisch, in franzosisch',
    'franzosischsprachig, franzosische version, en francais, version francaise',
  ),
};

export const CHANNEL_PHRASES: Record<Channel, readonly string[]> = {
  email: list('email, e mail, mail, emails, e mails, mailing, courriel, newsletter'),
  rep_email: list(
    'rep email, rep triggered email, rep mail, approved email, representative email',
    'aussendienst mail, aussendienst email, aussendienst e mail, aussendienstmail, referenten mail',
    'email du delegue, mail du delegue',
  ),
  portal: list('portal, hcp portal, web portal, fachportal, portail'),
  edetailer: list('edetailer, e detailer, edetail, e detail, detail aid, e detailing, edetailing'),
  event_follow_up: list(
    'event follow up channel, event follow up email, event followup email, event follow up mail',
  ),
};

export const MOMENT_PHRASES: Record<Moment, readonly string[]> = {
  launch: list(
    'launch, product launch, launching, markteinfuhrung, produkteinfuhrung, einfuhrung, lancement',
    'mise sur le marche',
  ),
  congress: list(
    'congress, conference, kongress, kongresses, tagung, congres, at the congress, auf dem kongress',
    'beim kongress, au congres, symposium',
  ),
  post_event: list(
    'follow up, followup, following up, post event, after the event, after the congress',
    'after the conference, after the meeting, after the symposium, after congress, post congress',
    'attended the congress, attended our event, nach dem kongress, nach kongress',
    'nach der veranstaltung, nach dem event, nach der tagung, nach dem symposium, nachbereitung',
    'nachfassen, nachfass, apres le congres, apres l evenement, apres congres, apres le symposium',
    'suivi',
  ),
  field_visit: list(
    'field visit, rep visit, after the visit, after my visit, after a visit, besuch, nach dem besuch',
    'aussendienstbesuch, visite, apres la visite',
  ),
  webinar: list(
    'webinar, webinars, webcast, online seminar, after the webinar, nach dem webinar, webinaire',
    'apres le webinaire',
  ),
  nurture: list(
    'nurture, nurturing, keep warm, reminder, regular update, erinnerung, bestandspflege',
    'fidelisation, relance',
  ),
};

export const AUDIENCE_PHRASES: Record<Audience, readonly string[]> = {
  cardiology: list(
    'cardiology, cardiologist, cardiologists, heart specialist, heart specialists, kardiologie',
    'kardiologe, kardiologen, kardiologin, kardiologinnen, cardiologie, cardiologue, cardiologues',
  ),
  general_practice: list(
    'general practice, general practitioner, general practitioners, gp, gps, family doctor',
    'family doctors, family physician, family physicians, primary care, hausarzt, hausarzte',
    'hausarzten, hausarztin, hausarztinnen, allgemeinmedizin, allgemeinmediziner, allgemeinmedizinern',
    'generaliste, generalistes, medecin generaliste, medecins generalistes, medecine generale',
  ),
  endocrinology: list(
    'endocrinology, endocrinologist, endocrinologists, endo, endokrinologie, endokrinologe',
    'endokrinologen, diabetologe, diabetologen, diabetologist, diabetologists, endocrinologie',
    'endocrinologue, endocrinologues, diabetologue, diabetologues',
  ),
  nephrology: list(
    'nephrology, nephrologist, nephrologists, nephrologie, nephrologe, nephrologen, nephrologue',
    'nephrologues',
  ),
  neurology: list(
    'neurology, neurologist, neurologists, neurologie, neurologe, neurologen, neurologue, neurologues',
  ),
  rheumatology: list(
    'rheumatology, rheumatologist, rheumatologists, rheumatologie, rheumatologe, rheumatologen',
    'rhumatologie, rhumatologue, rhumatologues',
  ),
  oncology: list(
    'oncology, oncologist, oncologists, onkologie, onkologe, onkologen, oncologie, oncologue',
    'oncologues',
  ),
  pulmonology: list(
    'pulmonology, pulmonologist, pulmonologists, respiratory physician, respiratory physicians',
    'pneumologie, pneumologe, pneumologen, pneumologue, pneumologues, lungenarzt, lungenarzte',
  ),
  dermatology: list(
    'dermatology, dermatologist, dermatologists, dermatologie, dermatologe, dermatologen, hautarzt',
    'hautarzte, dermatologue, dermatologues',
  ),
  gastroenterology: list(
    'gastroenterology, gastroenterologist, gastroenterologists, gastroenterologie, gastroenterologe',
    'gastroenterologen, gastroenterologue, gastroenterologues',
  ),
  psychiatry: list(
    'psychiatry, psychiatrist, psychiatrists, psychiatrie, psychiater, psychiatern, psychiatre',
    'psychiatres',
  ),
  pharmacy: list(
    'pharmacy, pharmacist, pharmacists, apotheke, apotheker, apothekern, apotheken, pharmacien',
    'pharmaciens, pharmacie',
  ),
  nursing: list(
    'nurse, nurses, nursing, pflege, pflegekraft, pflegekrafte, krankenschwestern, infirmier',
    'infirmiere, infirmiers, infirmieres',
  ),
  internal_medicine: list(
    'internal medicine, internist, internists, innere medizin, internisten, internistin',
    'medecine interne, interniste, internistes',
  ),
};
