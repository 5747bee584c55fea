import type { Template } from '../library/content.ts';
import { aiLabelFor, allTexts } from './assembly.ts';
import type { AssemblyContent, FreeText } from './assembly.ts';

/**
 * The content with exactly these free texts, in the order of the template's places, and the label they call for.
 * A text whose place the template does not have is left out; without any text the member is absent.
 *
 * @param engine name for the label, when an engine took part.
 */
export function withFreeTexts(
  { freeTexts: _replaced, ...content }: AssemblyContent,
  template: Pick<Template, 'freeTexts'>,
  texts: readonly FreeText[],
  engine: string,
): AssemblyContent {
  const placed = (template.freeTexts ?? []).flatMap(
    ({ id }) => texts.find(({ placeId }) => placeId === id) ?? [],
  );
  const changed: AssemblyContent = placed.length > 0 ? { ...content, freeTexts: placed } : content;
  return { ...changed, aiLabel: aiLabelFor(allTexts(changed), engine) };
}
