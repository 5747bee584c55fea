import { Checkbox, Group, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlaceEdit } from '../../../../../core/library/template-draft/edit.ts';
import { MODULE_KINDS } from '../../../../../core/library/vocabulary/terms.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import classes from './edit.module.css';
import { decisionAs } from './place-decision.ts';

const USES = ['slot', 'fixed', 'free', 'original'] as const;
const NAME = /^[a-z][a-z0-9_]{0,49}$/u;

interface Properties {
  decision: PlaceEdit;
  hasOriginal: boolean;
  onDecide: (decision: PlaceEdit) => void;
}

/** What may stand at a place, and what it is called. */
export function PlaceFields({ decision, hasOriginal, onDecide }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const name = 'id' in decision ? decision.id : 'key' in decision ? decision.key : '';
  const rename = (value: string) => {
    if ('id' in decision) onDecide({ ...decision, id: value });
    else if ('key' in decision) onDecide({ ...decision, key: value });
  };
  return (
    <div className={classes['fields']}>
      <NativeSelect
        size="sm"
        label={t('template.useOfPlace')}
        description={t(`template.asHint.${decision.as}`)}
        value={decision.as}
        onChange={(event) =>
          onDecide(decisionAs(USES.find((use) => use === event.currentTarget.value) ?? 'slot', decision))
        }
        data={USES.filter((use) => use !== 'original' || hasOriginal).map((use) => ({
          value: use,
          label: t(`template.as.${use}`),
        }))}
      />
      {decision.as !== 'original' && (
        <TextInput
          size="sm"
          label={t('template.name')}
          description={t('template.nameHint')}
          value={name}
          maxLength={50}
          error={NAME.test(name) ? null : t('template.nameWrong')}
          onChange={(event) => rename(event.currentTarget.value)}
        />
      )}
      {'label' in decision &&
        (['en', 'de'] as const).map((language) => (
          <TextInput
            key={language}
            size="sm"
            label={t('template.labelIn', { language: term('language', language) })}
            value={decision.label[language] ?? ''}
            maxLength={200}
            onChange={(event) =>
              onDecide({ ...decision, label: { ...decision.label, [language]: event.currentTarget.value } })
            }
          />
        ))}
      {decision.as === 'free' && (
        <NumberInput
          size="sm"
          hideControls
          label={t('template.maxLength')}
          min={1}
          max={2_000}
          value={decision.maxLength}
          onChange={(value) => onDecide({ ...decision, maxLength: Number(value) })}
        />
      )}
      {decision.as === 'slot' && (
        <>
          <NumberInput
            size="sm"
            hideControls
            label={t('template.maxModules')}
            min={1}
            max={10}
            value={decision.max}
            onChange={(value) => onDecide({ ...decision, max: Number(value) })}
          />
          <Switch
            label={t('template.required')}
            checked={decision.required}
            onChange={(event) => onDecide({ ...decision, required: event.currentTarget.checked })}
          />
          <Checkbox.Group
            style={{ gridColumn: '1 / -1' }}
            label={t('template.kinds')}
            value={decision.kinds}
            error={decision.kinds.length === 0 ? t('template.kindsMissing') : null}
            onChange={(kinds) =>
              onDecide({ ...decision, kinds: MODULE_KINDS.filter((kind) => kinds.includes(kind)) })
            }
          >
            <Group gap="sm" mt={4}>
              {MODULE_KINDS.map((kind) => (
                <Checkbox key={kind} size="sm" value={kind} label={term('kind', kind)} />
              ))}
            </Group>
          </Checkbox.Group>
        </>
      )}
    </div>
  );
}
