/** Conditions of a list, with their values as numbered parameters. */
export class Filter {
  readonly #conditions: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a condition in which `?` stands for the value; nothing when there is no value. */
  add(condition: string, value: unknown): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.#conditions.push(condition.replaceAll('?', `$${this.values.length}`));
    return this;
  }

  /** Every word of the text must stand in the expression, whatever its letter case. */
  words(expression: string, text: string | undefined): this {
    for (const word of (text ?? '').split(/\s+/u)) {
      if (word !== '') this.add(`strpos(lower(${expression}), lower(?)) > 0`, word);
    }
    return this;
  }

  /** The whole condition; always true when nothing was added. */
  get sql(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' AND ');
  }

  /** `LIMIT … OFFSET …` for a page from 1; adds its two values. */
  page({ page, pageSize }: { page: number; pageSize: number }): string {
    this.values.push(pageSize, (page - 1) * pageSize);
    return `LIMIT $${this.values.length - 1} OFFSET $${this.values.length}`;
  }
}
