import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RadiusUserView } from '../../../../core/contract/blast-radius.ts';
import type { Stage } from '../../../../core/library/blast-radius/stage.ts';
import { formatDay, formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { RowList } from '../../../ui/row-list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Section } from '../../../ui/section.tsx';

/** What is at one stage, what happens to it, and where it is; nothing where there is none. */
export function StageUsers({ stage, users }: { stage: Stage; users: readonly RadiusUserView[] }) {
  const { t } = useTranslation();
  if (users.length === 0) return null;
  const title = `${t(`effects.stage.${stage}`)} (${users.length})`;
  return (
    <Section title={title}>
      <Text size="sm">{t(`effects.consequence.${stage}`)}</Text>
      <RowList label={title}>
        {users.map((user) => (
          <UserRow key={`${user.type} ${user.id}`} user={user} />
        ))}
      </RowList>
    </Section>
  );
}

function UserRow({ user }: { user: RadiusUserView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  const { type, id, stage, title } = user;
  const place = [
    ...user.markets.map((market) => term('market', market)),
    ...user.channels.map((channel) => term('channel', channel)),
    ...(user.plannedSendDate === null
      ? []
      : [t('effects.planned', { day: formatDay(user.plannedSendDate, language) })]),
  ];
  const given = [
    ...user.releases.map(({ format, at }) => t('effects.given', { format, at: formatInstant(at, language) })),
    ...user.sends.map(({ channel, count, last }) =>
      t('effects.sends', { count, channel: term('channel', channel), at: formatInstant(last, language) }),
    ),
  ];
  const area = type === 'certified_set' ? 'review/sets' : stage === 'draft' ? 'assemble' : 'review';
  const name = type === 'certified_set' ? 'effects.set' : 'effects.untitled';
  return (
    <Row to={`/${area}/${encodeURIComponent(id)}`} title={title || t(name, { id: id.slice(-6) })}>
      <Text size="sm" c="dimmed">
        {place.join(' · ')}
      </Text>
      {given.length > 0 && <Text size="sm">{given.join(' · ')}</Text>}
    </Row>
  );
}
