import { useUrlChoice } from '../../../lib/use-url-choice.ts';

/** Whether figures are shown as bars or as tables, kept in the address. */
export const useChartView = () => useUrlChoice('view', ['bars', 'table'], 'bars');
