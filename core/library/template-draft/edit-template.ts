import type { Template } from '../content.ts';
import { templateFault } from '../import-faults.ts';
import type { FieldProblem } from '../import-words.ts';
import type { PlaceEdit, TemplateEdit } from './edit.ts';
import { freeTextsAfter, slotsAfter } from './places-after.ts';
import { renamePlaces, sourcePlaces } from './source-places.ts';

/** Name that a place has after an edit; undefined when it is a place no more. */
const nameAfter = (edit: PlaceEdit): string | undefined => {
  switch (edit.as) {
    case 'slot':
      return `slots.${edit.id}`;
    case 'fixed':
      return `fixed.${edit.key}`;
    case 'free':
      return `free.${edit.id}`;
    case 'original':
      return undefined;
  }
};

/**
 * A draft with an edit applied, or what contradicts itself in it. The rest of the template, its source included, stays
 * as it is; a slot that was renamed is followed by the groups and free texts that name it.
 */
export function editTemplate(
  template: Template,
  edit: TemplateEdit,
): { template: Template } | { fault: FieldProblem } {
  const fault = placeFault(template, edit.places);
  if (fault) return { fault };
  const names = new Map(
    edit.places.flatMap((change) => {
      const after = nameAfter(change);
      return after === undefined ? [] : [[change.place, after] as const];
    }),
  );
  const mjml = renamePlaces(withOriginals(template, edit.places), names);
  const slots = slotsAfter(template, edit.places);
  const freeTexts = freeTextsAfter(template, edit.places, mjml, slots);
  const reorderable = template.reorderable
    ?.map((group) => group.map((id) => names.get(`slots.${id}`)?.replace(/^slots\./u, '') ?? id))
    .map((group) => group.filter((id) => slots.some((slot) => slot.id === id)))
    .filter((group) => group.length > 1);
  const { freeTexts: _places, reorderable: _groups, ...kept } = template;
  const edited: Template = {
    ...kept,
    name: edit.name,
    moments: edit.moments,
    mjml,
    slots,
    ...(freeTexts.length > 0 ? { freeTexts } : {}),
    ...(reorderable && reorderable.length > 0 ? { reorderable } : {}),
    fixedTexts: edit.fixedTexts,
    approvals: edit.approvals,
    ...(template.imported ? { imported: reportAfter(template.imported, edit.places) } : {}),
  };
  if (slots.length === 0)
    return { fault: { field: 'places', reason: 'leave no slot; a template has at least one' } };
  const contradiction = templateFault(edited) ?? textFault(edited);
  return contradiction ? { fault: contradiction } : { template: edited };
}

function placeFault(template: Template, edits: readonly PlaceEdit[]): FieldProblem | undefined {
  const named = sourcePlaces(template.mjml);
  const after = new Map<string, string>();
  for (const { place } of named) after.set(place, place);
  for (const edit of edits) {
    const { place } = edit;
    if (!named.some((one) => one.place === place && !one.tested))
      return { field: 'places', reason: `name ${place}, which the template has no place for` };
    if (/^(?:plain\.|[^.]*$)/u.test(place))
      return { field: 'places', reason: `name ${place}, which stands inside an attribute and cannot change` };
    if (edit.as === 'original' && !originalOf(template, place))
      return { field: 'places', reason: `put the original words back at ${place}, where none are known` };
    if (edit.as === 'original' && named.some((one) => one.place === place && one.tested))
      return { field: 'places', reason: `take ${place} away, which a condition of the source asks for` };
    after.set(place, nameAfter(edit) ?? '');
  }
  const names = [...after.values()].filter((name) => name !== '');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? undefined : { field: 'places', reason: `call two places ${twice}` };
}

/** The part's own words, for a draft whose source is HTML: only there they fit. */
const originalOf = ({ bodyKind, imported }: Template, place: string): string | undefined =>
  bodyKind === 'html' ? imported?.parts.find((part) => part.place === place)?.original : undefined;

/** Braces of imported words become references, so that nothing reads them as a variable. */
function withOriginals(template: Template, edits: readonly PlaceEdit[]): string {
  let source = template.mjml;
  for (const { place, as } of edits) {
    const original = as === 'original' ? originalOf(template, place) : undefined;
    if (original === undefined) continue;
    for (const { start, end } of sourcePlaces(source)
      .filter((one) => one.place === place)
      .toReversed())
      source = source.slice(0, start) + original.replaceAll('{', '&#123;') + source.slice(end);
  }
  return source;
}

function reportAfter(
  report: NonNullable<Template['imported']>,
  edits: readonly PlaceEdit[],
): NonNullable<Template['imported']> {
  const byPlace = new Map(edits.map((edit) => [edit.place, edit]));
  const parts = report.parts.flatMap((part) => {
    const edit = byPlace.get(part.place);
    if (!edit) return [part];
    const place = nameAfter(edit);
    return place === undefined ? [] : [{ ...part, place, accepted: true as const }];
  });
  return { ...report, parts };
}

function textFault({ fixedTexts }: Template): FieldProblem | undefined {
  const keys = fixedTexts.map(({ market, language }) => `${market} ${language}`);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? undefined : { field: 'fixedTexts', reason: `have ${twice} twice` };
}
