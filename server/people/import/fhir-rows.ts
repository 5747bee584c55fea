import type { ImportKind } from '../../../core/library/import-result.ts';
import type { RowFile, SourceRow } from '../../library/import/rows.ts';
import { consentsOf } from './fhir-consent.ts';
import { hcpOf } from './fhir-practitioner.ts';
import type { Fhir } from './fhir-values.ts';
import { isResource, objectsIn, referenceParts, textIn } from './fhir-values.ts';

type NumberedRow = { row: number; resource: Fhir } | SourceRow;

/**
 * A file of HCPs or consents whose rows are FHIR resources (one, a Bundle, or NDJSON) as a file of our own rows; every
 * other file comes back as it is. Resources of one file belong together, so a FHIR file is held in memory.
 */
export async function openFhirRows(kind: ImportKind, file: RowFile): Promise<RowFile> {
  if (kind !== 'hcps' && kind !== 'consents') return file;
  for await (const first of file.rows()) {
    if ('problem' in first) continue;
    if (!isResource(first.value)) return file;
    break;
  }
  const numbered = await resourcesOf(file);
  const rows = kind === 'hcps' ? hcpRows(numbered) : consentRows(numbered);
  return {
    ...file,
    total: rows.length,
    rows: async function* () {
      yield* rows;
    },
  };
}

/** Every resource with its number: its place in the Bundle, or its line. */
async function resourcesOf(file: RowFile): Promise<NumberedRow[]> {
  const numbered: NumberedRow[] = [];
  let row = 0;
  for await (const each of file.rows()) {
    const value = 'value' in each ? each.value : undefined;
    if (!isResource(value)) {
      row += 1;
      const problem = 'problem' in each ? each.problem : { field: '', reason: 'is not a FHIR resource' };
      numbered.push({ row, problem });
    } else if (value['resourceType'] === 'Bundle') {
      for (const entry of objectsIn(value, 'entry')) {
        row += 1;
        const resource = entry['resource'];
        numbered.push(
          isResource(resource)
            ? { row, resource }
            : { row, problem: { field: 'resource', reason: 'is missing in the entry' } },
        );
      }
    } else {
      row += 1;
      numbered.push({ row, resource: value });
    }
  }
  return numbered;
}

const wrongType = (row: number, resource: Fhir, wanted: string): SourceRow => {
  const reason = `is ${textIn(resource, 'resourceType')}; only ${wanted} can be imported here`;
  return { row, problem: { field: 'resourceType', reason } };
};

/** A PractitionerRole completes the Practitioner that it names, and is a row of its own only when that is not here. */
function hcpRows(numbered: readonly NumberedRow[]): SourceRow[] {
  const resources = numbered.flatMap((each) => ('resource' in each ? [each.resource] : []));
  const practitioners = new Set(
    resources.filter((each) => each['resourceType'] === 'Practitioner').map((each) => textIn(each, 'id')),
  );
  const rolesOf = Map.groupBy(
    resources.filter((each) => each['resourceType'] === 'PractitionerRole'),
    practitionerIdOf,
  );
  return numbered.flatMap((each): SourceRow[] => {
    if (!('resource' in each)) return [each];
    const { row, resource } = each;
    const type = resource['resourceType'];
    if (type === 'Practitioner')
      return [{ row, ...hcpOf(resource, rolesOf.get(textIn(resource, 'id')) ?? []) }];
    if (type !== 'PractitionerRole') return [wrongType(row, resource, 'Practitioner and PractitionerRole')];
    const id = practitionerIdOf(resource);
    if (practitioners.has(id)) return [];
    const reason = `names Practitioner/${id}, who is not in this file; give both in one Bundle or NDJSON file`;
    return [{ row, problem: { field: 'practitioner', reason } }];
  });
}

const practitionerIdOf = (role: Fhir): string =>
  objectsIn(role, 'practitioner').map((reference) => referenceParts(reference).id)[0] ?? '';

const consentRows = (numbered: readonly NumberedRow[]): SourceRow[] =>
  numbered.flatMap((each): SourceRow[] => {
    if (!('resource' in each)) return [each];
    const { row, resource } = each;
    if (resource['resourceType'] !== 'Consent') return [wrongType(row, resource, 'Consent')];
    return consentsOf(resource).map((mapped) => ({ row, ...mapped }));
  });
