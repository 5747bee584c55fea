import { Anchor, Code, List, Stack, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { parseDocument } from './parse-document.ts';
import type { DocumentBlock, Piece } from './parse-document.ts';

const piece = (part: Piece, index: number) => {
  if (part.type === 'code') return <Code key={index}>{part.value}</Code>;
  if (part.type === 'strong') return <strong key={index}>{part.value}</strong>;
  if (part.type === 'text') return <Fragment key={index}>{part.value}</Fragment>;
  return (
    <Anchor key={index} component={Link} to={`/rules/${part.id}`} inherit underline="always">
      {part.value}
    </Anchor>
  );
};

const block = (part: DocumentBlock, index: number) => {
  if (part.type === 'heading')
    return (
      <Title key={index} order={2} size="h4" mt="sm">
        {part.pieces.map(piece)}
      </Title>
    );
  if (part.type === 'paragraph') return <Text key={index}>{part.pieces.map(piece)}</Text>;
  return (
    <List key={index}>
      {part.items.map((item, at) => (
        <List.Item key={at}>{item.map(piece)}</List.Item>
      ))}
    </List>
  );
};

/** The page of a rule, as its author wrote it (in English). */
export function DocumentText({ source }: { source: string }) {
  return (
    <Stack gap="xs" maw="46rem" lang="en">
      {parseDocument(source).map(block)}
    </Stack>
  );
}
