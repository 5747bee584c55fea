import type {
  Changed,
  ChangeReason,
  Dropped,
  DropReason,
  ImportReport,
} from '../../../../core/library/template-import/report.ts';
import { MOST_LISTED } from '../../../../core/library/template-import/report.ts';

const byLine = (first: { line: number }, second: { line: number }): number => first.line - second.line;

/** Collects what was dropped and changed: all of it counted, the first few hundred listed. */
export class Findings {
  private readonly droppedItems: Dropped[] = [];
  private readonly changedItems: Changed[] = [];
  private droppedTotal = 0;
  private changedTotal = 0;

  drop(line: number, what: string, reason: DropReason): void {
    this.droppedTotal += 1;
    if (this.droppedItems.length < MOST_LISTED)
      this.droppedItems.push({ line, what: shortened(what), reason });
  }

  change(line: number, what: string, reason: ChangeReason): void {
    this.changedTotal += 1;
    if (this.changedItems.length < MOST_LISTED)
      this.changedItems.push({ line, what: shortened(what), reason });
  }

  report(): Pick<ImportReport, 'dropped' | 'droppedCount' | 'changed' | 'changedCount'> {
    return {
      dropped: this.droppedItems.toSorted(byLine),
      droppedCount: this.droppedTotal,
      changed: this.changedItems.toSorted(byLine),
      changedCount: this.changedTotal,
    };
  }
}

/** On one line and short; halves of a surrogate pair at the cut are taken away. */
const shortened = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 160)
    .toWellFormed()
    .replaceAll('\ufffd', '');
