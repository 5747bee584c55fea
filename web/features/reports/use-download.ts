import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reportsAsCsv } from '../../../core/assembly/report-csv.ts';
import type { FoundReport } from '../../../core/contract/check-reports.ts';
import { notify } from '../../lib/notify.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useProblemText } from '../../lib/use-problem-text.ts';
import { fetchReports } from './queries.ts';
import { reportQueryOf } from './report-filters.ts';
import type { ReportFilterName } from './report-filters.ts';

const PAGE_SIZE = 200;
/** A spreadsheet of more rows is for the command line. */
const MOST_PAGES = 50;

/** Every result of a search as one CSV file; it says when the search has more than the file. */
export function useDownload(values: Readonly<Partial<Record<ReportFilterName, string>>>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: async () => {
      const reports: FoundReport[] = [];
      let total = 0;
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const found = await fetchReports(reportQueryOf(values, page, PAGE_SIZE));
        reports.push(...found.reports);
        ({ total } = found);
        if (page * PAGE_SIZE >= total) break;
      }
      saveFile('check-reports.csv', new Blob([reportsAsCsv(reports)], { type: 'text/csv;charset=utf-8' }));
      return { kept: reports.length, total };
    },
    onSuccess: ({ kept, total }) => {
      if (kept >= total) return;
      notify({ color: 'yellow', title: t('reports.cut'), message: t('reports.cutDetail', { kept, total }) });
    },
    onError: (error) =>
      notify({ color: 'red', title: t('reports.downloadFailed'), message: problemText(error) }),
  });
}
