export interface DecisionFile {
  /** File name, such as `0001-embedded-database.md`. */
  name: string;
  text: string;
}

/** The list of decision records, by number, with the first heading of each. */
export const decisionsPage = (files: readonly DecisionFile[]): string =>
  [
    '# Decisions',
    '',
    'Each record says what was decided, why, what was rejected and what follows. A decision that is changed gets a new',
    'record; the old one stays and says which record replaced it.',
    '',
    ...files
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      .map(({ name, text }) => `- [${name.slice(0, 4)}](${name}): ${titleOf(text)}`),
    '',
  ].join('\n');

const titleOf = (text: string): string =>
  (/^# (.+)$/mu.exec(text)?.[1] ?? '').replace(/^\d{4}[:.–-]?\s*/u, '');
