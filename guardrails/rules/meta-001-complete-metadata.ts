import { defineRule, finding } from '../define-rule.ts';
import { missingMetadata } from '../../core/library/metadata.ts';
import { usedModules } from '../used.ts';

/** A module that does not say what it is for cannot be found, cleared or retired. */
export default defineRule({
  id: 'META-001',
  version: 1,
  severity: 'block',
  source: 'Company policy on tags and metadata; EU GMP Annex 11 §7.1 (data are accessible and accurate)',
  summary: 'Every module has all its mandatory metadata.',
  needs: [],
  check: (facts) =>
    usedModules(facts).flatMap(({ fill, module }) => {
      const missing = missingMetadata(module);
      if (missing.length === 0) return [];
      return finding('Mandatory metadata of this module is missing.', {
        slotId: fill.slotId,
        evidence: `Module ${module.id}: ${missing.join(', ')}`,
        fix: 'Complete the module in the library, or choose another one.',
      });
    }),
});
