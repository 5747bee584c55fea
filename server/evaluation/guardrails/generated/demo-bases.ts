import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { startContextSchema } from '../../../assembly/conversation/start-contexts.ts';
import type { BaseRequest } from './base-assembly.ts';

/** Present of the generated cases: a day on which the approvals of the demo library are in force. */
export const GENERATED_DATE = '2026-11-23';

/** The three HCP contexts with which the demo starts, as requests. */
export async function demoBases(demoFolder: string): Promise<BaseRequest[]> {
  const contexts = z
    .array(startContextSchema)
    .parse(JSON.parse(await readFile(`${demoFolder}/start-contexts.json`, 'utf8')));
  return contexts.map(
    ({ id, hcp, market, language, channel, audience, product, moment, templateId, brief, signals }) => ({
      name: id,
      frame: {
        date: GENERATED_DATE,
        assembly: {
          propose: {
            template: templateId,
            brief: brief[language] ?? brief['en'] ?? '',
            market,
            language,
            channel,
            audience,
            product,
            moment,
            hcp,
            topics: signals.map(({ topic }) => topic),
          },
        },
      },
    }),
  );
}
