import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelCard } from '../../../../core/contract/governance.ts';
import { isRole } from '../../../../core/access/roles.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { useRateText } from '../measures/use-rate-text.ts';
import { CardPrompts } from './card-prompts.tsx';

const PERMISSIONS = [
  'model.manage',
  'model.read',
  'assembly.write',
  'assembly.sign',
  'audit.read_all',
] as const;

/** The parts of the card, in reading order. */
export function ModelCardScreen({ card }: { card: ModelCard }) {
  const { t } = useTranslation();
  const term = useTerm();
  const rateText = useRateText();
  const serverWords = useServerWords();
  const rolesOf = (permission: string) =>
    card.oversight
      .find((each) => each.permission === permission)
      ?.roles.filter(isRole)
      .map((role) => term('role', role))
      .join(', ');
  return (
    <>
      <Section title={t('governance.engine')}>
        <Facts
          facts={[
            [t('governance.deterministic'), `Imprimatur ${card.programVersion}`],
            [t('governance.model'), card.model ?? t('governance.noModel')],
            [t('governance.switch'), t(`governance.switchState.${card.switch}`)],
          ]}
        />
      </Section>
      <Words title={t('governance.intended')} text={t('governance.intendedText')} />
      <Words title={t('governance.mayNot')} text={t('governance.mayNotText')} />
      <Section title={t('governance.sees')}>
        <Text size="sm" maw={760}>
          {t('governance.seesText')}
        </Text>
        <CardPrompts prompts={card.prompts} />
      </Section>
      <Words
        title={t('governance.limits')}
        text={
          card.timeoutMs === null
            ? t('governance.limitsText')
            : `${t('governance.limitsText')} ${t('governance.timeout', { seconds: card.timeoutMs / 1_000 })}`
        }
      />
      <Section title={t('governance.rules')}>
        <List size="sm">
          {card.rules.map(({ id, version, summary, source }) => (
            <List.Item key={id}>
              <b>{`${id} v${version}`}</b>: {serverWords(summary)} (<span lang="en">{source}</span>)
            </List.Item>
          ))}
        </List>
      </Section>
      <Section title={t('governance.oversight')}>
        <Facts facts={PERMISSIONS.map((each) => [t(`governance.permission.${each}`), rolesOf(each)])} />
      </Section>
      <Section title={t('governance.history')}>
        <Text size="sm">
          {card.asked.of === 0
            ? t('governance.neverAsked')
            : t('governance.historyText', { rate: rateText(card.asked) })}
        </Text>
        {card.incidents.length === 0 ? (
          <Text size="sm">{t('governance.noIncidents')}</Text>
        ) : (
          <Facts
            facts={card.incidents.map(({ kind, count }) => [t(`governance.incident.${kind}`), String(count)])}
          />
        )}
      </Section>
    </>
  );
}

const Words = ({ title, text }: { title: string; text: string }) => (
  <Section title={title}>
    <Text size="sm" maw={760}>
      {text}
    </Text>
  </Section>
);
