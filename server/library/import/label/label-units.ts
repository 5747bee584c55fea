import type { LabelSection } from './spl-label.ts';

/** A section with the place in the label that it stands at. */
export interface PlacedSection {
  section: LabelSection;
  /** Titles of the sections around it and its own, from outside to inside; untitled ones left out. */
  titles: string[];
}

/** One reference of a label: a section of the first level with its subsections, or safety information inside another. */
export interface LabelUnit {
  /** LOINC code, with `-2`, `-3` … where the label uses a code again. */
  key: string;
  code: string;
  title: string;
  /** The code under whose safety information this stands: its own, or that of a section around it. */
  safetyCode: string | undefined;
  parts: PlacedSection[];
}

/** LOINC codes whose text is safety information: boxed warning, contraindications, warnings, adverse reactions, dosage. */
const SAFETY_CODES: ReadonlySet<string> = new Set([
  '34066-1',
  '34070-3',
  '43685-7',
  '34071-1',
  '42232-9',
  '34084-4',
  '34068-7',
]);

/** Product data, indexing, package pictures and the list of recent changes: nothing that an email could cite. */
const LEFT_OUT: ReadonlySet<string> = new Set(['48780-1', '48779-3', '51945-4', '43683-2']);

/** `SPL UNCLASSIFIED SECTION`: belongs to the section around it. */
const UNCLASSIFIED = '42229-5';

/** The label's references, in reading order; sections without a word are left out. */
export function labelUnits(sections: readonly LabelSection[]): LabelUnit[] {
  const units: LabelUnit[] = [];
  const uses = new Map<string, number>();

  const walk = (section: LabelSection, around: LabelUnit | undefined, titles: readonly string[]): void => {
    if (LEFT_OUT.has(section.code)) return;
    const ownTitles = section.title === '' ? [...titles] : [...titles, section.title];
    const belongs = around !== undefined && (!SAFETY_CODES.has(section.code) || section.code === around.code);
    const unit = belongs ? around : startUnit(section, around, ownTitles);
    unit.parts.push({ section, titles: ownTitles });
    for (const inner of section.sections) walk(inner, unit, ownTitles);
  };

  const startUnit = (
    section: LabelSection,
    around: LabelUnit | undefined,
    titles: readonly string[],
  ): LabelUnit => {
    const code = section.code === '' ? UNCLASSIFIED : section.code;
    const use = (uses.get(code) ?? 0) + 1;
    uses.set(code, use);
    const unit: LabelUnit = {
      key: use === 1 ? code : `${code}-${use}`,
      code,
      title: section.title || section.codeName.replace(/\s+section$/iu, '') || titles.at(-1) || code,
      safetyCode: SAFETY_CODES.has(code) ? code : around?.safetyCode,
      parts: [],
    };
    units.push(unit);
    return unit;
  };

  for (const section of sections) walk(section, undefined, []);
  return units.filter((unit) => unit.parts.some((part) => wordsOf(part) !== ''));
}

/** What the part says: its text, or its title where the title is the whole statement (as in `4.1 Active liver disease`). */
export function wordsOf({ section }: PlacedSection): string {
  if (section.blocks.length > 0) return section.blocks.map(({ text }) => text).join('\n');
  return section.sections.length === 0 && section.code === UNCLASSIFIED ? section.title : '';
}

export const isTitleOnly = (part: PlacedSection): boolean =>
  part.section.blocks.length === 0 && wordsOf(part) !== '';

/** The number of a title, such as `5.1`; empty without one. */
export const numberOf = (title: string): string => /^\d+(?:\.\d+)*/u.exec(title)?.[0] ?? '';

export const withoutNumber = (title: string): string =>
  title.slice(numberOf(title).length).replace(/^[.\s]+/u, '');
