import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listAdaptations } from '../../core/contract/adaptation.ts';
import { call } from '../lib/api/call.ts';
import { useTerm } from '../lib/i18n/use-term.ts';
import { mayDo, usePerson } from '../lib/session.ts';
import { useVocabulary } from '../lib/vocabulary.ts';

const pathOf = (id: string, market: string) =>
  `/adapt/${encodeURIComponent(id)}/${encodeURIComponent(market)}`;

/** The adaptations of an email and the way to another one; on an adaptation the way back to its page. */
export function AdaptMenu({ id }: { id: string }) {
  const { t } = useTranslation();
  const term = useTerm();
  const mayWrite = mayDo(usePerson(), 'assembly.write');
  const { data: vocabulary } = useVocabulary();
  const { data: list } = useQuery({
    queryKey: ['adapt', 'list', id],
    queryFn: async ({ signal }) => (await call(listAdaptations, { params: { id }, signal })).body,
  });
  if (!list || (!mayWrite && list.adaptations.length === 0 && list.adaptedFrom === null)) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconWorld size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('adapt.another')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(list.adaptations.length > 0 || list.adaptedFrom !== null) && (
          <Menu.Label>{t('adapt.existing')}</Menu.Label>
        )}
        {list.adaptedFrom !== null && (
          <Menu.Item component={Link} to={pathOf(id, list.market)}>
            {t('adapt.title', { market: term('market', list.market) })}
          </Menu.Item>
        )}
        {list.adaptations.map((each) => (
          <Menu.Item key={each.id} component={Link} to={pathOf(each.id, each.market)}>
            {term('market', each.market)} · {term('language', each.language)} · {term('status', each.status)}
          </Menu.Item>
        ))}
        {mayWrite && (
          <>
            <Menu.Label>{t('adapt.adaptFor')}</Menu.Label>
            {(vocabulary?.markets ?? [])
              .filter(({ code, languages }) => code !== list.market || languages.length > 1)
              .map(({ code }) => (
                <Menu.Item key={code} component={Link} to={`${pathOf(id, code)}?new`}>
                  {term('market', code)}
                </Menu.Item>
              ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
