import type { AssemblyContent } from '../core/assembly/assembly.ts';
import type { NumberedReference } from '../core/assembly/reference-list.ts';
import type { CalendarDate } from '../core/clock.ts';
import type { Claim, ContentModule, Reference, Template } from '../core/library/content.ts';
import type { NamedVisuals } from '../core/library/visual/visual.ts';
import type { Consent, Hcp, Preference, Signal, Touch } from '../core/people/people.ts';
import type { ReviewRole, SignatureMeaning } from '../core/review/signature.ts';
import type { MarketPack } from './pack-schema.ts';
import type { EmailAudit } from './rendered/email-audit.ts';
import type { EmailStructure } from './rendered/email-structure.ts';

/** A library item as the assembly pins it, and the version that the library holds now. */
export interface Pinned {
  version: number;
  currentVersion: number;
}

/** The mandatory statements that depend on the medicine, not on the text. */
export interface ProductFacts {
  id: string;
  name: string;
  /** Active substance; empty or absent when the library does not record it. */
  substance?: string | undefined;
  /** Whether the medicine is under additional monitoring (black triangle) in the context's market. */
  additionalMonitoring: boolean;
  /** Indications licensed in the context's market; absent when the library does not record them. */
  indications?: readonly string[] | undefined;
}

export interface PersonFacts {
  /** null: this library does not know the HCP. */
  hcp: Hcp | null;
  /** Every consent capture of this HCP, in any order. */
  consents: readonly Consent[];
  /** Every statement of what this HCP wants, in any order; of each the newest revision. */
  preferences: readonly Preference[];
  /** What this HCP received, on any channel and from any system, in any order. */
  touches: readonly Touch[];
  signals: readonly Signal[];
  /** Moment for which consent is judged: ISO 8601 with offset. */
  sendInstant: string;
}

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
}

/** What sending adds to the rendered email. */
export interface DeliveryFacts {
  /** Address of the visible unsubscribe link; part of what is signed. */
  unsubscribeUrl: string;
  /** Headers of the message, by lower-case name. */
  headers: Readonly<Record<string, string>>;
  /** Hosts that links may lead to beside those of the approved texts. */
  linkHosts: readonly string[];
}

/** What the library recorded when the template was stored, against what it holds now. */
export interface TemplateRecord {
  recordedHash: string;
  /** Hash of the stored content as it is now. */
  presentHash: string;
}

/** What the engine recorded when it acted, independent of what the assembly says about itself. */
export interface EngineRecord {
  /** `deterministic` or a model name. */
  engine: string;
  /** Modules that the engine put into slots. */
  suggestions: readonly { slotId: string; moduleId: string; version: number }[];
  /** Slots whose words the engine wrote. */
  generatedSlots: readonly string[];
  /** Version of the engine; undefined when none was recorded. */
  version?: string | undefined;
  /** What was offered to the engine: `id@version` for each slot; undefined when that was not recorded. */
  offered?: readonly { slotId: string; modules: readonly string[] }[] | undefined;
  /** Only of a model. */
  model?: ActingModel | undefined;
  /** Where generated words come from; undefined in records from before it was kept. */
  generatedTexts?: readonly GeneratedText[] | undefined;
}

export interface ActingModel {
  name: string;
  promptVersion: string;
  settings: string;
  replyDigest: string;
}

export interface GeneratedText {
  /** Where a person put a reply of a model; of several for one slot the last counts. */
  slotId: string;
  callId: string;
  model: ActingModel;
  offered: readonly string[];
}

/** A person's newest decision over exactly a text that stands in the email now. */
export interface TextDecision {
  slotId: string;
  text: string;
  decision: 'accept' | 'reject';
}

export interface SignatureRecord {
  id: string;
  role: ReviewRole;
  meaning: SignatureMeaning;
  contentHash: string;
  /** Whether the signer, with any account, wrote or changed the email. */
  byAuthor: boolean;
  /** Whether the log holds the confirmation of identity that goes with this signature. */
  identityConfirmed: boolean;
  /** Whether the signed bytes are canonical and say the same as the stored row. */
  statementAgrees: boolean;
}

export interface SignatureFacts {
  /** State of the stored assembly, such as `approved`. */
  state: string;
  /** Every signature that the assembly ever got, oldest first. */
  signatures: readonly SignatureRecord[];
  /** The approved certified set of which this content is proven to be a member; absent when there is none. */
  membership?: { setId: string; contentHash: string; byAuthor: boolean } | undefined;
}

/** What the audit log holds about this assembly at the moment of the check, entries of the open transaction included. */
export interface AuditFacts {
  /** Event types recorded for this assembly, oldest first, such as `assembly.drafted`. */
  eventTypes: readonly string[];
  /** Content hashes that those entries recorded. */
  recordedHashes: readonly string[];
  /** Stored rows of this assembly without an entry of their own, such as `revision 3`. */
  unrecorded: readonly string[];
  /** State of the stored assembly, such as `drafted`. */
  state: string;
  /** Whether the log's stored hashes verify; `firstBad` names the first entry that does not. */
  log: { verifies: boolean; firstBad?: string | undefined };
}

/** Facts that every check has. An item that the library does not know is absent from its map. */
export interface KnownFacts {
  content: AssemblyContent;
  /** SHA-256 of the canonical content, as hex. */
  contentHash: string;
  /** Today in the market's calendar. */
  today: CalendarDate;
  /** null: this library does not know the template at that version. */
  template: (Template & Pinned) | null;
  /** Key: `versionKey(id, version)`. */
  modules: ReadonlyMap<string, ContentModule & Pinned>;
  /** Current versions of the claims that the modules name; key: claim id. */
  claims: ReadonlyMap<string, Claim>;
  /** Current versions of the references that claims and markers name; key: reference id. */
  references: ReadonlyMap<string, Reference>;
  /** Current visuals that texts and template name, by each name that they have. */
  visuals: NamedVisuals;
}

/** Facts that may not have been gathered; a rule that needs one says so and is `not_run` without it. */
export interface GatheredFacts {
  /** Rules of the market; missing when the market has no pack. */
  pack: MarketPack;
  product: ProductFacts;
  /** Only when the context names an HCP. */
  person: PersonFacts;
  rendered: RenderedEmail;
  /** The rendered HTML as a reader meets it. */
  structure: EmailStructure;
  /** What accessibility, validity and client tools say of the rendered HTML. */
  emailAudit: EmailAudit;
  delivery: DeliveryFacts;
  templateRecord: TemplateRecord;
  /** Numbered reference list as stored with the assembly. */
  referenceList: readonly NumberedReference[];
  /** null: the records show that no engine took part. */
  engineRecord: EngineRecord | null;
  audit: AuditFacts;
  textDecisions: readonly TextDecision[];
  signatures: SignatureFacts;
}
export type GatheredFact = keyof GatheredFacts;

export type Facts = KnownFacts & { [Fact in GatheredFact]?: GatheredFacts[Fact] | undefined };
export type FactsWith<Needed extends GatheredFact> = Facts & Pick<GatheredFacts, Needed>;

/** What a missing fact means, in words for the finding of a rule that could not run. */
export const MISSING_FACT: Record<GatheredFact, string> = {
  pack: 'There is no rule pack for this market.',
  product: 'The library has no record of the product.',
  person: 'The HCP and the consents were not looked up.',
  rendered: 'The email was not rendered.',
  structure: 'The rendered email was not read.',
  emailAudit: 'The accessibility and validity tools gave no answer about the rendered email.',
  delivery: 'It is not known how the email will be sent.',
  templateRecord: 'The library has no record of this template version.',
  referenceList: 'The numbered reference list was not built.',
  engineRecord: 'The record of the engine was not looked up.',
  audit: 'This assembly is not stored in this library, so it has no audit entries.',
  textDecisions: 'This assembly is not stored in this library, so nobody’s decision on its texts is known.',
  signatures: 'This assembly is not stored in this library, so it has no signatures.',
};

export const versionKey = (id: string, version: number): string => `${id}@${version}`;
