import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SetPage, tickSet } from '../../../../core/contract/certified-set.ts';
import { call } from '../../../lib/api/call.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { notify } from '../../../lib/notify.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { MarkupText } from '../../../ui/markup-text.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './certified.module.css';

/** Every different block of the set, each once, with the reader's own ticks. */
export function SetBlocks({ set }: { set: SetPage }) {
  const { t } = useTranslation();
  const term = useTerm();
  const client = useQueryClient();
  const problemText = useProblemText();
  const mayTick = mayDo(usePerson(), 'assembly.sign');
  const tick = useMutation({
    mutationFn: (body: { seen: boolean; blocks: string[] }) =>
      call(tickSet, { params: { id: set.id }, body }),
    onError: (error) =>
      notify({ color: 'red', title: t('certified.tickFailed'), message: problemText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['set', set.id] }),
  });
  // Shown at once; the answer of the server follows.
  const isTicked = ({ hash, seenAt }: SetPage['blocks'][number]): boolean =>
    tick.isPending && tick.variables.blocks.includes(hash) ? tick.variables.seen : seenAt !== null;
  const unseen = set.blocks.filter(({ seenAt }) => seenAt === null);
  const count = set.blocks.length;
  const words = (kind: 'audience' | 'moment', codes: readonly string[]) =>
    codes.map((code) => term(kind, code)).join(', ');
  return (
    <Section
      title={t('certified.blocks')}
      action={
        mayTick && (
          <Button
            size="xs"
            variant="default"
            disabled={unseen.length === 0}
            loading={tick.isPending}
            onClick={() => tick.mutate({ seen: true, blocks: unseen.map(({ hash }) => hash) })}
          >
            {t('certified.readAll')}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t('certified.blocksHint', { seen: count - unseen.length, count })}
      </Text>
      <ul className={classes['list']} aria-label={t('certified.blocks')}>
        {set.blocks.map((block, index) => {
          const name = t('certified.block', {
            number: index + 1,
            count,
            kind: t(`certified.kind.${block.kind}`),
          });
          return (
            <li key={block.hash} className={classes['item']}>
              <Group justify="space-between" gap="xs">
                <Text fw={600} size="sm">
                  {name}
                  {block.module && ` · ${block.module.id}`}
                </Text>
                {mayTick && (
                  <Checkbox
                    label={t('certified.read')}
                    aria-label={`${t('certified.read')}: ${name}`}
                    checked={isTicked(block)}
                    onChange={(event) =>
                      tick.mutate({ seen: event.currentTarget.checked, blocks: [block.hash] })
                    }
                  />
                )}
              </Group>
              <MarkupText source={block.text} />
              <Stack gap={0}>
                <Text size="sm" c="dimmed">
                  {t('certified.words', { count: block.wordsToRead })} ·{' '}
                  {t('certified.uses', {
                    emails: block.emails,
                    markets: block.markets.join(', '),
                    audiences: words('audience', block.audiences),
                    moments: words('moment', block.moments),
                  })}
                </Text>
              </Stack>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
