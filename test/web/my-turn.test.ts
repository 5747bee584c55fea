import { expect, test } from 'vitest';
import { firstSteps } from '../../web/features/start/first-steps.ts';
import { myTurn } from '../../web/features/start/my-turn.ts';

const assembly = (id: string, status: string, more = {}) => ({
  id,
  revision: 1,
  status,
  market: 'DE',
  language: 'de',
  brief: '',
  templateName: 'T',
  verdict: 'pass',
  createdBy: 'anna',
  updatedAt: '2026-11-20T10:00:00Z',
  ...more,
});
const anna = {
  accountId: 'anna',
  printedName: 'Anna Weber',
  title: '',
  roles: ['brand_manager' as const],
  markets: ['*'],
};
const lena = { ...anna, accountId: 'lena', printedName: 'Lena', roles: ['medical_reviewer' as const] };

const done = (list: Parameters<typeof firstSteps>[0]) =>
  firstSteps(list, anna)
    .filter((one) => one.done)
    .map(({ step }) => step);

test('an author sees changes asked for first, then blocked drafts, then the newest drafts', () => {
  const list = [
    assembly('old', 'drafted'),
    assembly('new', 'drafted', { updatedAt: '2026-11-21T10:00:00Z' }),
    assembly('blocked', 'drafted', { verdict: 'block' }),
    assembly('asked', 'changes_requested'),
    assembly('elsewhere', 'drafted', { createdBy: 'ben' }),
    assembly('sent', 'in_review'),
  ];
  expect(myTurn(list, anna).map(({ id }) => id)).toEqual(['asked', 'blocked', 'new', 'old']);
});

test('a reviewer sees what is in review, never what they wrote themselves', () => {
  const list = [
    assembly('theirs', 'in_review'),
    assembly('own', 'in_review', { createdBy: 'lena' }),
    assembly('draft', 'drafted'),
  ];
  expect(myTurn(list, lena).map(({ id }) => id)).toEqual(['theirs']);
  expect(myTurn(list, { ...lena, roles: ['auditor'] })).toEqual([]);
});

test('the first steps are done when some email got that far', () => {
  expect(done([])).toEqual(['signIn']);
  expect(done([assembly('a', 'in_review')])).toEqual(['signIn', 'assemble', 'submit']);
  expect(done([assembly('a', 'released')])).toEqual(['signIn', 'assemble', 'submit', 'sign', 'export']);
});
