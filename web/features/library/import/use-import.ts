import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { importLibrary } from '../../../../core/contract/library.ts';
import type { ImportResult } from '../../../../core/library/import-result.ts';
import { call } from '../../../lib/api/call.ts';
import { base64Of } from './file-bytes.ts';

export type ImportKind = z.input<typeof importLibrary.body>['kind'];

export interface ImportRequest {
  kind: ImportKind;
  files: readonly File[];
}

/** Reads the files and hands them to the server as they are. `step` tells what is being done meanwhile. */
export function useImport() {
  const client = useQueryClient();
  const [step, setStep] = useState<'reading' | 'importing'>('reading');
  const run = useMutation({
    mutationFn: async ({ kind, files }: ImportRequest): Promise<ImportResult> => {
      setStep('reading');
      const read = await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          base64: base64Of(new Uint8Array(await file.arrayBuffer())),
        })),
      );
      setStep('importing');
      return (await call(importLibrary, { body: { kind, files: read } })).body;
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['library'] });
      await client.invalidateQueries({ queryKey: ['vocabulary'] });
    },
  });
  return { run, step };
}
