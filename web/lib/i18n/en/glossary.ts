/** Words of the glossary page. */
export const glossaryWords = {
  title: 'Glossary',
  purpose: 'How terms are said in other languages, words to avoid, and names that stay as they are.',
  search: 'Search the glossary',
  language: 'Language',
  source: 'Term',
  target: 'Said as',
  fixed: 'Stays as it is',
  forbidden: 'Not',
  product: 'Product',
  everyProduct: 'Every product',
  note: 'Note',
  failed: 'The glossary could not be loaded',
  empty: 'There is no entry',
  emptyCause: 'Nobody imported a glossary yet. Library managers import one as CSV, JSON or JSON Lines.',
  emptyNarrowed: 'No entry fits the search.',
};
