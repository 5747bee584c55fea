import { defineConfig } from 'vitest/config';

/** Tests of the rooms without I/O: nothing of one file can disturb another, so a worker loads each module once. */
const PURE = ['core', 'guardrails', 'retrieval', 'prompts', 'web'].map(
  (room) => `test/${room}/**/*.test.{ts,tsx}`,
);

/** Three workers on the two cores of the machines that run this: a worker waits for the disk for a third of its time. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: PURE,
        },
      },
    ],
  },
});
