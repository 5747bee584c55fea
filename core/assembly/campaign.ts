import { z } from 'zod';
import { calendarDateSchema, identifierSchema, languageSchema, marketSchema } from '../library/content.ts';
import { CHANNELS, MOMENTS } from '../library/vocabulary/terms.ts';
import type { Context } from './context.ts';

/** A module that may stand in a place of the campaign, and in which contexts; a condition that is left out always holds. */
const campaignChoiceSchema = z.strictObject({
  module: identifierSchema,
  markets: z.array(marketSchema).min(1).optional(),
  audiences: z.array(z.string().min(1).max(100)).min(1).optional(),
  moments: z.array(z.enum(MOMENTS)).min(1).optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
});
export type CampaignChoice = z.output<typeof campaignChoiceSchema>;

/** A family of contexts that one template serves, and the modules planned for its slots: `demo/campaigns/<name>.json`. */
export const campaignSchema = z.strictObject({
  name: identifierSchema,
  template: identifierSchema,
  product: identifierSchema.optional(),
  plannedSendDate: calendarDateSchema,
  markets: z.array(z.strictObject({ market: marketSchema, language: languageSchema })).min(1),
  audiences: z.array(z.string().min(1).max(100)).min(1),
  moments: z.array(z.enum(MOMENTS)).min(1),
  channels: z.array(z.enum(CHANNELS)).min(1),
  /** Subject lines; empty for the template's own subject. */
  subject: z.array(campaignChoiceSchema).default([]),
  /** By slot id. A slot that is left out takes every eligible module that fits it. */
  slots: z.record(z.string(), z.array(campaignChoiceSchema).min(1)),
  /** Where several modules may stand in one slot: every combination of them, or only the first of the list. */
  perSlot: z.enum(['all', 'first']).default('all'),
});
export type Campaign = z.output<typeof campaignSchema>;

/** Every context of a campaign: markets × audiences × moments × channels, in the order of the file. */
export const contextsOf = (campaign: Campaign): Context[] =>
  campaign.markets.flatMap(({ market, language }) =>
    campaign.audiences.flatMap((audience) =>
      campaign.moments.flatMap((moment) =>
        campaign.channels.map((channel): Context => {
          const { product, plannedSendDate } = campaign;
          const place = { market, language, channel, audience, moment, plannedSendDate, topics: [] };
          return product === undefined ? place : { ...place, product };
        }),
      ),
    ),
  );

const holds = <Value>(allowed: readonly Value[] | undefined, value: Value | undefined): boolean =>
  allowed === undefined || (value !== undefined && allowed.includes(value));

/** Ids of the modules that the campaign plans for a place in a context; whether they are eligible is for others to say. */
export const modulesPlanned = (choices: readonly CampaignChoice[], context: Context): string[] =>
  choices
    .filter(
      ({ markets, audiences, moments, channels }) =>
        holds(markets, context.market) &&
        holds(audiences, context.audience) &&
        holds(moments, context.moment) &&
        holds(channels, context.channel),
    )
    .map(({ module }) => module);
