import { z } from 'zod';
import { identifierSchema, languageSchema, marketSchema, storableText } from './content.ts';

/** A licensed indication, named per language; with `markets` licensed only there. */
const indicationSchema = z.strictObject({
  id: identifierSchema,
  label: z.record(languageSchema, storableText(500)),
  markets: z.array(marketSchema).optional(),
});

/** A medicine that modules speak of. Facts of the product, the same in every language. */
export const productSchema = z.strictObject({
  id: identifierSchema,
  name: storableText(300).min(1),
  genericName: storableText(300).default(''),
  companyName: storableText(300).default(''),
  /** Under additional monitoring (black triangle; Regulation (EC) 726/2004 Art. 23). */
  additionalMonitoring: z.boolean().default(false),
  /** A plain text is id and English name. */
  indications: z
    .array(
      z
        .union([indicationSchema, identifierSchema])
        .transform((value) => (typeof value === 'string' ? { id: value, label: { en: value } } : value))
        .pipe(indicationSchema),
    )
    .default([]),
});
export type Product = z.output<typeof productSchema>;
