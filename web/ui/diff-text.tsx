import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DiffPart } from '../../core/review/blocks/word-diff.ts';
import classes from './diff-text.module.css';

interface Properties {
  title: string;
  parts: readonly DiffPart[];
  /** Language of the text (BCP 47). */
  language: string;
}

/** What was added and removed, word by word: underlined and struck through, and named for who does not see it. */
export function DiffText({ title, parts, language }: Properties) {
  const { t } = useTranslation();
  return (
    <figure style={{ margin: 0 }}>
      <Text component="figcaption" size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <p className={classes['diff']}>
        {parts.map(({ kind, text }, index) => {
          if (kind === 'same')
            return (
              <span key={index} lang={language}>
                {text}
              </span>
            );
          const Change = kind === 'added' ? 'ins' : 'del';
          return (
            <Change key={index}>
              <span className="visually-hidden">{t(`reading.${kind}`)} </span>
              <span lang={language}>{text}</span>
            </Change>
          );
        })}
      </p>
    </figure>
  );
}
