import { z } from 'zod';
import {
  approvalSchema,
  fixedTextSchema,
  freeTextPlaceSchema,
  slotSchema,
  storableText,
} from '../content.ts';
import { MOMENTS } from '../vocabulary/terms.ts';

const place = storableText(80);

/**
 * What a person decides about one place of a draft. A place that is named here counts as looked at; one that is absent
 * stays as it is. `original` puts the words of the imported email back, as a part of the template.
 */
const placeEditSchema = z.discriminatedUnion('as', [
  slotSchema.omit({ topics: true }).extend({ place, as: z.literal('slot') }),
  z.strictObject({ place, as: z.literal('fixed'), key: slotSchema.shape.id }),
  freeTextPlaceSchema.omit({ after: true }).extend({ place, as: z.literal('free') }),
  z.strictObject({ place, as: z.literal('original') }),
]);
export type PlaceEdit = z.output<typeof placeEditSchema>;

/** One saving of a draft: everything but the places replaces what was there. */
export const templateEditSchema = z.strictObject({
  name: storableText(300).min(1),
  moments: z.array(z.enum(MOMENTS)).max(MOMENTS.length),
  places: z.array(placeEditSchema).max(500),
  fixedTexts: z.array(fixedTextSchema).max(200),
  approvals: z.array(approvalSchema).max(200),
});
export type TemplateEdit = z.output<typeof templateEditSchema>;
