export const ROLES = [
  'brand_manager',
  'local_marketer',
  'medical_reviewer',
  'legal_reviewer',
  'regulatory_reviewer',
  'library_manager',
  'marketing_operations',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: string): value is Role => ROLES.some((role) => role === value);

export const REVIEWER_ROLES = [
  'medical_reviewer',
  'legal_reviewer',
  'regulatory_reviewer',
] as const satisfies Role[];

/** Each permission with the roles that hold it; nothing else grants anything. */
export const PERMISSIONS = {
  'library.read': [...ROLES],
  'library.import': ['library_manager', 'administrator'],
  'library.change': ['library_manager'],
  'people.import': ['marketing_operations', 'administrator'],
  'people.read': ['brand_manager', 'local_marketer', 'marketing_operations', 'auditor', 'administrator'],
  'assembly.read': [...ROLES],
  'assembly.write': ['brand_manager', 'local_marketer'],
  'assembly.submit': ['brand_manager', 'local_marketer'],
  'assembly.sign': [...REVIEWER_ROLES],
  'assembly.comment': ['brand_manager', 'local_marketer', ...REVIEWER_ROLES],
  'assembly.export': ['brand_manager', 'local_marketer', 'marketing_operations', 'auditor'],
  /** Sending approved emails to HCPs. */
  'release.send': ['marketing_operations'],
  'insights.read': [...ROLES],
  /** Entries of the markets in scope, and one's own. */
  'audit.read': [...ROLES],
  /** Every entry, verification and export of the whole log. */
  'audit.read_all': ['auditor', 'administrator'],
  /** Notices to oneself. */
  'inbox.read': [...ROLES],
  'access.manage': ['administrator'],
  /** What the language model is, what was asked of it and what it cost. */
  'model.read': ['administrator', 'marketing_operations', 'auditor'],
  /** Its switch and its budgets. */
  'model.manage': ['administrator', 'marketing_operations'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;
