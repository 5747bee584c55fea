import { useEffect } from 'react';

/** Sets the title of the page, most specific part first. */
export function useDocumentTitle(...parts: readonly string[]): void {
  const title = [...parts.filter((part) => part !== ''), 'Imprimatur'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
