import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { FactsWith } from '../facts.ts';
import {
  addressesIn,
  type AllowedAddresses,
  flawOfAddress,
  hostOf,
  namedInstead,
} from '../rendered/addresses.ts';
import { usedModules } from '../used.ts';

/** A link of an email that people approved must lead where they saw it lead. */
export default defineRule({
  id: 'EMAIL-002',
  version: 1,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 8.1 (certified in its final form, links included); RFC 3986 section 7.6 (semantic attacks)',
  summary: 'Every link is https, leads to a host that approved texts name, and shows where it leads.',
  needs: ['structure', 'delivery'],
  check(facts) {
    const allowed = allowedAddresses(facts);
    const { links, loaded, ids } = facts.structure;
    return [
      ...links.flatMap(({ address, label, part }) =>
        linkFindings(address, label, { allowed, ids, ...slotOf(part) }),
      ),
      ...loaded.flatMap(({ address, element }) => {
        const flaw = flawOfAddress(address, allowed);
        if (flaw === undefined) return [];
        return finding('The email loads something from an address that is not allowed.', {
          evidence: `<${element}> ${shown(address)}: ${flaw}`,
          fix: 'Take it from a host that the approved template or modules name.',
        });
      }),
    ];
  },
});

const shown = (address: string): string => address.slice(0, 200);
const slotOf = (part: string | null): { slotId?: string } =>
  part?.startsWith('slots.') ? { slotId: part.slice('slots.'.length) } : {};

interface Surroundings {
  allowed: AllowedAddresses;
  ids: ReadonlySet<string>;
  slotId?: string;
}

function linkFindings(address: string, label: string, { allowed, ids, ...where }: Surroundings): Finding[] {
  const fix = 'Correct the link in the module or template, or choose another one.';
  if (address === '' || address === '#')
    return [finding('A link leads nowhere.', { ...where, evidence: label, fix })];
  if (address.startsWith('#')) {
    if (ids.has(address.slice(1))) return [];
    return [
      finding('A link leads to a place that is not in the email.', { ...where, evidence: address, fix }),
    ];
  }
  const flaw = flawOfAddress(address, allowed);
  if (flaw !== undefined)
    return [finding('A link is not allowed.', { ...where, evidence: `${shown(address)}: ${flaw}`, fix })];
  const named = namedInstead(label, address);
  if (named === undefined) return [];
  const evidence = `shows ${named}, leads to ${shown(address)}`;
  return [finding('A link shows another address than it leads to.', { ...where, evidence, fix })];
}

/** What approved texts name: template, modules and references in use, the unsubscribe address, and the settings. */
function allowedAddresses(facts: FactsWith<'structure' | 'delivery'>): AllowedAddresses {
  const { template, references, delivery } = facts;
  const approved = [
    ...(template?.status === 'approved'
      ? [template.mjml, ...template.fixedTexts.flatMap(({ texts }) => Object.values(texts))]
      : []),
    ...usedModules(facts)
      .filter(({ module }) => module.status === 'approved')
      .flatMap(({ module }) => module.renditions.map(({ text }) => text)),
    ...[...references.values()].flatMap(({ status, url }) => (status === 'approved' && url ? [url] : [])),
  ];
  const { hosts, contacts } = addressesIn(approved);
  const unsubscribe = hostOf(delivery.unsubscribeUrl);
  return {
    hosts: new Set([...hosts, ...delivery.linkHosts, ...(unsubscribe === undefined ? [] : [unsubscribe])]),
    contacts,
  };
}
