/** Words beside what a language model suggests. */
export const generatedWords = {
  suggestWords: 'Suggest other words',
  suggestWording: 'Suggest wording',
  suggestNamed: 'Suggest wording: {{label}}',
  by: '{{engine}}, {{prompt}}; IPTC {{term}}; not in the email',
  take: 'Put into the email for my decision',
  takeNamed: 'Put the suggestion into {{label}} for my decision',
  notAvailable: 'No suggestions now: {{reason}}',
  checks: 'Checks of the suggestion for {{label}}',
};
