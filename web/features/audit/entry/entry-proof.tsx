import { Button, Code, List, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryProof as Proof } from '../../../../core/contract/audit.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { entryProofQuery } from '../queries.ts';

/** The inclusion proof of the entry: hash by hash to the root that the checkpoint signs; can be saved. */
export function EntryProof({ id }: { id: string }) {
  const { t } = useTranslation();
  const proof = useQuery(entryProofQuery(id));
  const save = (value: Proof) =>
    saveFile(
      `proof-${id}.json`,
      new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }),
    );
  const found = proof.data;
  return (
    <Section
      title={t('audit.proof')}
      action={
        found && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => save(found)}
          >
            {t('audit.proofSave')}
          </Button>
        )
      }
    >
      {proof.isPending && <ListSkeleton rows={2} height={40} />}
      {proof.isError && (
        <ErrorState
          error={proof.error}
          title={t('audit.proofFailed')}
          kept={t('audit.kept')}
          onRetry={() => void proof.refetch()}
        />
      )}
      {found === null && <Text size="sm">{t('audit.notPlaced')}</Text>}
      {found && <ProofFacts proof={found} />}
    </Section>
  );
}

function ProofFacts({ proof: { leafIdx, treeSize, root, proof, checkpoint } }: { proof: Proof }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('audit.proofPurpose')}
      </Text>
      <Text size="sm">{t('audit.proofTree', { position: shown(leafIdx), size: shown(treeSize) })}</Text>
      <Facts
        facts={[
          [
            t('audit.proofPath', { count: proof.length }),
            proof.length === 0 ? (
              t('audit.proofNone')
            ) : (
              <List key="path" type="ordered" size="sm" spacing={4}>
                {proof.map((hash, level) => (
                  <List.Item key={`${level}-${hash}`}>
                    <HashText value={hash} />
                  </List.Item>
                ))}
              </List>
            ),
          ],
          [t('audit.proofRoot'), <HashText key="root" value={root} />],
        ]}
      />
      <Text size="sm">{t('audit.checkpoint')}</Text>
      <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {checkpoint}
      </Code>
    </>
  );
}
