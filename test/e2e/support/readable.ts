import type { Page } from 'playwright-core';

/** A text whose contrast is too low, as it is seen. */
export interface LowContrast {
  text: string;
  ratio: number;
  /** Text on background: red, green, blue. */
  colours: string;
}

/** Relative luminance of WCAG 2.2 of red, green and blue from 0 to 255. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Visible texts of the page whose contrast is below the lowest ratio, measured after a CSS filter: the browser itself
 * paints text colour and background through it.
 */
export async function lowContrasts(page: Page, filter: string, lowest = 4.5): Promise<LowContrast[]> {
  const texts = await page.evaluate((paintFilter) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('The browser paints nothing.');
    const painted = (colours: readonly string[]): number[] => {
      context.filter = 'none';
      for (const colour of ['#ffffff', ...colours]) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
      context.filter = paintFilter;
      context.fillStyle = `rgb(${red} ${green} ${blue})`;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const seen: { text: string; ink: number[]; ground: number[] }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!parent || text === '' || ['STYLE', 'SCRIPT', 'TITLE'].includes(parent.tagName)) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const behind: string[] = [];
      for (let at: Element | null = parent; at; at = at.parentElement)
        behind.unshift(getComputedStyle(at).backgroundColor);
      const ink = painted([...behind, getComputedStyle(parent).color]);
      seen.push({ text: text.slice(0, 60), ink, ground: painted(behind) });
    }
    return seen;
  }, filter);
  if (texts.length === 0) throw new Error('The page shows no text.');
  return texts.flatMap(({ text, ink, ground }) => {
    const ratio = contrastOf(ink, ground);
    return ratio < lowest
      ? [{ text, ratio: Math.round(ratio * 100) / 100, colours: `${ink.join()} on ${ground.join()}` }]
      : [];
  });
}
