import type { Stage } from './stage.ts';

/** Something that uses a library item, as far as the comparison asks. */
export interface RadiusUser {
  type: 'assembly' | 'certified_set';
  id: string;
  stage: Stage;
}

/** Makes a short name of a user and its stage that tells nobody anything about emails of other markets. */
export type Digest = (text: string) => string;

const NAME_LENGTH = 16;

const nameOf = ({ type, id, stage }: RadiusUser, digest: Digest): string =>
  digest(`${type}\n${id}\n${stage}`).slice(0, NAME_LENGTH);

/** What a person was shown, as one text to be given back with the withdrawal; what has ended already is left out. */
export const shownText = (users: readonly RadiusUser[], digest: Digest): string =>
  users
    .filter(({ stage }) => stage !== 'ended')
    .map((user) => nameOf(user, digest))
    .toSorted()
    .join('');

/**
 * What would be stopped now and was not shown: it came to use the item, or went further, since the person looked. What
 * disappeared since does not matter. A text that is no such list shows nothing.
 */
export function notShown<User extends RadiusUser>(
  users: readonly User[],
  shown: string,
  digest: Digest,
): User[] {
  const names = new Set(shown.match(new RegExp(`.{${NAME_LENGTH}}`, 'gsu')));
  return users.filter((user) => user.stage !== 'ended' && !names.has(nameOf(user, digest)));
}
