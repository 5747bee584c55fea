import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { useScope } from '../../lib/scope.ts';
import { useVocabulary } from '../../lib/vocabulary.ts';

const ALL = '';

/** The market and the brand that lists are narrowed to. */
export function ScopeMenu() {
  const { t } = useTranslation();
  const term = useTerm();
  const { data: vocabulary } = useVocabulary();
  const [market, setMarket] = useScope('market');
  const [product, setProduct] = useScope('product');
  const productName = vocabulary?.products.find(({ id }) => id === product)?.name ?? t('shell.allBrands');
  const marketName = market === null ? t('shell.allMarkets') : term('market', market);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={t('shell.scope', { market: marketName, product: productName })}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          style={{ minWidth: 0, flexShrink: 1 }}
        >
          {marketName} · {productName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.market')}</Menu.Label>
        <Menu.RadioGroup value={market ?? ALL} onChange={(value) => setMarket(value === ALL ? null : value)}>
          <Menu.RadioItem value={ALL}>{t('shell.allMarkets')}</Menu.RadioItem>
          {vocabulary?.markets.map(({ code }) => (
            <Menu.RadioItem key={code} value={code}>
              {term('market', code)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('shell.brand')}</Menu.Label>
        <Menu.RadioGroup
          value={product ?? ALL}
          onChange={(value) => setProduct(value === ALL ? null : value)}
        >
          <Menu.RadioItem value={ALL}>{t('shell.allBrands')}</Menu.RadioItem>
          {vocabulary?.products.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
