import { defineRule, finding } from '../define-rule.ts';

const KIBIBYTE = 1024;
const WARNED_KIBIBYTES = 90;
const CLIPPED_KIBIBYTES = 102;

/** Gmail cuts a longer message off, and with it what stands last. */
export default defineRule({
  id: 'EMAIL-003',
  version: 1,
  severity: 'block',
  source:
    'Gmail shows the first 102 KB of a message; ABPI Code 2024 cl. 12.1 (obligatory information is seen)',
  summary: 'The HTML is at most 90 KB, and never more than 102 KB.',
  needs: ['structure'],
  check({ structure: { bytes } }) {
    const kibibytes = bytes / KIBIBYTE;
    if (kibibytes <= WARNED_KIBIBYTES) return [];
    const evidence = `${kibibytes.toFixed(1)} KB`;
    const fix = 'Take modules out, or choose a template with fewer blocks.';
    if (kibibytes > CLIPPED_KIBIBYTES)
      return [finding('The email is so long that Gmail cuts it off.', { evidence, fix })];
    return [
      finding('The email is close to the length at which Gmail cuts it off.', {
        evidence,
        fix,
        level: 'warn',
      }),
    ];
  },
});
