import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import type { ReviewRecord } from '../queries.ts';
import { SubjectOfSignature } from '../record/subject-of-signature.tsx';
import { SignerFacts } from './signer-facts.tsx';

/** What is signed, by whom and when, as the signed record will say it (21 CFR 11.50). */
export function DecisionSubject({ record, assembly }: { record: ReviewRecord; assembly: AssemblyView }) {
  const { t } = useTranslation();
  return (
    <>
      <section>
        <Title order={3} size="h5" mb={6}>
          {t('review.what')}
        </Title>
        <SubjectOfSignature assembly={assembly} record={record} />
      </section>
      <section>
        <Title order={3} size="h5" mb={6}>
          {t('review.who')}
        </Title>
        <SignerFacts market={assembly.context.market} />
      </section>
    </>
  );
}
