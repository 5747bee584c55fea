import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Campaign } from '../../../../core/assembly/campaign.ts';
import { createSet, setEventSchema } from '../../../../core/contract/certified-set.ts';
import type { Progress } from '../../../../core/release/certified-set/enumeration.ts';
import { callStream } from '../../../lib/api/call-stream.ts';
import { ApiProblem } from '../../../lib/api/problem.ts';

/** Enumerates a campaign with its progress, can be stopped, and opens the set when it is kept. */
export function useEnumeration(campaign: Campaign) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const stop = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const run = useMutation({
    mutationFn: async (): Promise<string | null> => {
      const controller = new AbortController();
      stop.current = controller;
      let made: string | null = null;
      const input = { body: { campaign, justifications: {} }, signal: controller.signal };
      await callStream(createSet, input, setEventSchema, (event) => {
        if (event.type === 'progress') setProgress(event);
        else if (event.type === 'done') made = event.id;
        else throw new ApiProblem(event.code, 409, event.message);
      });
      return made;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ['sets'] });
      if (id !== null) void navigate(`/review/sets/${id}`);
    },
    onSettled: () => setProgress(null),
  });
  return { run, progress, stop: () => stop.current?.abort() };
}
