import { IconClipboardCheck, IconGavel, IconStethoscope } from '@tabler/icons-react';
import type { ReviewRole } from '../../../core/review/signature.ts';

const ICONS = { medical: IconStethoscope, legal: IconGavel, regulatory: IconClipboardCheck } as const;

/** The sign of a review role; its name stands beside it. */
export function RoleIcon({ role, size = 16 }: { role: ReviewRole; size?: number }) {
  const Icon = ICONS[role];
  return <Icon size={size} stroke={1.8} aria-hidden />;
}
