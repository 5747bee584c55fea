import { describe, expect, it } from 'vitest';
import { assertPlacesAreWords } from '../../../server/release/assert-places-are-words.ts';

const page = (body: string) =>
  `<!doctype html><html lang="{{ language }}"><head><title>{{ subject }}</title>{{ ai_meta }}<style>p{color:red}</style></head><body>${body}</body></html>`;

describe('a place of a template', () => {
  it.each([
    '<p>{{ slots.a }} {%- if fixed.b -%}{{ fixed.b }}{% endif %}</p>',
    '<a href="{{ plain.url }}" title=\'{{ plain.x }}\'>{{- plain.label -}}</a><img src="{{ fixed.picture }}" alt="">',
    '<table><tr>{{ slots.rows }}<td>x</td></tr></table>',
    '<!--[if mso]><v:fill src="{{ plain.picture }}"/><![endif]-->',
  ])('may stand among words and between quotes: %s', (body) => {
    expect(() => assertPlacesAreWords(page(body))).not.toThrow();
  });

  it.each([
    '<p title={{ plain.x }}>x</p>',
    '<p {{ plain.x }}>x</p>',
    '<{{ plain.x }}>x',
    '<p title="{{ slots.a }}">x</p>',
    '<p title="{{ fixed.a }}">x</p>',
    '<style>p{color:{{ plain.x }}}</style>',
    '<!-- {{ ai_notice }} -->',
    '<!-- {{ ai_meta }} -->',
    '<p title="{{ ai_meta }}">x</p>',
  ])('may stand nowhere else: %s', (body) => {
    expect(() => assertPlacesAreWords(page(body))).toThrow(/stands where words could become/u);
  });
});
