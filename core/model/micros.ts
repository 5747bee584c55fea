/** Micros (millionths) in one unit of a currency: prices of tokens stay whole numbers in them. */
export const MICROS = 1_000_000;
