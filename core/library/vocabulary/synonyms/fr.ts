import type { Topic } from '../terms.ts';
import { wordList } from './word-list.ts';

/** What French-speaking marketers and doctors write when they mean a topic, inflected and colloquial forms included. */
export const FRENCH_TOPIC_WORDS: Record<Topic, readonly string[]> = {
  efficacy:
    wordList(`efficacité, efficace, efficaces, bénéfice, bénéfices, bénéfice clinique, bénéfices cliniques,
    résultat, résultats, réponse, taux de réponse, répondeurs, supériorité, supérieur, supérieure, critère principal,
    critère de jugement, critères de jugement, réduction du risque, réduction, amélioration, est-ce que ça marche,
    service médical rendu`),
  safety:
    wordList(`sécurité, sécurité d’emploi, sécurité d'emploi, profil de sécurité, données de sécurité, effet
    secondaire, effets secondaires, effet indésirable, effets indésirables, événement indésirable, événements
    indésirables, évènements indésirables, tolérance, toléré, tolérée, bien toléré, contre-indication,
    contre-indications, mise en garde, mises en garde, précautions d’emploi, précautions d'emploi, précautions, risques,
    saignement, saignements, risque hémorragique, hémorragie, hémorragies, surdosage, toxicité, pharmacovigilance`),
  dosing:
    wordList(`posologie, posologies, dose, doses, dosage, dosages, schéma posologique, adaptation posologique,
    adaptation de dose, ajustement de dose, dose initiale, dose d’entretien, dose d'entretien, dose maximale, titration,
    une fois par jour, deux fois par jour, une fois par semaine, combien, prise quotidienne, instauration`),
  mechanism_of_action:
    wordList(`mécanisme d’action, mécanisme d'action, mécanisme, mode d’action, mode d'action,
    comment ça marche, comment agit, pharmacologie, pharmacologique, pharmacodynamie, récepteur, récepteurs, inhibition,
    inhibe, inhibiteur, voie de signalisation, cible, agoniste, antagoniste`),
  access:
    wordList(`accès, remboursement, remboursé, remboursée, remboursables, prise en charge, prix, coût, coûts,
    assurance maladie, sécurité sociale, mutuelle, Haute Autorité de santé, avis de la HAS, SMR, ASMR, accès au marché,
    disponibilité, autorisation préalable, ordonnance, prescription restreinte`),
  patient_support:
    wordList(`soutien aux patients, soutien au patient, programme de soutien, programme patient,
    programme d’accompagnement, programme d'accompagnement, accompagnement, accompagnement des patients, éducation
    thérapeutique, brochure patient, brochure, livret patient, supports patients, documents patients, ligne d’assistance,
    ligne d'assistance, numéro vert, kit de démarrage, aide aux patients`),
  adherence:
    wordList(`observance, observant, observants, adhésion, adhésion au traitement, adhérence, persistance,
    persistance du traitement, oubli, oublis, oubli de prise, dose oubliée, oublier, oublie, arrêt du traitement,
    abandon, inobservance, rappel, rappels, suivi du traitement`),
  study_design:
    wordList(`schéma d’étude, schéma d'étude, plan d’étude, plan d'étude, étude, études, étude clinique,
    études cliniques, essai, essais, essai clinique, essais cliniques, phase 3, phase III, randomisé, randomisée,
    double aveugle, double insu, contrôlé contre placebo, méthodologie, méthode, cohorte, critères d’inclusion,
    critères d'inclusion, registre, données, preuves, vie réelle`),
  quality_of_life:
    wordList(`qualité de vie, qualité de vie liée à la santé, bien-être, quotidien, vie quotidienne,
    activités quotidiennes, résultats rapportés par les patients, critères rapportés par les patients, satisfaction des
    patients, fonction physique, symptôme, symptômes, fardeau des symptômes, fatigue, confort de vie`),
  disease_awareness:
    wordList(`sensibilisation, sensibilisation à la maladie, fardeau de la maladie, poids de la maladie,
    épidémiologie, prévalence, incidence, diagnostic, diagnostiquer, dépistage, dépister, détection précoce, facteur de
    risque, facteurs de risque, besoin non couvert, besoins non couverts, physiopathologie, maladie,
    sous-diagnostiquée`),
  special_populations:
    wordList(`populations particulières, population particulière, populations spéciales, sujet âgé,
    sujets âgés, patients âgés, personnes âgées, grossesse, enceinte, enceintes, allaitement, allaitante, enfant,
    enfants, adolescent, adolescents, pédiatrique, insuffisance rénale, insuffisants rénaux, fonction rénale,
    insuffisance hépatique, insuffisants hépatiques, fonction hépatique, fragile, fragiles, comorbidité, comorbidités`),
  interactions: wordList(`interaction, interactions, interaction médicamenteuse, interactions médicamenteuses,
    association, associations, traitement concomitant, traitements concomitants, utilisation concomitante, prise
    concomitante, co-médication, comédication, coadministration, co-administration, associé à, CYP3A4, CYP, P-gp,
    polymédication, polymédiqués, alcool, pamplemousse`),
  administration: wordList(`administration, administrer, administré, administrée, mode d’administration, mode
    d'administration, voie d’administration, voie d'administration, comment prendre, comment utiliser, prise, injection,
    injections, injecter, auto-injection, perfusion, comprimé, comprimés, stylo, stylo prérempli, seringue, avaler,
    avec de la nourriture, au cours d’un repas, au cours d'un repas, à jeun, conservation, conserver, manipulation`),
};
