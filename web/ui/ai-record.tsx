import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getAiRecord } from '../../core/contract/ai-record.ts';
import type { AiRecord as RecordOfEngines } from '../../core/contract/ai-record.ts';
import { describeFallback } from '../../core/model/fallback.ts';
import { call } from '../lib/api/call.ts';
import { useLanguage } from '../lib/i18n/use-language.ts';
import { useTerm } from '../lib/i18n/use-term.ts';
import { CallRecord } from './call-record.tsx';
import { ErrorState } from './error-state.tsx';
import { Facts } from './facts.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { OfferedModules } from './offered-modules.tsx';

interface Properties {
  id: string;
  revision: number;
  /** The name of a slot for people; its id is shown without it. */
  slotName?: (slotId: string) => string;
}

/** What AI-003 judges, for people: the engine, what it was offered, what a model was asked and answered. */
export function AiRecord({ id, revision, slotName }: Properties) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ['ai-record', id, revision],
    queryFn: async ({ signal }) => (await call(getAiRecord, { params: { id }, signal })).body,
  });
  return (
    <Stack gap="sm">
      {found.isPending && <ListSkeleton rows={3} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('governance.recordFailed')}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && <Engines record={found.data} slotName={slotName ?? String} />}
    </Stack>
  );
}

interface EnginesProperties {
  record: RecordOfEngines;
  slotName: (slotId: string) => string;
}

function Engines({ record, slotName }: EnginesProperties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  const { engine, offered, modelRanks, calls } = record;
  return (
    <>
      <Facts
        facts={[
          [t('governance.recordEngine'), term('engine', engine.name)],
          [
            t('governance.deterministic'),
            engine.version && t('governance.version', { version: engine.version }),
          ],
          [t('governance.prompt'), engine.model?.promptVersion],
          [t('governance.settings'), engine.model?.settings],
          [
            t('governance.recordFallback', { model: engine.fallback?.model }),
            engine.fallback && describeFallback(engine.fallback.reason, language),
          ],
        ]}
      />
      {(offered ?? []).map(({ slotId, modules }) => (
        <OfferedModules key={slotId} slot={slotName(slotId)} modules={modules} />
      ))}
      {modelRanks.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t('governance.ranks')}
          </Title>
          <Text size="sm">{t('governance.ranksDetail')}</Text>
          <List size="sm">
            {modelRanks.map((place) => (
              <List.Item key={`${place.slotId} ${place.moduleId}`}>
                {t('governance.rank', { ...place, module: place.moduleId })}
              </List.Item>
            ))}
          </List>
        </>
      )}
      {calls.length === 0 && <Text size="sm">{t('governance.noQuestions')}</Text>}
      {calls.map((checked) => (
        <section key={checked.call.callId} aria-label={checked.call.promptVersion}>
          <Stack gap="sm">
            <Title order={3} size="h5">
              {checked.call.promptVersion}
            </Title>
            <CallRecord checked={checked} />
          </Stack>
        </section>
      ))}
    </>
  );
}
