import type { StatusSubject } from '../../contract/library.ts';

/** Library items whose end stops what uses them. */
export const ITEM_KINDS = ['reference', 'claim', 'visual', 'module', 'template'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface LibraryItem {
  kind: ItemKind;
  id: string;
}

const KIND_OF: Readonly<Record<StatusSubject, ItemKind>> = {
  references: 'reference',
  claims: 'claim',
  visuals: 'visual',
  modules: 'module',
  templates: 'template',
};
const SUBJECT_OF: Readonly<Record<ItemKind, StatusSubject>> = {
  reference: 'references',
  claim: 'claims',
  visual: 'visuals',
  module: 'modules',
  template: 'templates',
};

/** `modules`, as addresses name it, is the kind `module`. */
export const kindOf = (subject: StatusSubject): ItemKind => KIND_OF[subject];
export const subjectOf = (kind: ItemKind): StatusSubject => SUBJECT_OF[kind];

/** How an item ends. */
export type End = 'withdrawn' | 'expired';
