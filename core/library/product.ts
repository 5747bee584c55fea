import { z } from 'zod';
import { identifierSchema, languageSchema, marketSchema, storableText } from './content.ts';

/** A medicine that modules speak of. Facts of the product, the same in every language. */
export const productSchema = z.strictObject({
  id: identifierSchema,
  name: storableText(300).min(1),
  genericName: storableText(300).default(''),
  companyName: storableText(300).default(''),
  /** Under additional monitoring (black triangle; Regulation (EC) 726/2004 Art. 23). */
  additionalMonitoring: z.boolean().default(false),
  /** Licensed indications, named per language; with `markets` licensed only there. A plain text is id and name. */
  indications: z
    .array(
      z.union([
        z.strictObject({
          id: identifierSchema,
          label: z.record(languageSchema, storableText(500)),
          markets: z.array(marketSchema).optional(),
        }),
        identifierSchema.transform((id) => ({ id, label: { en: id } })),
      ]),
    )
    .default([]),
});
export type Product = z.output<typeof productSchema>;
