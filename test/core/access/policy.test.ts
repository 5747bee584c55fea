import { describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../../core/access/actor.ts';
import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notAuthor } from '../../../core/access/policy.ts';
import { PERMISSIONS, REVIEWER_ROLES, ROLES } from '../../../core/access/roles.ts';

const REVIEWER: Actor = {
  id: 'r1',
  printedName: 'Dr Miriam Sommer',
  title: '',
  roles: ['medical_reviewer'],
  markets: ['DE', 'FR'],
};
const maySign = and<{ market: string; authorId: string }>(holds('assembly.sign'), inMarketScope, notAuthor);

describe('a policy', () => {
  test('lets a reviewer of the market decide on what somebody else wrote', () =>
    expect(maySign(REVIEWER, { market: 'DE', authorId: 'b1' })).toBeUndefined());

  test('refuses the author', () =>
    expect(maySign(REVIEWER, { market: 'DE', authorId: 'r1' })).toMatchObject({ code: 'not_allowed' }));

  test('says that there is nothing in a market out of scope, also to its author', () =>
    expect(maySign(REVIEWER, { market: 'US', authorId: 'r1' })).toMatchObject({ code: 'not_found' }));

  test('refuses a role without the permission, whatever its markets', () =>
    expect(
      maySign({ ...REVIEWER, roles: ['brand_manager'], markets: ['*'] }, { market: 'DE', authorId: 'b1' }),
    ).toMatchObject({ code: 'not_allowed' }));

  test('throws its refusal when it is enforced', () =>
    expect(() => authorise(ANONYMOUS, holds('library.read'), {})).toThrow('Your role does not allow this.'));
});

describe('the permission table', () => {
  test('lets reviewers sign and nobody else', () =>
    expect([...PERMISSIONS['assembly.sign']]).toEqual([...REVIEWER_ROLES]));

  test('lets an auditor read and change nothing', () => {
    const changing = Object.entries(PERMISSIONS).filter(([name]) => !/read|export/.test(name));
    for (const [name, roles] of changing) expect([...roles], name).not.toContain('auditor');
  });

  test('lets an administrator neither write nor sign an email', () => {
    expect(PERMISSIONS['assembly.write']).not.toContain('administrator');
    expect(PERMISSIONS['assembly.sign']).not.toContain('administrator');
  });

  test('names only roles that exist', () => {
    for (const roles of Object.values(PERMISSIONS)) expect(ROLES).toEqual(expect.arrayContaining([...roles]));
  });
});
