import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParameters } from '../../../../lib/use-search-parameters.ts';
import type { Template } from '../../../../../core/library/content.ts';
import { useLanguage } from '../../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import { useUrlChoice } from '../../../../lib/use-url-choice.ts';
import { EmailPreview } from '../../../../ui/email-preview/email-preview.tsx';
import { useEmailView } from '../../../../ui/email-preview/use-email-view.ts';
import { ViewToolbar } from '../../../../ui/email-preview/view-toolbar.tsx';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../../ui/list-skeleton.tsx';
import { templatePreviewQuery } from '../queries.ts';
import classes from './preview.module.css';

interface Properties {
  template: Template;
  version: number;
}

/** The template as an email: its places named, with the fixed texts of a market, or as the imported email was. */
export function TemplatePreview({ template, version }: Properties) {
  const { t } = useTranslation();
  const words = useLanguage();
  const term = useTerm();
  const view = useEmailView({ marks: false });
  const [fill, setFill] = useUrlChoice('fill', ['places', 'original'], 'places');
  const [params, change] = useSearchParameters();
  const sets = template.fixedTexts.map(({ market, language }) => `${market} ${language}`);
  const chosen = sets.find((set) => set === params.get('for')) ?? sets[0] ?? '';
  const [market, language] = chosen.split(' ');
  const preview = useQuery(
    templatePreviewQuery(template.id, {
      version,
      fill: template.imported ? fill : 'places',
      words,
      ...(market && language ? { market, language } : {}),
    }),
  );
  return (
    <section className={classes['pane']} aria-label={t('template.preview')}>
      <Group gap="xs">
        {template.imported && (
          <SegmentedControl
            size="xs"
            aria-label={t('template.fill')}
            value={fill}
            onChange={(value) => setFill(value === 'original' ? 'original' : 'places')}
            data={[
              { value: 'places', label: t('template.fillPlaces') },
              { value: 'original', label: t('template.fillOriginal') },
            ]}
          />
        )}
        {sets.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t('template.textsOf')}
            value={chosen}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change((after) => {
                after.set('for', value);
              });
            }}
            data={template.fixedTexts.map((texts) => ({
              value: `${texts.market} ${texts.language}`,
              label: `${term('market', texts.market)} · ${term('language', texts.language)}`,
            }))}
          />
        )}
      </Group>
      <ViewToolbar view={view} />
      {preview.isPending && <ListSkeleton rows={4} height={110} />}
      {preview.isError && (
        <ErrorState
          error={preview.error}
          title={t('preview.failed')}
          kept={t('library.kept')}
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && <EmailPreview view={view} email={preview.data} />}
    </section>
  );
}
