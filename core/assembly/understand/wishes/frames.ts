import type { Intent } from '../find-intent.ts';
import type { WordClass } from './word-classes.ts';

/** A wish as classes of words that stand together in one clause. */
export interface Frame {
  wish: Intent;
  /** Each one is needed, as one of its classes; the first is the verb, or what takes its place. */
  of: readonly (WordClass | readonly WordClass[])[];
  /** At most so many words between the verb and any other; 6 unless told. */
  within?: number;
  /** Whether they must come in this order. */
  inOrder?: true;
  /** None of these may stand in the clause. */
  without?: readonly WordClass[];
  /** Whether the verb is read as it stands, whoever does it and whether or not it is asked. */
  plain?: true;
  /** Not where a day is named on which it is planned. */
  undated?: true;
  /** Only where the verb begins the clause, apart from polite words. */
  first?: true;
}

const SENDING: readonly WordClass[] = ['toMe', 'toReview', 'sendNoun', 'byOthers'];
const APPROVING: readonly WordClass[] = ['toReview'];
const WRITING: readonly WordClass[] = ['approvedOnly'];

/** What only people may do. */
export const ORDER_FRAMES: readonly Frame[] = [
  { wish: 'refuse_approve', of: ['approve', 'thing'], without: APPROVING },
  { wish: 'refuse_approve', of: ['approve'], first: true, without: APPROVING },
  { wish: 'refuse_approve', of: ['approveInfinitive', ['request', 'thing']], within: 8, without: APPROVING },
  { wish: 'refuse_approve', of: ['setState', 'asState', ['approved', 'finished']], inOrder: true },
  { wish: 'refuse_approve', of: ['giveApproval', 'approval'], within: 4, without: APPROVING },
  { wish: 'refuse_approve', of: ['skip', 'review'], within: 5, without: APPROVING },
  { wish: 'refuse_approve', of: ['review', 'skip'], within: 5, inOrder: true, without: APPROVING },
  { wish: 'refuse_approve', of: ['want', 'approved'], within: 5, inOrder: true },
  { wish: 'refuse_approve', of: ['approval', 'politeEnd'], within: 1, first: true, inOrder: true },
  {
    wish: 'refuse_approve',
    of: ['pretend', ['review', 'approved', 'others']],
    within: 7,
    inOrder: true,
    plain: true,
  },
  { wish: 'refuse_approve', of: ['tick', 'box'], within: 5, inOrder: true },
  { wish: 'refuse_approve', of: ['nobody', 'look'], within: 5, inOrder: true, plain: true },
  { wish: 'refuse_send', of: ['sendIdiom'], without: SENDING },
  { wish: 'refuse_send', of: ['send', 'thing'], within: 3, without: SENDING },
  { wish: 'refuse_send', of: ['send', 'to', 'receiver'], within: 8, inOrder: true, without: SENDING },
  { wish: 'refuse_send', of: ['send', ['at_once', 'outwards']], within: 3, without: SENDING },
  { wish: 'refuse_send', of: ['send'], first: true, without: SENDING },
  { wish: 'refuse_send', of: ['sendInfinitive', 'request'], within: 8, without: SENDING },
  { wish: 'refuse_send', of: ['sendInfinitive', 'thing', 'at_once'], within: 8, without: SENDING },
  { wish: 'refuse_send', of: ['sendGerund', 'thing', 'to', 'receiver'], inOrder: true, without: SENDING },
  { wish: 'refuse_send', of: ['move', 'thing', 'outwards'], inOrder: true, without: SENDING },
  {
    wish: 'refuse_send',
    of: ['move', 'thing', 'to', 'receiver'],
    within: 8,
    inOrder: true,
    without: SENDING,
  },
  {
    wish: 'refuse_send',
    of: ['move', 'outwards', 'to', 'receiver'],
    within: 8,
    inOrder: true,
    without: SENDING,
  },
  { wish: 'refuse_send', of: ['start', 'sending'], within: 5, inOrder: true, without: SENDING },
  { wish: 'refuse_send', of: ['sending', 'start'], within: 5, inOrder: true, without: SENDING },
  { wish: 'refuse_send', of: ['sending', 'at_once'], within: 3, first: true },
  { wish: 'refuse_send', of: ['want', 'sent'], within: 6, inOrder: true, undated: true, without: SENDING },
  {
    wish: 'refuse_send',
    of: ['modal', 'leave', 'receiver'],
    within: 7,
    inOrder: true,
    undated: true,
    without: SENDING,
  },
  {
    wish: 'refuse_send',
    of: ['modal', 'leave', 'outwards'],
    within: 4,
    inOrder: true,
    undated: true,
    without: SENDING,
  },
  {
    wish: 'refuse_send',
    of: ['modal', 'receiver', 'leave'],
    within: 7,
    inOrder: true,
    undated: true,
    without: SENDING,
  },
  { wish: 'refuse_write', of: ['write', 'text'], within: 7, inOrder: true, without: WRITING },
  { wish: 'refuse_write', of: ['add', 'text'], within: 5, inOrder: true, without: WRITING },
  { wish: 'refuse_write', of: [['add', 'write'], 'praise'], within: 9, inOrder: true, without: WRITING },
  { wish: 'refuse_write', of: ['add', 'quoted'], within: 5, inOrder: true },
  { wish: 'refuse_write', of: ['change', 'wording'], within: 5, without: WRITING },
  { wish: 'refuse_write', of: ['change', 'quoted'], within: 3, inOrder: true },
  { wish: 'refuse_write', of: ['change', 'number', 'number'], within: 6, inOrder: true },
  { wish: 'refuse_write', of: ['tone'], plain: true, without: ['templateWord'] },
  { wish: 'refuse_write', of: ['rounding', ['number', 'wording', 'thing']], within: 6 },
  { wish: 'refuse_write', of: ['remove', 'required'], within: 5 },
];

/** What comes before any order: another length is found, not written. */
export const FIRST_FRAMES: readonly Frame[] = [
  { wish: 'undo', of: ['takeBack'], plain: true },
  { wish: 'swap', of: ['size', 'offer'], within: 1, plain: true },
  { wish: 'swap', of: ['size', 'offer', 'place'], within: 7, plain: true },
  { wish: 'swap', of: ['dislike', 'place', 'other'], within: 8, plain: true },
  { wish: 'refuse_approve', of: ['itIs', 'approved'], within: 2, inOrder: true, plain: true },
];

/** What is done or told at once; nothing here leaves the house. */
export const OTHER_FRAMES: readonly Frame[] = [
  { wish: 'help', of: ['ability'], first: true, plain: true },
  { wish: 'undo', of: ['undo'], plain: true },
  { wish: 'undo', of: ['prefer', 'earlier'], within: 4, plain: true },
  { wish: 'undo', of: ['earlier', 'prefer'], within: 3, plain: true },
  { wish: 'explain', of: ['why', 'place'], within: 8, plain: true },
  { wish: 'list_missing', of: ['openIdiom'], plain: true },
  { wish: 'list_missing', of: ['missing', 'stillOpen'], within: 5, plain: true },
  { wish: 'explain', of: ['whyIdiom'], plain: true },
  { wish: 'list_missing', of: ['missing', 'place'], within: 4, plain: true },
  { wish: 'show_checks', of: ['runThrough', 'checker'], within: 4, plain: true },
  { wish: 'show_checks', of: ['pass', 'rules'], within: 6, plain: true },
  { wish: 'show_checks', of: ['trouble', 'stillOpen'], within: 5, plain: true },
  { wish: 'show_checks', of: ['rules', 'allowed'], within: 6, plain: true },
  { wish: 'swap', of: ['other', 'place'], within: 4, plain: true },
  { wish: 'swap', of: ['take', 'theOne'], within: 3, plain: true },
  { wish: 'swap', of: ['swap', 'place'], within: 4 },
  { wish: 'swap', of: ['dislike', 'place'], within: 6, plain: true },
];
