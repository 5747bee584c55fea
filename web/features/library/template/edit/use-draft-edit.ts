import { useState } from 'react';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import type { Template } from '../../../../../core/library/content.ts';
import { templateEditSchema } from '../../../../../core/library/template-draft/edit.ts';
import type { PlaceEdit, TemplateEdit } from '../../../../../core/library/template-draft/edit.ts';
import { parseJson } from '../../../../lib/api/problem.ts';
import { useDraftText } from '../../../../lib/use-draft-text.ts';

export interface DraftEdit {
  edit: TemplateEdit;
  change: (part: Partial<TemplateEdit>) => void;
  /** Decides about one place, in place of what was decided before. */
  decide: (...places: PlaceEdit[]) => void;
  /** Takes a decision about a place back. */
  forget: (place: string) => void;
  changed: boolean;
  /** What was decided would be accepted by the server as far as its form goes. */
  valid: boolean;
  reset: () => void;
}

const startOf = ({ name, moments, fixedTexts, approvals }: Template): TemplateEdit => ({
  name,
  moments,
  places: [],
  fixedTexts,
  approvals,
});

/** What a person changed in a draft, kept in the tab per version, so that a reload loses nothing that could be saved. */
export function useDraftEdit({ template, version }: TemplateDetail): DraftEdit {
  const [stored, setStored] = useDraftText(`template.${template.id}@${version}`);
  const [edit, setEdit] = useState<TemplateEdit>(
    () => templateEditSchema.safeParse(parseJson(stored)).data ?? startOf(template),
  );
  const keep = (next: TemplateEdit) => {
    setEdit(next);
    if (templateEditSchema.safeParse(next).success) setStored(JSON.stringify(next));
  };
  const without = (names: readonly string[]) => edit.places.filter(({ place }) => !names.includes(place));
  return {
    edit,
    change: (part) => keep({ ...edit, ...part }),
    decide: (...places) =>
      keep({ ...edit, places: [...without(places.map(({ place }) => place)), ...places] }),
    forget: (place) => keep({ ...edit, places: without([place]) }),
    changed: JSON.stringify(edit) !== JSON.stringify(startOf(template)),
    valid: templateEditSchema.safeParse(edit).success,
    reset: () => {
      setEdit(startOf(template));
      setStored('');
    },
  };
}
