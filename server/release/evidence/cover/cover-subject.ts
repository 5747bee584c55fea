import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { isMarket, MARKETS } from '../../../../core/library/vocabulary/markets.ts';
import { purposeOf } from '../../../../core/assembly/context.ts';
import { asWords, factList, section, spokenDay } from './cover-html.ts';

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', de: 'German', fr: 'French' };

/** What was approved. */
export function coverWhat({ assembly, template, made }: CoverFacts): string {
  const { content } = assembly;
  return section(
    'What was approved',
    factList([
      ['Subject line', assembly.subject],
      ['Email', assembly.id],
      ['Template', `${nameOf(template.content['name'])} (${template.id}, version ${template.version})`],
      ['Product', content.context.product ?? ''],
      ['Content hash', `${assembly.contentHash} (SHA-256)`],
      ['Made with', `Imprimatur ${made.program}`],
    ]),
  );
}

/** For whom, where and when it may be used. */
export function coverForWhom({ assembly }: CoverFacts): string {
  const { context } = assembly.content;
  const { market, language, channel, audience, moment, plannedSendDate, hcp, topics } = context;
  return section(
    'For whom',
    factList([
      ['Market', isMarket(market) ? `${MARKETS[market].name} (${market})` : market],
      ['Language', LANGUAGE_NAMES[language] ? `${LANGUAGE_NAMES[language]} (${language})` : language],
      ['Channel', asWords(channel)],
      ['Audience', asWords(audience)],
      ['Recipient', hcp === undefined ? '' : `one person, ${hcp}`],
      ['Moment', moment === undefined ? '' : asWords(moment)],
      ['Topics', topics.map(asWords).join(', ')],
      ['Purpose', asWords(purposeOf(context))],
      ['Planned day of sending', spokenDay(plannedSendDate)],
    ]),
  );
}

/** What the cover is made from: all of the manifest but the list of files, which names the cover itself. */
export type CoverFacts = Omit<EvidenceManifest, 'files'>;

const nameOf = (value: unknown): string => (typeof value === 'string' ? value : '');
