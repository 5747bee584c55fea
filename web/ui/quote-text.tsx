import classes from './quote-text.module.css';

/** Words quoted from a source, as printed there. */
export function QuoteText({ children }: { children: string }) {
  return <blockquote className={classes['quote']}>“{children}”</blockquote>;
}
