/** What a command did: its exit code, the document for `--json`, and the words for a person. */
export interface CommandOutcome {
  exitCode: 0 | 1 | 2;
  result: unknown;
  text: string;
}
