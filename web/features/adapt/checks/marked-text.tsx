import type { ReactNode } from 'react';
import type { ParityFinding } from '../../../../core/contract/parity.ts';
import classes from './checks.module.css';

interface Properties {
  text: string;
  /** BCP 47. */
  language: string;
  findings: readonly ParityFinding[];
}

/** The checked text with the places of its findings marked; of two that overlap the first one shows. */
export function MarkedText({ text, language, findings }: Properties) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { span, severity } of findings) {
    if (!span || span.start < end || span.end <= span.start) continue;
    parts.push(
      text.slice(end, span.start),
      <mark key={span.start} className={classes['mark']} data-severity={severity}>
        {text.slice(span.start, span.end)}
      </mark>,
    );
    end = span.end;
  }
  if (end === 0) return null;
  return (
    <p className={classes['marked']} lang={language} dir="auto">
      {parts}
      {text.slice(end)}
    </p>
  );
}
