import type { Verification } from '../../core/contract/audit.ts';
import { loadAnchors } from '../audit/anchor-file.ts';
import type { CheckpointSigner } from '../audit/checkpoint/signer.ts';
import { placeEntries, queueUnplaced } from '../audit/place-entries.ts';
import { verifyLog } from '../audit/verify-log.ts';
import type { Database } from '../db/client.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface VerifyDeps {
  database: Database;
  signer: () => CheckpointSigner;
  anchorFile: string | undefined;
}

/**
 * `verify` without a file: the log of the database, against the anchors in the file that was named or is configured.
 * What a server that ended left waiting is placed first.
 */
export async function verifyLogCommand(deps: VerifyDeps, anchor = deps.anchorFile): Promise<CommandOutcome> {
  const { keys } = deps.signer();
  const anchors = anchor === undefined ? [] : await loadAnchors(anchor, keys);
  await queueUnplaced(deps.database);
  while ((await placeEntries(deps.database)) > 0) continue;
  return verificationOutcome(await verifyLog(deps.database, { keys, anchors }));
}

/** What a verification found, as text: the verdict, what it proves, and what it cannot. */
export function verificationOutcome(result: Verification): CommandOutcome {
  const where = result.firstBad?.position ?? 'no single entry';
  const anchored = result.anchored
    ? result.anchoredTo === result.entries
      ? '; head matches the anchor'
      : `; matches the anchor of ${result.anchoredTo} entries`
    : '';
  const verdict = result.firstBad
    ? `Broken at ${where}: ${result.firstBad.what}`
    : `${result.entries} of ${result.entries} entries verified; head ${result.head}${anchored}.`;
  return {
    exitCode: result.ok ? 0 : 1,
    result,
    text: [verdict, ...said('Proven:', result.proven), ...said('Not proven:', result.notProven)].join('\n'),
  };
}

const said = (title: string, sentences: readonly string[]): string[] =>
  sentences.length === 0 ? [] : [title, ...sentences.map((sentence) => `- ${sentence}`)];
