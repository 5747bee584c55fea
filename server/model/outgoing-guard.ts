import { findPersonalData, knowPersons, textsOf } from '../../core/model/personal-data.ts';
import type { KnownPersons, PersonalDataKind, PersonToKnow } from '../../core/model/personal-data.ts';
import type { Database } from '../db/client.ts';

export interface OutgoingGuard {
  /** Reads the known persons anew where people were imported or accounts changed. Call it before every question. */
  refresh(): Promise<void>;
  /** Kinds of personal data in a body; everything is held back before the first `refresh`. */
  check(body: string): readonly PersonalDataKind[];
}

/** Looks through what leaves for the names, addresses and identifiers of everybody whom the database knows. */
export function createOutgoingGuard(database: Database): OutgoingGuard {
  let known: { mark: string; persons: KnownPersons } | undefined;
  return {
    async refresh() {
      const mark = await peopleMark(database);
      if (known?.mark !== mark) known = { mark, persons: knowPersons(await readPersons(database)) };
    },
    check(body) {
      if (!known) return ['person_name'];
      const { persons } = known;
      const kinds = textsOf(parsed(body)).flatMap((text) => findPersonalData(text, persons));
      return [...new Set(kinds)];
    },
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Changes whenever somebody may have become known. */
async function peopleMark(database: Database): Promise<string> {
  const { rows } = await database.query<{ mark: string }>(
    `SELECT concat_ws('/',
       (SELECT count(*) FROM hcp),
       (SELECT max(arrival) FROM audit_entry WHERE subject_type = 'people'),
       (SELECT count(*) || ':' || coalesce(sum(revision), 0) FROM account),
       (SELECT max(changed_at) FROM notice_address)) AS mark`,
  );
  return rows[0]?.mark ?? '';
}

async function readPersons(database: Database): Promise<PersonToKnow[]> {
  const { rows } = await database.query<PersonToKnow>(
    `SELECT content ->> 'givenName' AS "givenName", content ->> 'familyName' AS "familyName",
       array_remove(ARRAY[hcp_id, content ->> 'email'], NULL) AS ids
     FROM hcp
     UNION ALL
     SELECT regexp_replace(printed_name, '\\s+\\S+$', ''), regexp_replace(printed_name, '^.*\\s', ''),
       array_remove(ARRAY[a.account_id, sign_in_name, n.email], NULL)
     FROM account a LEFT JOIN notice_address n USING (account_id)`,
  );
  return rows.map(({ givenName, familyName, ids }) => ({
    givenName: givenName.replace(TITLES, ''),
    familyName,
    ids,
  }));
}

/** Printed names may begin with titles: the given name is the first word after them. */
const TITLES = /^(?:(?:dr|prof|professor|med|pd|mr|mrs|ms)\b\.?\s*)+/iu;
