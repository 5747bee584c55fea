import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { adaptAssembly } from '../../../core/contract/adaptation.ts';
import { call } from '../../lib/api/call.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { mayDo, usePerson } from '../../lib/session.ts';
import { useVocabulary } from '../../lib/vocabulary.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { NoPermission } from '../../ui/no-permission.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { type AdaptationList, adaptationsQuery } from './data/queries.ts';
import { adaptPath } from './data/adapt-path.ts';

interface Properties {
  id: string;
  market: string;
  list: AdaptationList;
}

/** Makes an adaptation: for which market and in which language; what is there already is listed. */
export function NewAdaptation({ id, market, list }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: vocabulary } = useVocabulary();
  const mayWrite = mayDo(usePerson(), 'assembly.write');
  const languages = vocabulary?.markets.find(({ code }) => code === market)?.languages ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const language =
    chosen ?? (languages.includes(list.language) ? list.language : (languages[0] ?? list.language));
  const make = useMutation({
    mutationFn: async () => (await call(adaptAssembly, { params: { id }, body: { market, language } })).body,
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: adaptationsQuery(id).queryKey });
      await navigate(adaptPath(made.id, made.market), { replace: true });
    },
  });
  return (
    <>
      <Anchor component={Link} to={`/assemble/${encodeURIComponent(id)}`} size="sm">
        {t('adapt.backToSource')}
      </Anchor>
      <PageHeader
        title={t('adapt.title', { market: term('market', market) })}
        purpose={t('adapt.newPurpose')}
      />
      {!mayWrite && <NoPermission detail={t('adapt.mayNot')} />}
      {mayWrite && (
        <Section title={t('adapt.new')}>
          <Stack maw={560}>
            <Select
              label={t('adapt.market')}
              value={market}
              allowDeselect={false}
              data={(vocabulary?.markets ?? []).map(({ code }) => ({
                value: code,
                label: term('market', code),
              }))}
              onChange={(value) => {
                setChosen(null);
                if (value !== null) void navigate(`${adaptPath(id, value)}?new`, { replace: true });
              }}
            />
            <Select
              label={t('adapt.language')}
              value={language}
              allowDeselect={false}
              data={languages.map((code) => ({ value: code, label: term('language', code) }))}
              onChange={setChosen}
            />
            <Text size="sm" c="dimmed">
              {t('adapt.newHint')}
            </Text>
            {make.isError && (
              <ErrorState error={make.error} title={t('adapt.notMade')} kept={t('adapt.sourceKept')} />
            )}
            <Group>
              <Button
                leftSection={<IconWorld size={16} aria-hidden />}
                loading={make.isPending}
                onClick={() => make.mutate()}
              >
                {t('adapt.make', { market: term('market', market) })}
              </Button>
            </Group>
          </Stack>
        </Section>
      )}
      {list.adaptations.length > 0 && (
        <Section title={t('adapt.existing')}>
          <Stack gap={4}>
            {list.adaptations.map((each) => (
              <Anchor key={each.id} component={Link} to={adaptPath(each.id, each.market)}>
                {term('market', each.market)} · {term('language', each.language)} ·{' '}
                {term('status', each.status)}
              </Anchor>
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}
