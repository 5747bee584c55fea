import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The problem of one field in plain words. `field` is a path such as `approvals.0.market`; empty for the whole row. */
export interface FieldProblem {
  field: string;
  reason: string;
}

const MOST_OTHERS = 3;

/** What is wrong with a row: the first problem, with the next ones named in its reason. */
export function describeIssues(issues: readonly Issue[]): FieldProblem {
  const problems = issues.map(problemOf);
  const [first = { field: '', reason: 'cannot be read' }, ...others] = problems;
  if (others.length === 0) return first;
  const named = others.slice(0, MOST_OTHERS).map(({ field, reason }) => `${field} ${reason}`.trim());
  const rest = others.length > MOST_OTHERS ? `; and ${others.length - MOST_OTHERS} more` : '';
  return { field: first.field, reason: `${first.reason}; also ${named.join('; ')}${rest}` };
}

function problemOf(issue: Issue): FieldProblem {
  if (issue.code === 'invalid_union') {
    const inner = bestBranch(issue.errors);
    if (inner) {
      const problem = problemOf(inner);
      return { field: pathOf([...issue.path, ...inner.path]), reason: problem.reason };
    }
  }
  return { field: pathOf(issue.path), reason: reasonOf(issue) };
}

/** The branch that came closest: one whose input had the right type. */
function bestBranch(branches: readonly (readonly Issue[])[]): Issue | undefined {
  const firsts = branches.flatMap((issues) => issues.slice(0, 1));
  return (
    firsts.find((issue) => issue.code !== 'invalid_type') ??
    firsts.find((issue) => issue.path.length > 0) ??
    firsts[0]
  );
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : `must be ${TYPE_WORDS[issue.expected] ?? `of type ${issue.expected}`}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has fields that are not known here: ${issue.keys.join(', ')}`;
    case 'too_small':
      return sizeWords(issue.origin, 'at least', Number(issue.minimum));
    case 'too_big':
      return sizeWords(issue.origin, 'at most', Number(issue.maximum));
    case 'invalid_format':
      return (
        FORMAT_WORDS[issue.format] ??
        (issue.message.startsWith('Invalid') ? 'has the wrong form' : issue.message)
      );
    case 'invalid_key':
      return `has a key of the wrong form: ${issue.issues.map(reasonOf).join('; ')}`;
    default:
      return issue.message;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
};

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  date: 'must be a date such as 2027-01-31',
  datetime: 'must be a date and time with offset such as 2027-01-31T09:00:00+01:00',
  email: 'must be an email address',
  url: 'must be an https address',
};

function sizeWords(origin: string, bound: string, size: number): string {
  if (origin === 'string')
    return bound === 'at least' ? 'must not be empty' : `must have at most ${size} characters`;
  if (origin === 'array') return `must have ${bound} ${size} ${size === 1 ? 'entry' : 'entries'}`;
  return `must be ${bound} ${size}`;
}
