import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SetPage, signSet } from '../../../../core/contract/certified-set.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { PasswordSignForm } from '../sign/password-sign-form.tsx';

/** What is signed, with which meaning, and the components that confirm it: one signature over the whole set. */
export function SignSetForm({ set, onClose }: { set: SetPage; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, revision, root, choices, components, demonstrationName } = set;
  return (
    <PasswordSignForm
      draft={`set.${root}`}
      signing={{ revision, choices, components, demonstrationName, contentHash: root, passkey: false }}
      sign={({ meaning, role, reason, identity }) =>
        call(signSet, {
          params: { id },
          body: { root, role, meaning, reason, ...identity },
          ifMatch: revision,
        })
      }
      onSigned={() =>
        notify({ color: 'green', title: t('certified.signed'), message: t('certified.signedDetail') })
      }
      refresh={() => client.invalidateQueries({ queryKey: ['set', id] })}
      onClose={onClose}
    >
      <Facts
        facts={[
          [t('certified.title'), set.name],
          [t('certified.permitted'), String(set.figures.permitted)],
          [t('certified.root'), <HashText key="root" value={root} />],
        ]}
      />
    </PasswordSignForm>
  );
}
