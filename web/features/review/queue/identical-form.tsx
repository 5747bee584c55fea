import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signIdentical } from '../../../../core/contract/review-batch.ts';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { PasswordSignForm } from '../sign/password-sign-form.tsx';
import { SignerFacts } from '../sign/signer-facts.tsx';
import type { Signing } from '../sign/signing-query.ts';

interface Properties {
  first: QueueItem;
  items: readonly QueueItem[];
  signing: Signing;
  onClose: () => void;
}

/** What is signed, by whom and with which meaning; one signature is put on each email, or none on any. */
export function IdenticalForm({ first, items, signing, onClose }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { contentHash, market, templateName } = first;
  const count = items.length;
  return (
    <PasswordSignForm
      draft={`identical.${contentHash}`}
      signing={signing}
      sign={({ identity, ...signature }) =>
        call(signIdentical, {
          body: {
            ...signature,
            ...identity,
            contentHash,
            assemblies: items.map(({ id, revision }) => ({ id, revision })),
          },
        })
      }
      onSigned={() =>
        notify({
          color: 'green',
          title: t('reading.identicalSigned', { count }),
          message: t('review.signedDetail'),
        })
      }
      refresh={() =>
        Promise.all(
          [['reviews'], ['review'], ['signing'], ['assembly']].map((queryKey) =>
            client.invalidateQueries({ queryKey }),
          ),
        )
      }
      onClose={onClose}
    >
      <Facts
        facts={[
          [t('review.email'), templateName],
          [t('reading.identical', { count }), items.map(({ brief }) => brief).join(' · ')],
          [t('review.contentHash'), <HashText key="hash" value={contentHash} />],
        ]}
      />
      <SignerFacts market={market} />
    </PasswordSignForm>
  );
}
