import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Quotation } from '../../../../core/contract/conversation.ts';

/** The part of the email that the next message is about. */
interface Quoting {
  quotation: Quotation | null;
  quote: (quotation: Quotation | null) => void;
}

const QuotingContext = createContext<Quoting>({ quotation: null, quote: () => undefined });

/** Inspector and composer share one quotation; it is gone with the page, like unsent thoughts. */
export function QuotationProvider({ children }: { children: ReactNode }) {
  const [quotation, quote] = useState<Quotation | null>(null);
  const quoting = useMemo(() => ({ quotation, quote }), [quotation]);
  return <QuotingContext value={quoting}>{children}</QuotingContext>;
}

export const useQuotation = (): Quoting => use(QuotingContext);
