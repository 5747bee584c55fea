import { z } from 'zod';

/** Why something of an imported email was left out. The sentence is for the command line; pages translate the code. */
export const DROP_REASONS = {
  script: 'runs as a program',
  event_handler: 'runs as a program when something happens',
  form: 'belongs to a form, which no email of this library may have',
  embedded: 'embeds another document, a sound or a film',
  foreign: 'is a drawing or formula that can run programs',
  active_address: 'has an address that could run something or has no place in an email',
  refresh: 'would send its reader to another address',
  external: 'would load something from another server or set the address of others',
  style_active: 'is a style that can run something',
  style_remote: 'is a style that loads something from another server',
  tracker_size: 'is a picture that nobody can see: a tracker',
  tracker_host: 'is a picture at an address that counts who opens the email',
  tracker_query: 'is a picture that is nothing but a query: a tracker',
  include: 'names another file, and no other file is read',
  conditional: 'is a conditional comment with something that may not stay',
  comment: 'is a comment',
  metadata: 'is metadata that a template does not need',
  attribute: 'is an attribute that an email does not need',
} as const;
export type DropReason = keyof typeof DROP_REASONS;

export const CHANGE_REASONS = {
  unwrapped: 'is an element that mail programs do not know; its content was kept',
  form_opened: 'is a form; its text was kept',
  unsubscribe: 'leads to the unsubscribe page now',
  title: 'shows the subject line now',
  flattened: 'is nested too deeply; its text was kept',
  characters: 'held characters that no text may have; they were taken out',
  encoding: 'was turned into UTF-8',
  picture: 'is a picture for AMP; it is an ordinary picture now',
  base: 'was the address that relative addresses begin at; they are complete now',
  mjml_fault: 'is not valid MJML; it was read as well as possible',
  compiled: 'was MJML without slots and was turned into HTML',
} as const;
export type ChangeReason = keyof typeof CHANGE_REASONS;

const keysOf = <Key extends string>(record: Readonly<Record<Key, string>>): [Key, ...Key[]] =>
  // Object.keys widens; the records above are the only callers and are never empty.
  Object.keys(record) as [Key, ...Key[]];

/** What the report lists at the most; the counts beside the lists are complete. */
export const MOST_LISTED = 300;

const findingOf = <Key extends string>(reasons: Readonly<Record<Key, string>>) =>
  z.strictObject({
    /** Line in the imported file, from 1; 0 when the file as a whole is meant. */
    line: z.int().min(0),
    what: z.string().max(200),
    reason: z.enum(keysOf(reasons)),
  });

const droppedSchema = findingOf(DROP_REASONS);
const changedSchema = findingOf(CHANGE_REASONS);
export type Dropped = z.output<typeof droppedSchema>;
export type Changed = z.output<typeof changedSchema>;

/** What a recognised part of the email is for. */
const PART_ROLES = [
  'headline',
  'text',
  'button',
  'image',
  'greeting',
  'closing',
  'brand',
  'preheader',
  'safety',
  'unsubscribe',
  'legal',
  'other',
] as const;
export type PartRole = (typeof PART_ROLES)[number];

/** One place of the draft and what stood there in the imported email. */
const partSchema = z.strictObject({
  /** `slots.<id>`, `fixed.<key>`, `plain.<key>`, or `unsubscribe_url`. */
  place: z.string().max(80),
  role: z.enum(PART_ROLES),
  line: z.int().min(0),
  /** The sanitised HTML that stood there; for `plain` its words. */
  original: z.string().max(2_000_000),
  /** Its words as mini-markup, to start a module or a fixed text from. */
  words: z.string().max(50_000),
  /** A person decided what the place is for; absent: it is still a proposal. */
  accepted: z.literal(true).optional(),
});
export type ImportedPart = z.output<typeof partSchema>;

/** How an email became a template draft: what was kept, changed and dropped, and what stands at each place. */
export const importReportSchema = z.strictObject({
  file: z.string().max(500),
  /** Lower-case hex SHA-256 of the file's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string().max(40),
  language: z.string().max(40),
  title: z.string().max(2_000),
  kept: z.strictObject({
    elements: z.int().min(0),
    links: z.int().min(0),
    images: z.int().min(0),
    words: z.int().min(0),
  }),
  droppedCount: z.int().min(0),
  dropped: z.array(droppedSchema).max(MOST_LISTED),
  changedCount: z.int().min(0),
  changed: z.array(changedSchema).max(MOST_LISTED),
  links: z
    .array(
      z.strictObject({ line: z.int().min(0), address: z.string().max(2_000), label: z.string().max(200) }),
    )
    .max(MOST_LISTED),
  /** Merge fields of another system, left as inert text, or replaced by what this program fills. */
  tokens: z
    .array(
      z.strictObject({
        line: z.int().min(0),
        token: z.string().max(200),
        mappedTo: z.string().max(80).optional(),
      }),
    )
    .max(MOST_LISTED),
  parts: z.array(partSchema).max(MOST_LISTED),
});
export type ImportReport = z.output<typeof importReportSchema>;
