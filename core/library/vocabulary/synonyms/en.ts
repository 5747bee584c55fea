import type { Topic } from '../terms.ts';
import { wordList } from './word-list.ts';

/** What English-speaking marketers and doctors write when they mean a topic, inflected and colloquial forms included. */
export const ENGLISH_TOPIC_WORDS: Record<Topic, readonly string[]> = {
  efficacy:
    wordList(`efficacy, efficacious, effectiveness, effective, clinical benefit, clinical benefits, benefits,
    outcome, outcomes, results, response, response rate, responders, superiority, superior, primary endpoint,
    endpoint, endpoints, risk reduction, reduces risk, reduction, does it work, how well does it work,
    works, event reduction, improvement`),
  safety:
    wordList(`safety, safe, safety profile, safety data, side effect, side effects, side-effects, adverse event,
    adverse events, adverse reaction, adverse reactions, adverse effects, undesirable effects, tolerability, tolerated,
    tolerance, contraindication, contraindications, contraindicated, warning, warnings, precaution, precautions, risks,
    bleeding, bleeding risk, overdose, pharmacovigilance, boxed warning, black box, discontinuation, hepatotoxicity,
    toxicity`),
  dosing:
    wordList(`dosing, dose, doses, dosage, dosages, posology, titration, titrate, up-titration, dose adjustment,
    dose adjustments, starting dose, maintenance dose, maximum dose, once daily, twice daily, once weekly, how much,
    regimen, milligrams, dosing schedule, initiation`),
  mechanism_of_action:
    wordList(`mechanism of action, mechanism, mode of action, moa, how it works, how does it work,
    pharmacology, pharmacodynamics, pharmacological, target, receptor, receptors, inhibitor, inhibits, inhibition,
    pathway, pathways, agonist, antagonist, blockade`),
  access:
    wordList(`access, reimbursement, reimbursed, coverage, covered, formulary, formularies, payer, payers,
    insurance, price, pricing, cost, costs, copay, co-pay, affordability, prior authorization, prior authorisation,
    market access, health technology assessment, nice guidance, availability, prescribing restrictions`),
  patient_support:
    wordList(`patient support, patient support programme, patient support program, support programme,
    support program, patient materials, patient education, patient leaflet, leaflet, helpline, hotline, nurse support,
    starter kit, patient services, patient guide, patient brochure, counselling, counseling`),
  adherence:
    wordList(`adherence, adherent, compliance, persistence, persistent, non-adherence, missed dose, missed doses,
    forget, forgotten, forgets, stay on treatment, staying on treatment, stick to treatment, drop-out, dropouts,
    stop taking, treatment continuation, reminder, reminders`),
  study_design:
    wordList(`study design, trial design, study, studies, trial, trials, clinical trial, clinical trials,
    clinical study, phase 3, phase iii, randomised, randomized, double-blind, placebo-controlled, methodology, methods,
    cohort, inclusion criteria, population studied, registry, real-world evidence, evidence, data`),
  quality_of_life: wordList(`quality of life, qol, health-related quality of life, patient-reported outcome,
    patient-reported outcomes, well-being, wellbeing, daily life, daily activities, everyday life, functioning,
    physical function, symptom burden, symptoms, fatigue, patient satisfaction`),
  disease_awareness:
    wordList(`disease awareness, disease burden, burden of disease, epidemiology, prevalence, incidence,
    diagnosis, diagnose, diagnosing, screening, early detection, risk factor, risk factors, unmet need, unmet needs,
    disease education, pathophysiology, natural history, underdiagnosed`),
  special_populations:
    wordList(`special populations, special population, elderly, older patients, older people, older
    adults, aged, pregnancy, pregnant, breastfeeding, breast-feeding, lactation, paediatric, pediatric, children,
    adolescents, renal impairment, kidney impairment, impaired kidney function, renal function, kidney function,
    hepatic impairment, liver impairment, frail, comorbid, comorbidities`),
  interactions:
    wordList(`interaction, interactions, drug interaction, drug interactions, drug-drug interaction,
    drug-drug interactions, ddi, cyp3a4, cyp, p-gp, concomitant, concomitant medication, concomitant use, co-medication,
    comedication, co-administration, coadministration, combined with, polypharmacy, food interaction, alcohol`),
  administration:
    wordList(`administration, administer, administered, how to take, how to use, how to inject, injection,
    injections, inject, self-injection, infusion, tablet, tablets, pen, prefilled pen, pre-filled pen, autoinjector,
    device, swallow, with food, without food, crushed, storage, store, handling, route of administration`),
};
