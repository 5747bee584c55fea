import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { parseMarkup } from '../../core/library/markup.ts';
import type { Block, Inline } from '../../core/library/markup.ts';
import classes from './markup-text.module.css';

interface Properties {
  source: string;
  /** Number of a reference in the email; its id is shown where it has none. */
  numberOf?: (referenceId: string) => number | null;
}

/** Approved text as a person reads it: bold, lists, links and numbered reference marks. Never as HTML. */
export function MarkupText({ source, numberOf }: Properties) {
  const inline = (part: Inline): ReactNode => {
    switch (part.type) {
      case 'text':
        return part.value;
      case 'strong':
        return <strong>{part.children.map(keyed)}</strong>;
      case 'link':
        return (
          <Anchor href={part.url} target="_blank" rel="noreferrer" inherit underline="always">
            {part.label}
          </Anchor>
        );
      case 'image':
        return <em>{part.alternativeText}</em>;
      case 'marker':
        return <sup>[{numberOf?.(part.referenceId) ?? part.referenceId}]</sup>;
    }
  };
  const keyed = (part: Inline, index: number) => <Fragment key={index}>{inline(part)}</Fragment>;
  const block = (part: Block, index: number) => {
    if (part.type === 'heading') return <strong key={index}>{part.children.map(keyed)}</strong>;
    if (part.type === 'paragraph') return <p key={index}>{part.children.map(keyed)}</p>;
    return (
      <ul key={index}>
        {part.items.map((item, at) => (
          <li key={at}>{item.map(keyed)}</li>
        ))}
      </ul>
    );
  };
  return <div className={classes['text']}>{parseMarkup(source).map(block)}</div>;
}
