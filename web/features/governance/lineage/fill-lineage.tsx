import { Badge, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SUBJECT_SLOT } from '../../../../core/assembly/assembly.ts';
import type { Lineage } from '../../../../core/contract/lineage.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { HashText } from '../../../ui/hash-text.tsx';
import { Section } from '../../../ui/section.tsx';

type Fill = Lineage['fills'][number];

/** One slot: its words, the module version, its claims and their references, each with its hash. */
export function FillLineage({ fill }: { fill: Fill }) {
  const { t } = useTranslation();
  const { slotId, module, claims, textHash, verbatim, choice } = fill;
  return (
    <Section
      title={t('governance.slotWords', { slot: slotId === SUBJECT_SLOT ? t('adapt.kind.subject') : slotId })}
      action={
        <Badge variant="light" tt="none">
          {t(`choice.${choice}`)}
        </Badge>
      }
    >
      <Text size="sm">
        {t(verbatim ? 'governance.verbatim' : 'governance.notVerbatim')} <HashText value={textHash} />
      </Text>
      <Item kind={t('governance.step.module')} item={module} />
      {claims.length > 0 && (
        <List size="sm" listStyleType="none" withPadding>
          {claims.map((claim) => (
            <List.Item key={claim.id}>
              <Item kind={t('governance.step.claim')} item={claim} />
              <List size="sm" listStyleType="none" withPadding>
                {claim.references.map((reference) => (
                  <List.Item key={reference.id}>
                    <Item kind={t('governance.step.reference')} item={reference} />
                  </List.Item>
                ))}
              </List>
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}

function Item({ kind, item }: { kind: string; item: Fill['module'] }) {
  const term = useTerm();
  return (
    <Text size="sm">
      {kind}: <b>{`${item.id}@${item.version}`}</b> ({term('status', item.status)}){' '}
      <HashText value={item.contentHash} />
    </Text>
  );
}
