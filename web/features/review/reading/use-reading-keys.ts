import { useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';

interface Actions {
  /** Null where the person may not. */
  tick: ((key: string) => void) | null;
  comment: ((key: string) => void) | null;
}

/**
 * The keys of reading, inside the list that takes the ref: `j` and `k` go to the next and previous change, `x` ticks,
 * `c` comments and `e` opens the evidence of the block that has the focus, or of the first change.
 */
export function useReadingKeys({ tick, comment }: Actions): RefObject<HTMLUListElement | null> {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const blocks = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  const stops = () => {
    const changed = blocks().filter((block) => block.dataset['changed'] === 'true');
    return changed.length > 0 ? changed : blocks();
  };
  const move = (step: 1 | -1) => {
    const present = blocks().findIndex((block) => block.contains(document.activeElement));
    const order = stops().map((block) => ({ block, at: blocks().indexOf(block) }));
    const next =
      step === 1
        ? order.find(({ at }) => at > present)
        : order.findLast(({ at }) => present === -1 || at < present);
    next?.block.focus();
    next?.block.scrollIntoView({ block: 'nearest' });
  };
  const present = () => blocks().find((block) => block.contains(document.activeElement)) ?? stops()[0];
  const onPresent = (run: (key: string) => void) => () => {
    const block = present();
    if (!block) return;
    block.focus();
    run(block.dataset['block'] ?? '');
  };
  useShortcut('j', t('reading.keys.nextChange'), () => move(1));
  useShortcut('k', t('reading.keys.previousChange'), () => move(-1));
  useShortcut('x', t('reading.keys.tick'), tick && onPresent(tick));
  useShortcut('c', t('reading.keys.comment'), comment && onPresent(comment));
  useShortcut('e', t('reading.keys.evidence'), () => {
    const evidence = present()?.querySelector<HTMLDetailsElement>('[data-evidence]');
    if (!evidence) return;
    evidence.open = !evidence.open;
    evidence.querySelector('summary')?.focus();
  });
  return list;
}
