import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { MarkupText } from '../../../ui/markup-text.tsx';
import { OriginBar } from '../../../ui/origin-bar.tsx';
import type { BlockItemProperties } from './block-item.tsx';
import { BlockWhy } from './block-why.tsx';
import { DiffText } from '../../../ui/diff-text.tsx';
import { Evidence } from './evidence.tsx';

/** The words of a block: why they are to be read, what changed, as they stand, where they come from, what backs them. */
export function BlockBody({ assembly, block, neighbourName }: BlockItemProperties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const spoken = assembly.context.language;
  const { module, sinceMyLook, diff } = block;
  const numbers = new Map(assembly.references.map(({ referenceId, number }) => [referenceId, number]));
  return (
    <>
      <BlockWhy block={block} neighbourName={neighbourName} />
      {sinceMyLook && (
        <DiffText
          title={t('reading.diffSinceLook', { at: formatInstant(sinceMyLook.at, language) })}
          parts={sinceMyLook.diff}
          language={spoken}
        />
      )}
      {diff && <DiffText title={t('reading.diffToSource')} parts={diff} language={spoken} />}
      <OriginBar origin={block.origin}>
        <div lang={spoken} data-words>
          <MarkupText source={block.text} numberOf={(id) => numbers.get(id) ?? null} />
        </div>
      </OriginBar>
      {module && (
        <Text size="sm" c="dimmed">
          <Anchor
            component={Link}
            to={`/library/${encodeURIComponent(module.id)}?version=${module.version}`}
            underline="always"
          >
            {module.id}@{module.version}
          </Anchor>
        </Text>
      )}
      <Evidence assembly={assembly} block={block} />
    </>
  );
}
