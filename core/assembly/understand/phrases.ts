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
    'northern ireland, nordirland, irlande du nord, scotland, scottish, schottland, schottische, ecosse',
    'wales, welsh, english market, vereinigtes konigreich, britische markt',
  ),
  DE: list(
    'deutschland, german, germans, deutsche, deutschen, deutscher, allemagne, allemand, allemands, allemande',
    'allemandes, brd, bundesrepublik, bayern, bavaria, baviere, baden wurttemberg, nordrhein westfalen',
    'hessen, sachsen, niedersachsen, nrw, rheinland pfalz, thuringen, brandenburg, schleswig holstein, saarland',
  ),
  FR: list(
    'french, franzosische, franzosischen, franzosischer, frankreich, france, francais, francaise, francaises',
    'hexagone, ile de france, normandie, bretagne, normandy, brittany',
  ),
  US: list(
    'usa, u s, u s a, america, american, the states, amerika, amerikanische, amerikanischen',
    'amis, die amis, yanks, ricains, stateside, etats unis, americain, americains, americaine, americaines, united states, vereinigte staaten',
    'den staaten, amerikanischer, americans, usamerikanische, us amerikanische, us amerikanischen',
    'california, kalifornien, texas, florida, new england',
  ),
  IE: list(
    'ireland, irish, republic of ireland, irland, irische, irischen, irischer, irlande, irlandais',
    'irlandaise, irlandaises, eire, irish republic',
  ),
  AT: list(
    'austria, austrian, osterreich, osterreichische, osterreichischen, osterreichischer, autriche',
    'autrichien, autrichiens, autrichienne, autrichiennes, austrians, tirol, steiermark, karnten',
  ),
  CH: list(
    'switzerland, swiss, schweiz, schweizer, schweizerische, schweizerischen, suisse, suisses',
    'confederation suisse, helvetique, helvetiques, romandie, westschweiz, welschschweiz, suisse romande',
    'deutschschweiz, suisse alemanique, tessin, ticino',
  ),
  BE: list(
    'belgium, belgian, belgien, belgische, belgischen, belgischer, belgique, belge, belges',
    'wallonie, wallonia, flandern, flanders, flandre',
  ),
};

export const LANGUAGE_PHRASES: Record<Language, readonly string[]> = {
  en: list(
    'in english, english language, english version, english text, auf englisch, in englisch',
    'englischsprachig, englischsprachige, englischsprachigen, englische version, en anglais, version anglaise',
    'english please, englisch, anglais, anglophone, anglophones, english speaking, english, language english',
  ),
  de: list(
    'in german, german language, german version, german text, auf deutsch, in deutsch',
    'deutschsprachig, deutschsprachige, deutschsprachigen, deutsche version, en allemand, version allemande',
    'german please, deutsch, germanophone, germanophones, german speaking, deutschschweiz, language german',
    'suisse alemanique, german copy, deutscher text',
  ),
  fr: list(
    'in french, french language, french version, french text, auf franzosisch, in franzosisch',
    'franzosischsprachig, franzosischsprachige, franzosischsprachigen, franzosische version, en francais',
    'version francaise, french please, franzosisch, francophone, francophones, french speaking, romandie, romand',
    'romands, romande, romandes, suisse romande, westschweiz, welschschweiz, language french, french copy',
    'franzosischer text',
  ),
};

export const CHANNEL_PHRASES: Record<Channel, readonly string[]> = {
  email: list(
    'email, e mail, mail, emails, e mails, mails, mailing, mailings, courriel, courriels, newsletter',
    'newsletters, rundmail, mailaussendung, e mailing, emailing, courrier electronique',
  ),
  rep_email: list(
    'rep email, rep triggered email, rep mail, approved email, representative email',
    'aussendienst mail, aussendienst email, aussendienst e mail, aussendienstmail, referenten mail',
    'email du delegue, mail du delegue, e mail du delegue, mail delegue, email delegue, mail de la visite medicale',
    'rte, rep triggered, field email, field force email, sales rep email, reps email, referenten email',
    'referentenmail, aussendienst mailing, mail vom aussendienst, email vom aussendienst, aussendienst',
    'delegue medical, delegues medicaux, visiteur medical, visiteurs medicaux, visiteuse medicale, mail visiteur, par le delegue, via the rep, via rep, through the rep, from the rep',
  ),
  portal: list(
    'portal, hcp portal, web portal, webportal, fachportal, arzteportal, portail, portail web, portail medecins',
    'extranet, website for hcps',
  ),
  edetailer: list(
    'edetailer, e detailer, edetail, e detail, detail aid, e detailing, edetailing, eda, clm, tablet presentation',
    'interactive visual aid, folder digital, aide de visite, e adv, ipad presentation',
  ),
  event_follow_up: list(
    'event follow up channel, event follow up email, event followup email, event follow up mail',
  ),
};

export const MOMENT_PHRASES: Record<Moment, readonly string[]> = {
  launch: list(
    'launch, product launch, launching, markteinfuhrung, produkteinfuhrung, einfuhrung, lancement',
    'mise sur le marche, markteintritt, markteinfuhrungsphase, launched, launches, roll out, rollout',
    'introduction on the market, commercialisation, neueinfuhrung, product introduction',
    'product s introduction, introduction of the product, introduction of our product, introduction du produit',
  ),
  congress: list(
    'congress, conference, kongress, kongresses, tagung, congres, at the congress, auf dem kongress',
    'beim kongress, au congres, symposium, conferences, congresses, kongresse, tagungen, congress season',
    'before the congress, vor dem kongress, avant le congres, annual meeting, jahrestagung, scientific meeting',
    'colloque, journees europeennes, symposien, symposia, fachtagung, fachkongress',
    'asco, esmo, eular, dgim, dgk, escardio, easd, esc congress, acc congress, aha congress',
    'acr congress, esc, ehra, jesfc, dgrh, ada congress',
  ),
  post_event: list(
    'follow up, followup, following up, post event, after the event, after the congress',
    'after the conference, after the meeting, after the symposium, after congress, post congress',
    'attended the congress, attended our event, nach dem kongress, nach kongress',
    'nach der veranstaltung, nach dem event, nach der tagung, nach dem symposium, nachbereitung',
    'nachfassen, nachfass, apres le congres, apres l evenement, apres congres, apres le symposium',
    'suivi, faire suite, suite au congres, suite a l evenement, suite au symposium, relance apres congres',
    'followups, follow ups, nachgefasst, nachbereiten, event follow up, congress follow up, post meeting',
    'thank you for attending, thanks for coming, dank fur die teilnahme, merci d avoir participe',
    'after our event, after our symposium, after our meeting, nach unserer veranstaltung, nach unserem event',
    'nach unserem symposium, apres notre evenement, apres notre symposium, post congres',
  ),
  field_visit: list(
    'field visit, rep visit, after the visit, after my visit, after a visit, besuch, nach dem besuch',
    'aussendienstbesuch, visite, apres la visite, field visits, rep visits, visit by the rep, arztbesuch',
    'praxisbesuch, visite medicale, visite du delegue, apres la visite du delegue, rep call',
    'after the call, sales call, besuch vom aussendienst, besuch des aussendienstes, nach meinem besuch',
    'apres ma visite, apres une visite, nach besuch, gesprach vor ort, vor ort termin',
    'nach besuch vom aussendienst, nach dem besuch vom aussendienst, nach dem besuch des aussendienstes',
    'besuch durch den aussendienst',
  ),
  webinar: list(
    'webinar, webinars, webcast, online seminar, after the webinar, nach dem webinar, webinaire',
    'apres le webinaire, webinare, webinars, webinaires, online fortbildung, online event, webcasts, webseminar',
    'after our webinar, nach unserem webinar, apres notre webinaire, visioconference',
  ),
  nurture: list(
    'nurture, nurturing, keep warm, reminder, regular update, erinnerung, bestandspflege',
    'fidelisation, relance, keep in touch, keeping warm, keep them warm, stay in touch, ongoing education',
    'kundenbindung, am ball bleiben, kontaktpflege, bestandskunden, entretenir la relation, garder le contact',
    'nurture campaign, drip, nurturing campaign, bestandspflege mail',
  ),
};

export const AUDIENCE_PHRASES: Record<Audience, readonly string[]> = {
  cardiology: list(
    'cardiology, cardiologist, cardiologists, heart specialist, heart specialists, kardiologie',
    'kardiologe, kardiologen, kardiologin, kardiologinnen, cardiologie, cardiologue, cardiologues',
    'cardio, cardios, kardio, kardios, heart doctor, heart doctors, heart failure specialists',
    'herzspezialist, herzspezialisten, herzarzt, herzarzte, kardiologische, kardiologischen',
    'kardiologisch, cardiac specialists, cardiological, cardiovascular specialists, cardiologiques',
    'specialistes du coeur, hf specialists, cardiol, kardiol, kard',
  ),
  general_practice: list(
    'general practice, general practitioner, general practitioners, gp, gps, family doctor',
    'family doctors, family physician, family physicians, primary care, hausarzt, hausarzte',
    'hausarzten, hausarztin, hausarztinnen, allgemeinmedizin, allgemeinmediziner, allgemeinmedizinern',
    'generaliste, generalistes, medecin generaliste, medecins generalistes, medecine generale',
    'gen med, allg med, allgemeinmed, omni, family doc, family docs, family practice, family medicine, family doctors, pcp, pcps',
    'primary care physician, primary care physicians, primary care doctors, hausarztpraxis',
    'hausarztpraxen, allgemeinarzt, allgemeinarzte, allgemeinarzten, praktische arzte',
    'praktischer arzt, hausarztlich, hausarztliche, medecin de famille, medecins de famille',
    'medecin traitant, medecins traitants, omnipraticien, omnipraticiens, medecine de ville',
  ),
  endocrinology: list(
    'endocrinology, endocrinologist, endocrinologists, endo, endokrinologie, endokrinologe',
    'endokrinologen, diabetologe, diabetologen, diabetologist, diabetologists, endocrinologie',
    'endocrinologue, endocrinologues, diabetologue, diabetologues',
    'endos, endocrino, endocrinos, endocr, endokr, diabetes specialist, diabetes specialists, diabetologie',
    'diabetology, endokrinologin, endokrinologinnen, diabetologinnen, diabeto, diabetos',
    'hormonspezialisten',
  ),
  nephrology: list(
    'nephrology, nephrologist, nephrologists, nephrologie, nephrologe, nephrologen, nephrologue',
    'nephrologues',
    'nephro, nephros, neph, nephs, nephrol, kidney doctor, kidney doctors, kidney specialist, kidney specialists',
    'renal physician, renal physicians, nierenarzt, nierenarzte, nierenspezialisten, nephrologin',
    'nephrologinnen, nephrologische, nephrologischen, specialistes du rein',
  ),
  neurology: list(
    'neurology, neurologist, neurologists, neurologie, neurologe, neurologen, neurologue, neurologues',
    'neuro, neuros, neurologin, neurologinnen, nervenarzt, nervenarzte',
  ),
  rheumatology: list(
    'rheumatology, rheumatologist, rheumatologists, rheumatologie, rheumatologe, rheumatologen',
    'rhumatologie, rhumatologue, rhumatologues',
    'rheum, rheums, rheuma, rheumy, rheumies, rheumatologin, rheumatologinnen, rheumaarzt, rheumaarzte',
    'rheumatologische, rhumato, rhumatos, rheumatism specialists, joint specialists',
  ),
  oncology: list(
    'oncology, oncologist, oncologists, onkologie, onkologe, onkologen, oncologie, oncologue',
    'oncologues',
    'onco, oncos, onc, onko, cancer specialist, cancer specialists, onkologin, onkologinnen, onkologische',
    'krebsspezialisten, haematologists, hematologists, cancerologue, cancerologues, hemato oncologues',
  ),
  pulmonology: list(
    'pulmonology, pulmonologist, pulmonologists, respiratory physician, respiratory physicians',
    'pneumologie, pneumologe, pneumologen, pneumologue, pneumologues, lungenarzt, lungenarzte',
    'pulmo, pulm, pneumo, pneumos, pulmonary physician, pulmonary physicians, lung specialist',
    'lung specialists, chest physician, chest physicians, lungenfacharzt, lungenfacharzte, pulmologen',
    'pulmologe, respiratory specialists, pneumologinnen',
  ),
  dermatology: list(
    'dermatology, dermatologist, dermatologists, dermatologie, dermatologe, dermatologen, hautarzt',
    'hautarzte, dermatologue, dermatologues',
    'derma, dermas, derm, derms, dermato, dermatos, skin specialists, skin doctors, dermatologin',
    'dermatologinnen, hautarztin, hautarztinnen',
  ),
  gastroenterology: list(
    'gastroenterology, gastroenterologist, gastroenterologists, gastroenterologie, gastroenterologe',
    'gastroenterologen, gastroenterologue, gastroenterologues',
    'gastro, gastros, gi specialists, gi doctors, gastroenterologinnen, hepato gastroenterologues',
  ),
  psychiatry: list(
    'psychiatry, psychiatrist, psychiatrists, psychiatrie, psychiater, psychiatern, psychiatre',
    'psychiatres',
    'psychiaterin, psychiaterinnen, psychiatrische',
  ),
  pharmacy: list(
    'pharmacy, pharmacist, pharmacists, apotheke, apotheker, apothekern, apotheken, pharmacien',
    'pharmaciens, pharmacie',
    'chemists, pharm, pharms, apothekerin, apothekerinnen, apothekenteam, offizin, pharmacies, officine, officines',
    'pharmacienne, pharmaciennes, pharmaciens d officine',
  ),
  nursing: list(
    'nurse, nurses, nursing, pflege, pflegekraft, pflegekrafte, krankenschwestern, infirmier',
    'infirmiere, infirmiers, infirmieres',
    'nursing staff, specialist nurses, heart failure nurses, pflegepersonal, pflegende, pflegenden',
    'pflegerinnen, pfleger, krankenpfleger, krankenpflegerinnen, krankenschwester, pflegefachkraft',
    'pflegefachkrafte, personnel infirmier, soignants',
  ),
  internal_medicine: list(
    'internal medicine, internist, internists, innere medizin, internisten, internistin',
    'medecine interne, interniste, internistes',
    'internists, internal med, int med, im docs, internistinnen, internisten, internistische, internistischen',
    'hospitalists, hospitalist, medecins internistes, internistes hospitaliers',
  ),
};
