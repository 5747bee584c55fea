import type { FixedText } from '../../../../../core/library/content.ts';
import { Facts } from '../../../../ui/facts.tsx';
import { MarkupText } from '../../../../ui/markup-text.tsx';

/** Fixed texts of one market and language, to be read. */
export function TextsReading({ texts: { texts, language } }: { texts: FixedText }) {
  return (
    <Facts
      facts={Object.entries(texts).map(([key, text]) => [
        key,
        <div key={key} lang={language} dir="auto">
          <MarkupText source={text} />
        </div>,
      ])}
    />
  );
}
