import type { Product } from '../../../../core/library/product.ts';
import type { Label } from './spl-label.ts';

/** The product's id in this library: its name in lower case, such as `lipitor`. */
export const productIdOf = (label: Label): string =>
  label.productName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 100) || label.setId;

/** What the label says about the product itself; additional monitoring is a European term that it cannot know. */
export const productOf = (label: Label): Product => ({
  id: productIdOf(label),
  name: label.productName.slice(0, 300),
  genericName: label.genericName.slice(0, 300),
  companyName: label.companyName.slice(0, 300),
  additionalMonitoring: false,
  indications: [],
});
