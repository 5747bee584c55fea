import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { isAssemblyStatus, isPermitted } from '../../../../core/review/transitions.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';

/** Whether the person may change this email as it stands; the server decides about every change. */
export function useMayEdit({ status }: Pick<AssemblyView, 'status'>): boolean {
  const mayWrite = mayDo(usePerson(), 'assembly.write');
  return mayWrite && isAssemblyStatus(status) && isPermitted('edit', status);
}
