/** Words of the three measures of the practical test. */
export const measureWords = {
  title: 'Time to adapt',
  measure: 'Measure',
  thisEmail: 'This email',
  market: 'Median of {{market}}',
  activeTime: 'Active time',
  comments: 'Comments',
  reuse: 'Words as approved',
  minutes: '{{minutes}} min',
  percent: '{{percent}} %',
  median: '{{value}} (n = {{n}})',
  none: 'none yet',
  definition:
    'Active time of all people together: a pause of more than a minute is left out, and pages side by side count once. Words as approved: of all words apart from the template, those that nobody changed.',
  cut: 'The medians cover the 500 emails worked on last.',
  download: 'Download as CSV',
  failed: 'The measures could not be loaded',
  kept: 'They are recorded all the same.',
};
