/** Words of every list. */
export const listWords = {
  nextRow: 'Next row',
  previousRow: 'Previous row',
  pages: 'Pages of the list',
  shown: '{{from}} to {{to}} of {{total}}',
  pastEnd: 'The list ends on page {{last}}',
  nextPage: 'Next',
  previousPage: 'Previous',
  page: 'p. {{page}}',
  all: 'All',
  filters: 'Filters',
  clear: 'Clear the filters',
};
