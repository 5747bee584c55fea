import type { PersonalData } from './screening.ts';

const LABELLED =
  /\b(?:patient(?:en)?|pat|hcp|case|fall|versicherten|krankenversicherung|insurance|nhs|mrn|dossier|patiente?)[ -]?(?:id|no|nr|number|nummer|num[ée]ro|n°)\.?\s*[:#]?\s*\w*\d[\w/-]{2,}/giu;
const HCP_ID = /\bHCP-[A-Z0-9]{2,}(?:-[A-Z0-9]+)*\b/giu;
/** Swiss AHV, German pension number, French NIR, British NHS and US social security numbers. */
const NATIONAL = [
  /\b756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}\b/gu,
  /\b\d{8}[A-Z]\d{3}\b/gu,
  /\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3}(?: ?\d{2})?\b/gu,
  /\b\d{3}-\d{2}-\d{4}\b/gu,
  /\b\d{3} \d{3} \d{4}\b/gu,
];
const BIRTH =
  /\b(?:d\.?o\.?b\.?|born(?: on)?|date of birth|geb(?:oren(?: am)?|\.)?|geburtsdatum|née? le|date de naissance)\s*:?\s*\d{1,4}[./ -]\s?(?:\d{1,2}|\p{L}{3,9})[./ -]\s?\d{2,4}/giu;
const EMAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,250}\.\p{L}{2,}/gu;

const found = (text: string, pattern: RegExp, kind: PersonalData['kind']): PersonalData[] =>
  Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    kind,
    start: index,
    end: index + words.length,
  }));

/** Numbers and addresses that stand for one person, in the forms of the served markets. */
export const findIdentifiers = (text: string): PersonalData[] => [
  ...found(text, EMAIL, 'contact'),
  ...[LABELLED, HCP_ID, ...NATIONAL, BIRTH].flatMap((pattern) => found(text, pattern, 'identifier')),
];
