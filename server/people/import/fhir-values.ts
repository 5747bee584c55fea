/** Safe reading of FHIR JSON, whose form nobody has checked: what is absent or of another type is empty. */
export type Fhir = Readonly<Record<string, unknown>>;

const isFhir = (value: unknown): value is Fhir =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isResource = (value: unknown): value is Fhir =>
  isFhir(value) && typeof value['resourceType'] === 'string' && Object.hasOwn(value, 'resourceType');

/** A member that is an object; empty when it is not. */
export const objectIn = (parent: Fhir, name: string): Fhir => {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return isFhir(value) ? value : {};
};

/** The objects of a list; one object that stands without a list counts as a list of one. */
export const objectsIn = (parent: Fhir, name: string): Fhir[] => {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return (Array.isArray(value) ? value : [value]).filter(isFhir);
};

/** A member that is text; empty when it is not. */
export const textIn = (parent: Fhir, name: string): string => {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

/** The texts in a member that is a list. */
export const textsIn = (parent: Fhir, name: string): string[] => {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
};

/** Codes and words of CodeableConcepts: codes of their codings first, then displays and texts. */
export function conceptWords(concepts: readonly Fhir[]): { codes: string[]; words: string[] } {
  const codings = concepts.flatMap((concept) => [...objectsIn(concept, 'coding'), concept]);
  const collect = (name: string): string[] =>
    codings.map((coding) => textIn(coding, name)).filter((text) => text !== '');
  return { codes: collect('code'), words: [...collect('display'), ...collect('text')] };
}

/** `Practitioner/f001` and `https://host/Practitioner/f001` as type and id; without a slash the type is empty. */
export function referenceParts(reference: Fhir): { type: string; id: string } {
  const parts = textIn(reference, 'reference')
    .replace(/\/_history\/.*$/u, '')
    .split('/');
  const id = parts.at(-1) ?? '';
  return { type: parts.at(-2) ?? textIn(reference, 'type'), id };
}
