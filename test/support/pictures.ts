import { PNG } from 'pngjs';

/** A PNG of one colour; another shade (0 to 255) gives other bytes. */
export function pngOf(width: number, height: number, shade = 120): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(shade);
  return PNG.sync.write(png);
}

/** The row of a visual as a library file gives it, with the picture in it. */
export const visualRow = (id: string, picture: Uint8Array, change: object = {}): Record<string, unknown> => ({
  id,
  status: 'approved',
  alternativeTexts: { en: `What ${id} shows`, de: `Was ${id} zeigt` },
  rights: { holder: 'Fictiva Pharma', until: '2030-12-31', source: 'own work' },
  data: Buffer.from(picture).toString('base64'),
  ...change,
});
