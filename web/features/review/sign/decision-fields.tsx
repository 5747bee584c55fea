import { Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import type { Choice } from './signing-query.ts';
import { choiceKey, DECISION_KINDS, type DecisionKind, type EnteredDecision } from './use-decision.ts';

/** In which role and for whom, with which meaning, and on a rejection or a request for changes why. */
export function DecisionFields({
  choices,
  entered,
  kinds = DECISION_KINDS,
}: {
  choices: readonly Choice[];
  entered: EnteredDecision;
  /** Kinds of decision that are offered. */
  kinds?: readonly DecisionKind[];
}) {
  const { t } = useTranslation();
  const term = useTerm();
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('review.role')}
        value={entered.choice ? choiceKey(entered.choice) : null}
        onChange={entered.setChoice}
      >
        <Stack gap={6} mt={4}>
          {choices.map((choice) => (
            <Radio
              key={choiceKey(choice)}
              value={choiceKey(choice)}
              label={
                choice.onBehalfOf
                  ? t('review.roleFor', {
                      role: term('reviewRole', choice.role),
                      name: choice.onBehalfOf.printedName,
                    })
                  : term('reviewRole', choice.role)
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('review.meaning')}
        required
        value={entered.kind}
        error={entered.missing.kind}
        onChange={(value) => {
          const kind = DECISION_KINDS.find((one) => one === value);
          if (kind) entered.setKind(kind);
        }}
      >
        <Stack gap={6} mt={4} mb={4}>
          {kinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`review.decide.${kind}`)}
              description={t(`review.statement.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {(entered.kind === 'rejection' || entered.kind === 'request_changes') && (
        <Textarea
          label={t('review.reason')}
          description={t('review.reasonHint')}
          required
          autosize
          minRows={3}
          maxLength={4_000}
          value={entered.reason}
          error={entered.missing.reason}
          onChange={(event) => entered.setReason(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}
