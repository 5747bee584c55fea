import type { Actor } from '../../core/access/actor.ts';
import type { ModelState, ModelTeam } from '../../core/contract/model.ts';
import { EMBEDDINGS_TEAM, monthOf } from '../../core/model/budget.ts';
import type { Limits } from '../../core/model/budget.ts';
import type { RemoteEmbedder } from '../../retrieval/adapters/remote-embeddings.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { RunningModel } from './create-engine.ts';
import { switchState } from './model-switch.ts';
import { describePrompt, loadPrompts } from './prompt-files.ts';

export interface ModelDeps extends ChangeDeps {
  model?: RunningModel | undefined;
  /** With the limits of search, where it is outside this process. */
  remote: (RemoteEmbedder & { limits?: Limits }) | undefined;
}

const UNLIMITED: Limits = { monthlyTokens: null, monthlyMicros: null };

/** What the administration sees of the model; the key of the server is nowhere in it. */
export async function modelState(deps: ModelDeps, actor: Actor): Promise<ModelState> {
  const { model, database, clock } = deps;
  const month = monthOf(clock());
  return {
    configuration: model ? configurationOf(model) : null,
    embeddings: deps.remote?.provider ?? null,
    switch: await switchState(database),
    breaker: model?.breaker().state ?? 'closed',
    unavailable: model ? ((await model.unavailable(actor)) ?? null) : 'not_configured',
    month,
    teams: await teamsOf(deps, month, (team) =>
      team === EMBEDDINGS_TEAM ? (deps.remote?.limits ?? UNLIMITED) : (model?.settings.limits ?? UNLIMITED),
    ),
    prompts: [...(model?.prompts ?? loadPrompts()).values()].map(describePrompt),
  };
}

function configurationOf({ settings }: RunningModel): ModelState['configuration'] {
  const { model, replyForm, stream, timeoutMs, perMinute, maxOutputTokens, currency, limits } = settings;
  return {
    model,
    host: new URL(settings.baseUrl).host,
    replyForm,
    stream,
    timeoutMs,
    perMinute,
    maxOutputTokens,
    currency,
    prices: settings.prices ?? null,
    ...limits,
  };
}

/** Every market scope that an account has, and every team that spent or has limits. */
async function teamsOf(
  { database, remote }: ModelDeps,
  month: string,
  usualOf: (team: string) => Limits,
): Promise<ModelTeam[]> {
  const { rows } = await database.query<Omit<ModelTeam, 'ownLimits'>>(
    `WITH scope AS (
       SELECT CASE WHEN '*' = ANY(markets) THEN '*' ELSE
         (SELECT string_agg(DISTINCT m, ',' ORDER BY m) FROM unnest(markets) m) END AS team
       FROM account WHERE active AND markets <> '{}'
       UNION SELECT $2::text WHERE $2::text IS NOT NULL UNION SELECT team FROM model_budget UNION SELECT team FROM model_spend WHERE month = $1)
     SELECT scope.team, coalesce(calls, 0) AS calls, coalesce(input_tokens, 0) AS "inputTokens",
       coalesce(output_tokens, 0) AS "outputTokens", coalesce(cost_micros, 0) AS "costMicros",
       monthly_tokens AS "monthlyTokens", monthly_micros AS "monthlyMicros", coalesce(revision, 0) AS revision
     FROM scope LEFT JOIN model_spend s ON s.team = scope.team AND s.month = $1
       LEFT JOIN model_budget b ON b.team = scope.team
     ORDER BY scope.team COLLATE "C"`,
    [month, remote ? EMBEDDINGS_TEAM : null],
  );
  return rows.map((row) => {
    const ownLimits = row.revision > 0;
    return { ...row, ...(ownLimits ? {} : usualOf(row.team)), ownLimits };
  });
}
