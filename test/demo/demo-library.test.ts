import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { byId, loadDemo, loadOrder } from './load-demo.ts';

const library = loadDemo();
const { products, references, claims, modules, templates, hcps, consents, signals, preferences, touches } =
  library;
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
const missing = (wanted: readonly string[], present: readonly string[]): string[] =>
  wanted.filter((id) => !present.includes(id));

const inFolder = (folder: string): string[] =>
  readdirSync(new URL(`../../demo/${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);

describe('demo library', () => {
  it('is large enough to look lived-in', () => {
    expect(modules.length).toBeGreaterThanOrEqual(75);
    expect(claims.length).toBeGreaterThanOrEqual(25);
    expect(references.length).toBeGreaterThanOrEqual(15);
    expect(hcps.length).toBeGreaterThanOrEqual(200);
    expect(products).toHaveLength(2);
  });

  it('has five templates of exactly three slots', () => {
    expect(templates.map((template) => template.slots.length)).toEqual([3, 3, 3, 3, 3]);
  });

  it('lists every import file in the load order', () => {
    const listed = loadOrder.flatMap(({ files }) => files);
    expect(missing(['claims', 'modules', 'templates'].flatMap(inFolder), listed)).toEqual([]);
  });

  it.each(Object.entries(library))('has unique ids among its %s', (_, items) => {
    expect(new Set(idsOf(items)).size).toBe(items.length);
  });

  it('resolves every reference and anchor that a claim names', () => {
    for (const { reference, anchor } of claims.flatMap((claim) => claim.references))
      expect(idsOf(byId(references, reference).anchors)).toContain(anchor);
  });

  it('resolves every claim and module that a module or claim names', () => {
    expect(
      missing(
        modules.flatMap((module) => module.claims),
        idsOf(claims),
      ),
    ).toEqual([]);
    const named = [
      ...modules.flatMap((module) => [...module.requires, ...module.excludes]),
      ...claims.flatMap((claim) => claim.safetyNotes),
    ];
    expect(missing(named, idsOf(modules))).toEqual([]);
  });

  it('keeps each module, its claims and their safety notes within one product and indication', () => {
    for (const module of modules) {
      const product = byId(products, module.product);
      expect(idsOf(product.indications)).toContain(module.indication);
      for (const claim of module.claims.map((id) => byId(claims, id)))
        expect([claim.product, claim.indication]).toEqual([module.product, module.indication]);
    }
    for (const claim of claims)
      for (const id of claim.safetyNotes) {
        const note = byId(modules, id);
        expect([note.product, note.kind]).toEqual([claim.product, 'safety_note']);
      }
  });

  it('uses every reference and every claim', () => {
    const cited = claims.flatMap((claim) => claim.references.map(({ reference }) => reference));
    expect(missing(idsOf(references), cited)).toEqual([]);
    expect(
      missing(
        idsOf(claims),
        modules.flatMap((module) => module.claims),
      ),
    ).toEqual([]);
  });

  it('gives each consent, signal, preference and touch to a known HCP', () => {
    expect(
      missing(
        [...consents, ...signals, ...preferences, ...touches].map(({ hcp }) => hcp),
        idsOf(hcps),
      ),
    ).toEqual([]);
  });

  it('keeps every HCP address in a reserved example domain', () => {
    for (const { email } of hcps) expect(email).toMatch(/@example\.(?:com|net|org)$/u);
  });
});
