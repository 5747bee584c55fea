import type { EventSentences } from './sentences.ts';

/** Reading and commenting in a review. Decisions on an email stand with the emails. */
export const REVIEW_EVENTS = {
  'review.blocks_ticked': {
    en: '{actor} ticked {count} blocks of {subject} as read',
    de: '{actor} hat {count} Blöcke von {subject} als gelesen abgehakt',
  },
  'review.ticks_taken_back': {
    en: '{actor} took {count} ticks on {subject} back',
    de: '{actor} hat {count} Haken an {subject} zurückgenommen',
  },
  'comment.added': {
    en: '{actor} commented on block {block} of {subject}',
    de: '{actor} hat Block {block} von {subject} kommentiert',
  },
  'comment.changed': {
    en: '{actor} changed the wording of a comment on {subject}',
    de: '{actor} hat den Wortlaut eines Kommentars zu {subject} geändert',
  },
  'comment.thread_resolved': {
    en: '{actor} resolved a thread on {subject}',
    de: '{actor} hat einen Kommentarverlauf zu {subject} erledigt',
  },
  'comment.thread_reopened': {
    en: '{actor} opened a thread on {subject} again',
    de: '{actor} hat einen Kommentarverlauf zu {subject} wieder geöffnet',
  },
} as const satisfies EventSentences;
