import { KIND_NAMES, type VeevaFileKind } from './file-kinds.ts';
import { problemOfField } from './object-fields.ts';
import { KINDS_WITH_ARGUMENTS, PLAIN_TOKENS, sameInOtherCase } from './token-rules.ts';

const FIELD = /^(\w+)\.(\w+)$/u;
const ADDRESS = /https?:\/\/|www\./iu;

/**
 * What is wrong with one token, each as the end of a sentence that begins with it: where it stands, how it is written,
 * or both.
 *
 * @param inner the token without its braces
 */
export function problemsOfToken(inner: string, kind: VeevaFileKind): string[] {
  const plain = PLAIN_TOKENS.get(inner);
  const found = plain ? [problemOfKind(kind, plain)] : problemsOfArguments(inner, kind);
  return found.filter((problem) => problem !== undefined);
}

function problemsOfArguments(inner: string, kind: VeevaFileKind): (string | undefined)[] {
  const { customText, insertEmailFragments, CitationNumber } = KINDS_WITH_ARGUMENTS;
  if (/^custom(?:Rich)?Text[^a-z]/iu.test(inner) && /^custom(?:Rich)?Text/u.test(inner))
    return [problemOfKind(kind, customText), problemOfCustomText(inner)];
  if (/^insertEmailFragments\b/u.test(inner))
    return [problemOfKind(kind, insertEmailFragments), problemOfRange(inner)];
  if (/^(?:CitationNumber|FootnoteSymbol)\b/u.test(inner))
    return [problemOfKind(kind, CitationNumber), problemOfNumber(inner)];
  return [problemOfOther(inner, kind)];
}

function problemOfOther(inner: string, kind: VeevaFileKind): string | undefined {
  if (inner.includes('{{')) return 'has a token inside it; tokens cannot be nested';
  if (inner !== inner.trim() && inner.trim() !== '')
    return 'must be written without spaces inside the braces';
  if (inner.startsWith('$')) {
    return /^\$[1-9]\d*$/u.test(inner)
      ? problemOfKind(kind, KINDS_WITH_ARGUMENTS.vault)
      : 'must be $ and the number of a Vault document, such as {{$20}}';
  }
  if (/^\d+$/u.test(inner)) return `lacks the $ before the number of a Vault document: {{$${inner}}}`;
  const field = FIELD.exec(inner);
  if (field) return problemOfField(field[1] ?? '', field[2] ?? '');
  const meant = sameInOtherCase(inner);
  return meant
    ? `is written in another case than the token {{${meant}}}; tokens are case-sensitive`
    : 'is not an Approved Email token';
}

const problemOfKind = (kind: VeevaFileKind, allowed: readonly VeevaFileKind[]): string | undefined =>
  allowed.includes(kind)
    ? undefined
    : `cannot stand in ${KIND_NAMES[kind]}, only in ${allowed.map((one) => KIND_NAMES[one]).join(' or ')}`;

/** `customText(20)`, `customText(20|Default)` or `customText[one|two]`, each also with `:Required`. */
function problemOfCustomText(inner: string): string | undefined {
  const rest = inner.replace(/^custom(?:Rich)?Text/u, '').replace(/:Required$/u, '');
  if (rest.startsWith('(')) {
    const length = /^\((\d+)(?:\|[^()|{}<>]*)?\)$/u.exec(rest)?.[1];
    return length !== undefined && Number(length) > 0
      ? undefined
      : 'must give a length above 0, alone or with a default text: {{customText(20)}} or {{customText(20|Default)}}';
  }
  const listed = /^\[(.*)\]$/u.exec(rest)?.[1];
  if (listed === undefined) return 'must give its choices in brackets: {{customText[Dear|Hello]}}';
  if (listed.includes('{{'))
    return 'has a token inside it; tokens cannot be nested, write ##User.Name## for a field';
  if (/[[\]]/u.test(listed)) return 'has brackets among its choices';
  return problemOfChoices(listed);
}

function problemOfChoices(listed: string): string | undefined {
  const choices = listed.split('|');
  if (choices.includes('')) return 'has an empty choice';
  const marked = choices.find((choice) => /<[^>]*>/u.test(choice));
  if (marked !== undefined) return 'has HTML in a choice; a choice is plain text';
  if (choices.some((choice) => ADDRESS.test(choice)))
    return 'has an address in a choice; a choice is plain text and never becomes a link';
  const fields = choices.flatMap((choice) =>
    [...choice.matchAll(/##(.*?)##/gu)].map(([, name = '']) => name),
  );
  for (const name of fields) {
    const field = FIELD.exec(name);
    const problem = field
      ? problemOfField(field[1] ?? '', field[2] ?? '')
      : `names ${name}, which is no field`;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** `insertEmailFragments[min,max]` with whole numbers. */
function problemOfRange(inner: string): string | undefined {
  const range = /^insertEmailFragments\[(\d+),(\d+)\]$/u.exec(inner);
  if (!range)
    return 'must give the least and the greatest number of fragments as whole numbers: {{insertEmailFragments[1,5]}}';
  const [least, greatest] = [Number(range[1]), Number(range[2])];
  if (greatest < 1) return 'allows no fragment at all';
  return least > greatest ? `asks for at least ${least} and at most ${greatest} fragments` : undefined;
}

const problemOfNumber = (inner: string): string | undefined =>
  /^(?:CitationNumber|FootnoteSymbol)\[[1-9]\d*\]$/u.test(inner)
    ? undefined
    : 'must give a whole number from 1 on in brackets, such as {{CitationNumber[1]}}';
