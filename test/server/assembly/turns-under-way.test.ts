import { expect, it } from 'vitest';
import { createTurnsUnderWay } from '../../../server/assembly/conversation/turns-under-way.ts';

/** A step that ends when it is told to. */
function step() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { done: promise, end: () => resolve() };
}

it('takes messages in and answers them in the order in which they came, however long each takes', async () => {
  const turns = createTurnsUnderWay();
  const events: string[] = [];
  const slow = { takeIn: step(), answer: step() };
  const first = turns.run(
    'one',
    () => slow.takeIn.done.then(() => void events.push('first in')),
    () => slow.answer.done.then(() => void events.push('first answered')),
  );
  const second = turns.run(
    'one',
    async () => void events.push('second in'),
    async () => void events.push('second answered'),
  );
  const elsewhere = turns.run(
    'another',
    async () => undefined,
    async () => void events.push('elsewhere'),
  );
  await elsewhere;
  slow.takeIn.end();
  await expect.poll(() => events).toContain('second in');
  slow.answer.end();
  await Promise.all([first, second]);
  expect(events).toEqual(['elsewhere', 'first in', 'second in', 'first answered', 'second answered']);
  expect(turns.isRunning('one')).toBe(false);
});

it('goes on after a message that could not be taken in, and still waits for the answers before it', async () => {
  const turns = createTurnsUnderWay();
  const events: string[] = [];
  const slow = step();
  const first = turns.run(
    'one',
    async () => undefined,
    () => slow.done.then(() => void events.push('first answered')),
  );
  await expect(
    turns.run(
      'one',
      () => Promise.reject(new Error('The database is away.')),
      async () => void events.push('never'),
    ),
  ).rejects.toThrow('The database is away.');
  const third = turns.run(
    'one',
    async () => void events.push('third in'),
    async () => void events.push('third answered'),
  );
  await expect.poll(() => events).toEqual(['third in']);
  slow.end();
  await Promise.all([first, third]);
  expect(events).toEqual(['third in', 'first answered', 'third answered']);
});

it('stops a message that is still being taken in', async () => {
  const turns = createTurnsUnderWay();
  const slow = step();
  let reason: unknown;
  const turn = turns.run(
    'one',
    () => slow.done,
    async (_message, signal) => {
      reason = signal.reason;
    },
  );
  turns.stop('one');
  slow.end();
  await turn;
  expect(reason).toBe('stopped');
});
