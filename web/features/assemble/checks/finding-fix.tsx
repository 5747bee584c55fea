import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView, SlotView } from '../../../../core/contract/assembly.ts';
import { isAssemblyStatus, isPermitted } from '../../../../core/review/transitions.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useChange } from '../data/use-change.ts';

/** Rules whose findings another module does not mend. */
const NOT_BY_SWAP = /^(?:AI|AUD|LANG|EMAIL)-/u;

interface Properties {
  ruleId: string;
  slot: SlotView;
  assembly: AssemblyView;
}

/** The fix in one click, where there is one: the best runner-up of the slot in place of its module. */
export function FindingFix({ ruleId, slot, assembly }: Properties) {
  const { t } = useTranslation();
  const change = useChange(assembly);
  const [best] = slot.alternatives;
  const editable =
    mayDo(usePerson(), 'assembly.write') &&
    isAssemblyStatus(assembly.status) &&
    isPermitted('edit', assembly.status);
  if (!best || !editable || NOT_BY_SWAP.test(ruleId)) return null;
  return (
    <Button
      size="compact-sm"
      leftSection={<IconArrowsExchange size={14} aria-hidden />}
      loading={change.isPending}
      onClick={() => change.mutate({ kind: 'swap', slotId: slot.slotId, moduleId: best.moduleId })}
    >
      {t('assemble.swapTo', { module: best.moduleId })}
    </Button>
  );
}
