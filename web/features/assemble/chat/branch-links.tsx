import { Anchor, Group, Text } from '@mantine/core';
import { IconGitBranch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Conversation } from '../../../../core/contract/conversation.ts';

const pathOf = (id: string): string => `/assemble/${encodeURIComponent(id)}`;

/** Where this conversation comes from, when it began with an edited message. */
export function BranchOrigin({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { branchedFrom } = conversation;
  if (!branchedFrom) return null;
  return (
    <Group gap={6} wrap="nowrap">
      <IconGitBranch size={16} aria-hidden />
      <Text size="sm">
        {t('assemble.branchedFrom')}{' '}
        <Anchor component={Link} to={pathOf(branchedFrom.id)} inherit underline="always">
          {t('assemble.showOrigin')}
        </Anchor>
      </Text>
    </Group>
  );
}

/** Branches that begin with other words for one message. */
export function BranchLinks({ conversation, position }: { conversation: Conversation; position: number }) {
  const { t } = useTranslation();
  return conversation.branches
    .filter((branch) => branch.position === position)
    .map(({ id, text }) => (
      <Text key={id} size="xs" ta="right">
        <Anchor component={Link} to={pathOf(id)} inherit underline="always">
          {t('assemble.branch', { text: text === '' ? t('assemble.untitled') : text })}
        </Anchor>
      </Text>
    ));
}
