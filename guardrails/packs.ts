import { type MarketPack, marketPackSchema } from './pack-schema.ts';
import AT from './packs/AT.json' with { type: 'json' };
import BE from './packs/BE.json' with { type: 'json' };
import CH from './packs/CH.json' with { type: 'json' };
import DE from './packs/DE.json' with { type: 'json' };
import FR from './packs/FR.json' with { type: 'json' };
import GB from './packs/GB.json' with { type: 'json' };
import IE from './packs/IE.json' with { type: 'json' };
import US from './packs/US.json' with { type: 'json' };

/** Every market pack, validated when this file is loaded: a wrong pack stops the start, not a check. */
export const MARKET_PACKS: ReadonlyMap<string, MarketPack> = new Map(
  [GB, DE, FR, US, IE, AT, CH, BE].map((source) => {
    const pack = marketPackSchema.parse(source);
    return [pack.market, pack];
  }),
);

/** The pack of a market (ISO 3166-1 alpha-2); undefined when there is none, and the email is then blocked. */
export const packOf = (market: string): MarketPack | undefined => MARKET_PACKS.get(market);
