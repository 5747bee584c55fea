import type { Actor } from '../../core/access/actor.ts';
import type { Role } from '../../core/access/roles.ts';
import { CodedError } from '../../core/errors.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { findAccount } from './account-row.ts';
import { createDemonstrationAccount } from './create-account.ts';

interface DemonstrationPerson {
  name: string;
  printedName: string;
  title: string;
  role: Role;
  markets: readonly string[];
}

/** Fictional people: at least one for each role, and three reviewers of each kind with different markets. */
export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  {
    name: 'anna.weber',
    printedName: 'Anna Weber',
    title: 'Global brand manager',
    role: 'brand_manager',
    markets: ['*'],
  },
  {
    name: 'oliver.hughes',
    printedName: 'Oliver Hughes',
    title: 'Brand manager UK',
    role: 'brand_manager',
    markets: ['GB'],
  },
  {
    name: 'jonas.keller',
    printedName: 'Jonas Keller',
    title: 'Local marketer Germany',
    role: 'local_marketer',
    markets: ['DE'],
  },
  {
    name: 'camille.laurent',
    printedName: 'Camille Laurent',
    title: 'Local marketer France',
    role: 'local_marketer',
    markets: ['FR'],
  },
  {
    name: 'miriam.sommer',
    printedName: 'Dr Miriam Sommer',
    title: 'Medical adviser',
    role: 'medical_reviewer',
    markets: ['*'],
  },
  {
    name: 'lukas.brandt',
    printedName: 'Dr Lukas Brandt',
    title: 'Medical adviser Germany',
    role: 'medical_reviewer',
    markets: ['DE'],
  },
  {
    name: 'priya.nair',
    printedName: 'Priya Nair',
    title: 'Legal counsel',
    role: 'legal_reviewer',
    markets: ['*'],
  },
  {
    name: 'felix.hartmann',
    printedName: 'Felix Hartmann',
    title: 'Legal counsel Germany',
    role: 'legal_reviewer',
    markets: ['DE'],
  },
  {
    name: 'tomas.novak',
    printedName: 'Tomas Novak',
    title: 'Regulatory affairs',
    role: 'regulatory_reviewer',
    markets: ['*'],
  },
  {
    name: 'helene.vogt',
    printedName: 'Helene Vogt',
    title: 'Regulatory affairs Germany',
    role: 'regulatory_reviewer',
    markets: ['DE'],
  },
  {
    name: 'grace.okafor',
    printedName: 'Grace Okafor',
    title: 'Content librarian',
    role: 'library_manager',
    markets: ['*'],
  },
  {
    name: 'daniel.reyes',
    printedName: 'Daniel Reyes',
    title: 'Marketing operations',
    role: 'marketing_operations',
    markets: ['*'],
  },
  {
    name: 'ingrid.dahl',
    printedName: 'Ingrid Dahl',
    title: 'Quality auditor',
    role: 'auditor',
    markets: ['*'],
  },
  {
    name: 'samuel.costa',
    printedName: 'Samuel Costa',
    title: 'Administrator',
    role: 'administrator',
    markets: ['*'],
  },
];

/** Account id of a demonstration person, the same on every installation. */
export const demonstrationIdOf = (name: string): string => `demo-${name}`;

/**
 * Creates the demonstration accounts that are missing; returns how many.
 *
 * @throws CodedError not_allowed where there is no demonstration (production).
 */
export async function seedDemonstrationAccounts(
  deps: ChangeDeps & { demonstration: boolean },
  actor: Actor,
): Promise<number> {
  if (!deps.demonstration) {
    throw new CodedError('not_allowed', 'Demonstration accounts do not exist in production.');
  }
  let created = 0;
  for (const person of DEMONSTRATION_PEOPLE) {
    const accountId = demonstrationIdOf(person.name);
    if (await findAccount(deps.database, accountId)) continue;
    await createDemonstrationAccount(deps, actor, {
      accountId,
      signInName: person.name,
      printedName: person.printedName,
      title: person.title,
      roles: [person.role],
      markets: person.markets,
    });
    created += 1;
  }
  return created;
}
