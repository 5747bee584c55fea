import type { Actor } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import { openPoints, openPointWords } from '../../../core/library/template-draft/open-points.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { sha256Hex } from '../../sha256.ts';
import { keepStatusChange } from '../blast-radius/stored-item.ts';
import { lockTemplate } from './lock-template.ts';

/** Where each stage is reached from. */
const FROM = { in_review: 'draft', draft: 'in_review' } as const;

/**
 * Sends a draft for approval, once nothing is open in it, or takes it back to change it. The approval itself is that of
 * every library item (`changeStatus`).
 * @throws CodedError not_allowed, not_found, if_match_required, changed_meanwhile, not_permitted_in_state
 */
export function stageTemplate(
  deps: ChangeDeps,
  actor: Actor,
  request: { id: string; status: keyof typeof FROM; reason: string; ifMatch: number | undefined },
): Promise<{ version: number; status: ContentStatus }> {
  const { id, status: to, reason, ifMatch } = request;
  return mutate(deps, {
    actor,
    policy: holds('library.change'),
    load: () => lockTemplate(deps.database, id),
    ifMatch: { given: ifMatch, current: ({ version }) => version },
    change: async ({ version, template }) => {
      const { status: from } = template;
      const wanted = from === FROM[to];
      const open = to === 'in_review' ? openPoints(template) : [];
      if (!wanted || open.length > 0)
        throw new CodedError(
          'not_permitted_in_state',
          wanted
            ? `The template ${open.map(openPointWords).join('; it ')}. Nothing was changed.`
            : `This template is ${from.replace('_', ' ')}, so it cannot become ${to.replace('_', ' ')}.`,
          { details: { status: from, open: open.map(({ code }) => code) } },
        );
      await deps.database.query(
        `UPDATE template SET status = $2, content = jsonb_set(content, '{status}', to_jsonb($2::text))
          WHERE current AND template_id = $1`,
        [id, to],
      );
      await deps.database.query('UPDATE library_version SET version = version + 1');
      await keepStatusChange(deps, actor, { kind: 'template', id }, { version, from, to, reason });
      const reasonSha256 = sha256Hex(reason);
      return {
        result: { version, status: to },
        entries: [
          {
            type: 'library.status_changed' as const,
            subject: { type: 'template', id, revision: version },
            details: { from, to, reasonSha256 },
          },
        ],
      };
    },
  });
}
