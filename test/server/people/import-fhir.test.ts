import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../support/database.ts';
import { importContent } from '../library/import-support.ts';

const FOLDER = new URL('../../../../shared/data/fhir/', import.meta.url);

const practitioner = (id: string, change: object = {}) => ({
  resourceType: 'Practitioner',
  id,
  name: [{ use: 'official', family: 'Weber', given: ['Anna'], prefix: ['Dr.'] }],
  address: [{ country: 'DEU' }],
  telecom: [{ system: 'email', value: `${id}@example.org` }],
  ...change,
});
const role = (id: string, specialty: object) => ({
  resourceType: 'PractitionerRole',
  id: `role-${id}`,
  practitioner: { reference: `Practitioner/${id}` },
  specialty: [specialty],
});
const cardiology = {
  coding: [{ system: 'http://snomed.info/sct', code: '394579002', display: 'Cardiology' }],
};
const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
const emailCategory = [{ coding: [{ code: 'EMAILWRIT' }] }];
const r4 = (id: string, change: object = {}) => ({
  resourceType: 'Consent',
  id,
  status: 'active',
  scope: { coding: [{ code: 'patient-privacy' }] },
  category: emailCategory,
  patient: { reference: 'Practitioner/h1' },
  dateTime: '2026-01-10',
  provision: { type: 'permit' },
  ...change,
});
const r5 = (id: string, change: object = {}) => ({
  resourceType: 'Consent',
  id,
  status: 'active',
  category: emailCategory,
  subject: { reference: 'Practitioner/h1' },
  date: '2026-01-11',
  decision: 'permit',
  ...change,
});

describeOnBothDatabases('import of FHIR', (getDatabase) => {
  const consentsOf = async (id: string) => {
    const { rows } = await getDatabase().query(
      `SELECT consent_id AS id, channel, decision FROM consent WHERE consent_id = $1 OR consent_id LIKE $1 || '#%'
       ORDER BY consent_id`,
      [id],
    );
    return rows;
  };

  it('joins Practitioner and PractitionerRole of one Bundle to an HCP', async () => {
    const file = bundle(role('h1', cardiology), practitioner('h1'), practitioner('h2'));
    const result = await importContent(getDatabase(), 'hcps', file);
    expect(result).toMatchObject({ read: 2, created: 1 });
    expect(result.rejected).toMatchObject([{ row: 3, field: 'specialty' }]);
    const { rows } = await getDatabase().query(`SELECT content FROM hcp WHERE hcp_id = 'h1'`);
    expect(rows).toEqual([
      {
        content: {
          id: 'h1',
          title: 'Dr.',
          givenName: 'Anna',
          familyName: 'Weber',
          specialty: 'cardiology',
          market: 'DE',
          language: 'de',
          email: 'h1@example.org',
          verified: false,
        },
      },
    ]);
  });

  it('reads NDJSON', async () => {
    const lines = [practitioner('h3'), role('h3', { text: 'Nephrology' })]
      .map((each) => JSON.stringify(each))
      .join('\n');
    expect(await importContent(getDatabase(), 'hcps', lines, 'a.ndjson')).toMatchObject({
      created: 1,
      rejected: [],
    });
  });

  it('reads a consent of R4 and of R5', async () => {
    const result = await importContent(
      getDatabase(),
      'consents',
      bundle(r4('four'), r5('five', { decision: 'deny' })),
    );
    expect(result).toMatchObject({ created: 2, rejected: [] });
    expect(await consentsOf('four')).toEqual([{ id: 'four', channel: 'email', decision: 'opt_in' }]);
    expect(await consentsOf('five')).toEqual([{ id: 'five', channel: 'email', decision: 'opt_out' }]);
  });

  it('turns provisions inside a decision into the opposite for their channel', async () => {
    const exception = { provision: [{ code: [{ coding: [{ code: 'portal' }] }] }] };
    expect(await importContent(getDatabase(), 'consents', r5('mixed', exception))).toMatchObject({
      created: 2,
    });
    expect(await consentsOf('mixed')).toEqual([
      { id: 'mixed#email', channel: 'email', decision: 'opt_in' },
      { id: 'mixed#portal', channel: 'portal', decision: 'opt_out' },
    ]);
  });

  it.each([
    [
      'a permission with an exception that names no channel',
      r5('x', { provision: [{ period: {} }] }),
      'provision',
    ],
    ['the consent of a patient', r4('x', { patient: { reference: 'Patient/h1' } }), 'patient'],
    ['a consent entered in error', r4('x', { status: 'entered-in-error' }), 'status'],
    ['a consent without a channel', r4('x', { category: [] }), 'channel'],
    ['a consent without a decision', r4('x', { provision: {} }), 'decision'],
    ['a consent of a year only', r4('x', { dateTime: '2026' }), 'dateTime'],
    ['a consent of somebody unknown', r4('x', { patient: { reference: 'Practitioner/none' } }), 'hcp'],
    ['another resource', practitioner('h1'), 'resourceType'],
  ])('refuses %s', async (_what, resource, field) => {
    const result = await importContent(getDatabase(), 'consents', resource);
    expect(result).toMatchObject({ created: 0, updated: 0, rejected: [{ row: 1, field }] });
  });

  it.each(['rejected', 'inactive'])('takes a consent that is %s for no consent', async (status) => {
    await importContent(getDatabase(), 'consents', r4(`no-${status}`, { status }));
    expect(await consentsOf(`no-${status}`)).toMatchObject([{ decision: 'opt_out' }]);
  });

  describe.skipIf(!existsSync(FOLDER))('real files (need ../shared/data/fhir)', () => {
    const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

    it.each(names)('%s: every row lands or has its reason', async (name) => {
      for (const kind of ['hcps', 'consents'] as const) {
        const result = await importContent(getDatabase(), kind, readFileSync(new URL(name, FOLDER)), name);
        expect(result.read).toBeGreaterThan(0);
        expect(result.created + result.updated + result.unchanged + result.rejected.length).toBe(result.read);
        expect(result.rejected.every(({ field, reason }) => field !== '' && reason !== '')).toBe(true);
      }
    });

    it('takes an HCP whose qualification names a specialty', async () => {
      const bytes = readFileSync(new URL('practitioner-example-f201-ab.json', FOLDER));
      await importContent(getDatabase(), 'hcps', bytes);
      const { rows } = await getDatabase().query(
        `SELECT market, language, specialty FROM hcp WHERE hcp_id = 'f201'`,
      );
      expect(rows).toEqual([{ market: 'NL', language: 'nl', specialty: 'pulmonology' }]);
    });
  });
});
