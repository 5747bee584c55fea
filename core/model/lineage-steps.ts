/** A table in which one step of the way from a source to a release is kept. */
export interface LineageStep {
  step: 'reference' | 'claim' | 'module' | 'question' | 'fill' | 'email' | 'check' | 'signature' | 'release';
  table: string;
  /** Columns that name the item. */
  key: readonly string[];
  /** Column with its SHA-256, or with that of what the step is bound to; null: bound by the step after it. */
  digest: string | null;
  en: string;
  de: string;
}

/** The way of every word, from its source to what was released; each step is bound to the one before it. */
export const LINEAGE_STEPS: readonly LineageStep[] = [
  {
    step: 'reference',
    table: 'reference',
    key: ['reference_id', 'version'],
    digest: 'content_hash',
    en: 'The publication, with the passages that claims point to.',
    de: 'Die Veröffentlichung mit den Stellen, auf die Aussagen zeigen.',
  },
  {
    step: 'claim',
    table: 'claim',
    key: ['claim_id', 'version'],
    digest: 'content_hash',
    en: 'The statement, with its references and passages.',
    de: 'Die Aussage mit ihren Quellen und Stellen.',
  },
  {
    step: 'module',
    table: 'content_module',
    key: ['module_id', 'version'],
    digest: 'content_hash',
    en: 'The approved words in each language, with the claims behind them. A version never changes.',
    de: 'Der freigegebene Wortlaut je Sprache mit den Aussagen dahinter. Eine Version ändert sich nie.',
  },
  {
    step: 'question',
    table: 'model_call',
    key: ['call_id'],
    digest: null,
    en: 'What a language model was asked, where one took part. The SHA-256 of the record is in its audit entry.',
    de: 'Was ein Sprachmodell gefragt wurde, wo eines beteiligt war. Der SHA-256 des Datensatzes steht im Protokolleintrag.',
  },
  {
    step: 'fill',
    table: 'assembly_revision',
    key: ['assembly_id', 'revision'],
    digest: 'content_hash',
    en: 'Each module version in its slot, with a copy of its words and who chose it.',
    de: 'Jede Modulversion an ihrem Platz mit einer Kopie des Wortlauts und wer sie gewählt hat.',
  },
  {
    step: 'email',
    table: 'assembly',
    key: ['assembly_id'],
    digest: 'content_hash',
    en: 'SHA-256 over fills, template and modules with their hashes, and the rendered HTML and text.',
    de: 'SHA-256 über Belegung, Vorlage und Module mit ihren Hashes sowie das gerenderte HTML und den Text.',
  },
  {
    step: 'check',
    table: 'check_report',
    key: ['report_id'],
    digest: 'content_hash',
    en: 'The verdict of every rule over exactly this content hash.',
    de: 'Das Urteil jeder Regel über genau diesen Inhalts-Hash.',
  },
  {
    step: 'signature',
    table: 'signature',
    key: ['signature_id'],
    digest: 'content_hash',
    en: 'Who approved exactly this content hash, in which role.',
    de: 'Wer genau diesen Inhalts-Hash freigegeben hat, in welcher Rolle.',
  },
  {
    step: 'release',
    table: 'release',
    key: ['assembly_id', 'content_hash', 'format'],
    digest: 'sha256',
    en: 'The exported bytes, with their own SHA-256.',
    de: 'Die exportierten Bytes mit ihrem eigenen SHA-256.',
  },
];
