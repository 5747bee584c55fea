import { AUDIENCES } from '../library/vocabulary/terms.ts';

/**
 * SNOMED CT concepts for practice settings and occupations (as FHIR's practitioner-specialty examples use them), as
 * audiences of this vocabulary.
 */
const SNOMED_AUDIENCES: Readonly<Record<string, string>> = {
  '394579002': 'cardiology',
  '17561000': 'cardiology',
  '394814009': 'general_practice',
  '408443003': 'general_practice',
  '59058001': 'general_practice',
  '394583002': 'endocrinology',
  '394589003': 'nephrology',
  '394591006': 'neurology',
  '394810000': 'rheumatology',
  '394593009': 'oncology',
  '418112009': 'pulmonology',
  '41672002': 'pulmonology',
  '394582007': 'dermatology',
  '394584008': 'gastroenterology',
  '394587001': 'psychiatry',
  '46255001': 'pharmacy',
  '106292003': 'nursing',
  '419192003': 'internal_medicine',
};

const AUDIENCE_WORDS: Readonly<Record<string, string>> = {
  cardiologist: 'cardiology',
  general_medical_practice: 'general_practice',
  general_practitioner: 'general_practice',
  family_medicine: 'general_practice',
  pulmonologist: 'pulmonology',
  pulmonary_medicine: 'pulmonology',
  neurologist: 'neurology',
  dermatologist: 'dermatology',
  medical_oncology: 'oncology',
  clinical_oncology: 'oncology',
  pharmacist: 'pharmacy',
  nurse: 'nursing',
};

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The audience of a SNOMED CT code; undefined when it is none of ours. */
export const audienceOfCode = (code: string): string | undefined => own(SNOMED_AUDIENCES, code);

/** The audience that words name, else the words themselves in the form of a code (`cardiothoracal_surgery`). */
export function audienceOfWords(words: string): string {
  const term = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, 100);
  return AUDIENCES.find((audience) => audience === term) ?? own(AUDIENCE_WORDS, term) ?? term;
}

/** ISO 3166-1 alpha-3, which FHIR addresses may use, as alpha-2. */
const ALPHA_3: Readonly<Record<string, string>> = {
  AUS: 'AU',
  AUT: 'AT',
  BEL: 'BE',
  BGR: 'BG',
  BRA: 'BR',
  CAN: 'CA',
  CHE: 'CH',
  CYP: 'CY',
  CZE: 'CZ',
  DEU: 'DE',
  DNK: 'DK',
  ESP: 'ES',
  EST: 'EE',
  FIN: 'FI',
  FRA: 'FR',
  GBR: 'GB',
  GRC: 'GR',
  HRV: 'HR',
  HUN: 'HU',
  IRL: 'IE',
  ISL: 'IS',
  ITA: 'IT',
  JPN: 'JP',
  LTU: 'LT',
  LUX: 'LU',
  LVA: 'LV',
  MLT: 'MT',
  NLD: 'NL',
  NOR: 'NO',
  POL: 'PL',
  PRT: 'PT',
  ROU: 'RO',
  SVK: 'SK',
  SVN: 'SI',
  SWE: 'SE',
  USA: 'US',
};

/** ISO 3166-1 alpha-2 of a country code; other words come back as they are and fail the field's check. */
export function marketOfCountry(country: string): string {
  const code = country.trim().toUpperCase();
  return code === 'UK' ? 'GB' : (own(ALPHA_3, code) ?? country.trim());
}

/** Channels by HL7 v3 ParticipationMode, and by our own words. */
const CHANNEL_CODES: Readonly<Record<string, string>> = {
  EMAILWRIT: 'email',
  email: 'email',
  rep_email: 'rep_email',
  portal: 'portal',
  edetailer: 'edetailer',
  event_follow_up: 'event_follow_up',
};

/** Our channel for a FHIR code; undefined for a code without one. */
export const channelOfCode = (code: string): string | undefined => own(CHANNEL_CODES, code);
