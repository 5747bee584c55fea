/** Controlled vocabulary of product.md, as stored and exchanged; display words live in the interface's translations. */
export const MODULE_KINDS = [
  'claim',
  'message',
  'proof_point',
  'safety_note',
  'cta',
  'visual',
  'subject_line',
] as const;
export type ModuleKind = (typeof MODULE_KINDS)[number];

export const CHANNELS = ['email', 'rep_email', 'portal', 'edetailer', 'event_follow_up'] as const;
export type Channel = (typeof CHANNELS)[number];

export const MOMENTS = ['launch', 'congress', 'post_event', 'field_visit', 'webinar', 'nurture'] as const;
export type Moment = (typeof MOMENTS)[number];

export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Specialty codes of an HCP audience. */
export const AUDIENCES = [
  'cardiology',
  'general_practice',
  'endocrinology',
  'nephrology',
  'neurology',
  'rheumatology',
  'oncology',
  'pulmonology',
  'dermatology',
  'gastroenterology',
  'psychiatry',
  'pharmacy',
  'nursing',
  'internal_medicine',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const TOPICS = [
  'efficacy',
  'safety',
  'dosing',
  'mechanism_of_action',
  'access',
  'patient_support',
  'adherence',
  'study_design',
  'quality_of_life',
  'disease_awareness',
  'special_populations',
  'interactions',
  'administration',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Life of a library item. Only `approved` can be found or proposed. */
export const CONTENT_STATUSES = ['draft', 'in_review', 'approved', 'expired', 'withdrawn'] as const;
export type ContentStatus = (typeof CONTENT_STATUSES)[number];
