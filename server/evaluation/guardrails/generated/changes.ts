import type { Claim, Reference } from '../../../../core/library/content.ts';
import type { BaseAssembly, UsedFill } from './base-assembly.ts';
import { usedClaims, usedFills, usedReferences } from './base-assembly.ts';
import type { Change, Mutated } from './mutation.ts';

type Patch = Record<string, unknown>;
type Items = NonNullable<Mutated['laterLibrary']>;

/** Parsed again, so that a patch built from typed values is plain JSON. */
const itemsOf = (items: Record<string, Patch[]>): Items => JSON.parse(JSON.stringify(items));

/** The first slot text that an edit changes, edited; undefined when it changes none. */
export function editText(
  base: BaseAssembly,
  edit: (text: string, used: UsedFill) => string,
  fill: Patch = {},
): Change {
  for (const used of usedFills(base)) {
    const text = edit(used.fill.text, used);
    if (text !== used.fill.text) return { change: { slots: { [used.fill.slotId]: { ...fill, text } } } };
  }
  return undefined;
}

/** The first slot's module as another version with other words about it; the slot pins that version. */
export function editModule(base: BaseAssembly, patchOf: (used: UsedFill) => Patch | undefined): Change {
  for (const used of usedFills(base)) {
    const patch = patchOf(used);
    if (patch === undefined) continue;
    const { slotId, version } = used.fill;
    return {
      laterLibrary: itemsOf({ modules: [{ id: used.module.id, ...patch }] }),
      change: { slots: { [slotId]: { version: version + 1 } } },
    };
  }
  return undefined;
}

/** The status of the first slot's module, moved without a new version. */
export function moveModule(base: BaseAssembly, status: string): Change {
  const [used] = usedFills(base);
  return used && { laterLibrary: itemsOf({ modules: [{ id: used.module.id, status }] }) };
}

/** The template as another version, which the assembly pins. */
export function editTemplate(base: BaseAssembly, patch: Patch): Change {
  const { id, version } = base.template;
  return {
    laterLibrary: itemsOf({ templates: [{ id, ...patch }] }),
    change: { template: { version: version + 1 } },
  };
}

/** The template changed before the assembly is made, so that it is rendered and recorded as it then is. */
export const earlierTemplate = ({ template: { id } }: BaseAssembly, patch: Patch): Change => ({
  library: itemsOf({ templates: [{ id, ...patch }] }),
});

/** The template's MJML, changed before the assembly is made; undefined where the edit finds nothing. */
export function earlierMjml(base: BaseAssembly, edit: (mjml: string) => string): Change {
  const mjml = edit(base.template.mjml);
  return mjml === base.template.mjml ? undefined : earlierTemplate(base, { mjml });
}

type FixedTexts = Readonly<Record<string, string>>;

/** The fixed texts of the base's market and language. */
export const fixedTextsOf = ({ template, content: { context } }: BaseAssembly): FixedTexts =>
  template.fixedTexts.find(
    ({ market, language }) => market === context.market && language === context.language,
  )?.texts ?? {};

/** Fixed texts of the base's market and language, changed before the assembly is made; other editions stay. */
export function earlierFixedTexts(
  base: BaseAssembly,
  edit: (texts: FixedTexts) => FixedTexts | undefined,
): Change {
  const { market, language } = base.content.context;
  const own = fixedTextsOf(base);
  const texts = edit(own);
  if (texts === undefined) return undefined;
  return earlierTemplate(base, {
    fixedTexts: base.template.fixedTexts.map((each) =>
      each.market === market && each.language === language ? { ...each, texts } : each,
    ),
  });
}

/** Words of one's own at the first place that the template opens; undefined where it opens none. */
export function writeFreeText(base: BaseAssembly, text: string, more: Patch = {}): Change {
  const place = base.template.freeTexts?.[0];
  const isGenerated = base.content.freeTexts?.some(({ origin }) => origin === 'ai_generated') ?? false;
  if (place === undefined || isGenerated) return undefined;
  return {
    change: { freeTexts: { [place.id]: { placeId: place.id, text, origin: 'local_edit', ...more } } },
  };
}

/** A claim that the slots use, changed after the assembly was made. */
export function editClaim(base: BaseAssembly, patchOf: (claim: Claim) => Patch | undefined): Change {
  for (const claim of usedClaims(base)) {
    const patch = patchOf(claim);
    if (patch) return { laterLibrary: itemsOf({ claims: [{ id: claim.id, ...patch }] }) };
  }
  return undefined;
}

/** Every reference of the first claim, changed after the assembly was made. */
export function editReferences(base: BaseAssembly, patchOf: (reference: Reference) => Patch): Change {
  const [claim] = usedClaims(base);
  const own = new Set(claim?.references.map(({ reference }) => reference));
  const references = usedReferences(base).filter(({ id }) => own.has(id));
  if (references.length === 0) return undefined;
  return {
    laterLibrary: itemsOf({ references: references.map((each) => ({ id: each.id, ...patchOf(each) })) }),
  };
}

/** Items of people or library, added or changed after the assembly was made. */
export const laterItems = (items: Record<string, Patch[]>): Partial<Mutated> => ({
  laterLibrary: itemsOf(items),
});

const DAY_MS = 86_400_000;

/** A calendar date some days away. */
export const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Planned send date of a base. */
export const sendDateOf = ({ content }: BaseAssembly): string => content.context.plannedSendDate;
