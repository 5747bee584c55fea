import { Code } from '@mantine/core';

/** A digest or identifier in full, to be compared character by character; breaks where the line ends. */
export function HashText({ value }: { value: string }) {
  return <Code style={{ overflowWrap: 'anywhere', background: 'var(--idle-soft)' }}>{value}</Code>;
}
