/** Names one version of a library item, such as `MOD-1@3`: key of maps, and how people and models are told of it. */
export const versionKey = (id: string, version: number): string => `${id}@${version}`;
