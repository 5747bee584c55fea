/** Why an address may not stand in an email; undefined when it may. */
export interface AllowedAddresses {
  /** Host names, lower case. */
  hosts: ReadonlySet<string>;
  /** Whole `mailto:` and `tel:` addresses of approved texts, lower case. */
  contacts: ReadonlySet<string>;
}

const WEB_ADDRESS = /https?:\/\/[^\s"'<>)\]]+/giu;
const CONTACT = /(?:mailto|tel):[^\s"'<>)\]]+/giu;

/** Hosts and contacts that texts name, by link or in words. */
export function addressesIn(texts: Iterable<string>): AllowedAddresses {
  const hosts = new Set<string>();
  const contacts = new Set<string>();
  for (const text of texts) {
    for (const [address] of text.matchAll(WEB_ADDRESS)) {
      const host = hostOf(address);
      if (host !== undefined) hosts.add(host);
    }
    for (const [contact] of text.matchAll(CONTACT)) contacts.add(contact.toLowerCase());
  }
  return { hosts, contacts };
}

export const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).hostname.toLowerCase() : undefined;

/** A host given by numbers: IPv4 in every notation of the URL Standard, or IPv6. */
const isNumeric = (host: string): boolean => /^\d+(?:\.\d+){3}$/u.test(host) || host.startsWith('[');

/** What makes an address unsafe, whoever wrote it; undefined when nothing does. */
export function flawOfAddress(address: string, allowed: AllowedAddresses): string | undefined {
  if (/^(?:mailto|tel):/iu.test(address))
    return allowed.contacts.has(address.toLowerCase())
      ? undefined
      : 'It is not a contact of the approved texts.';
  if (!URL.canParse(address)) return 'It is not a complete https address.';
  const url = new URL(address);
  if (url.protocol !== 'https:') return 'It is not an https address.';
  if (url.username !== '' || url.password !== '') return 'It carries a user name, which hides the host.';
  const host = url.hostname.toLowerCase();
  if (isNumeric(host)) return 'Its host is a number instead of a name.';
  if (!allowed.hosts.has(host)) {
    return /(?:^|\.)xn--/u.test(host)
      ? 'Its host is written with letters that look like others, and no approved text names it.'
      : 'No approved text names its host.';
  }
  const inner = embeddedHost(url);
  if (inner !== undefined && inner !== host) return `It leads on to another address, ${inner}.`;
  return undefined;
}

const DECODED_TIMES = 3;

/** Host of an address that stands inside path, query or fragment, percent-encoded up to three times or in base64. */
function embeddedHost({ pathname, search, hash }: URL): string | undefined {
  let rest = `${pathname}${search}${hash}`;
  for (let time = 0; time <= DECODED_TIMES; time += 1) {
    const found = /(?:https?:)\/{2}[^\s/?#&]+|[=&?]\/\/[^\s/?#&]+|[=&?]www\.[^\s/?#&]+/iu.exec(rest)?.[0];
    if (found !== undefined) {
      const name = found.replace(/^[=&?]/u, '').replace(/^(?:https?:)?\/\//iu, '');
      return hostOf(`https://${name}`) ?? name;
    }
    if (/aHR0c(?:HM6|DovL)/u.test(rest)) return 'written in base64';
    rest = decoded(rest);
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/%2f/giu, '/').replaceAll(/%3a/giu, ':');
  }
}

const COMMON_ENDINGS =
  'com|org|net|gov|edu|int|info|io|eu|uk|de|fr|us|ie|ch|at|be|nl|es|it|health|pharma|example';
const NAMED_ADDRESS = new RegExp(
  String.raw`(?:https?:\/\/|www\.)[^\s,;()<>]+|\b(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?\.)+(?:${COMMON_ENDINGS})\b(?:\/[^\s,;()<>]*)?`,
  'iu',
);
const NAMED_MAIL = /[^\s<>()]+@[^\s<>(),;]+\.[a-z]{2,}/iu;
const bare = (host: string): string => host.toLowerCase().replace(/^www\./u, '');

/** The address that the words of a link name, when that is not where the link leads; undefined otherwise. */
export function namedInstead(label: string, address: string): string | undefined {
  const mail = NAMED_MAIL.exec(label)?.[0];
  if (mail !== undefined) {
    const target = decoded(address.replace(/^mailto:/iu, '').split('?')[0] ?? '');
    return mail.replace(/\.$/u, '').toLowerCase() === target.toLowerCase() ? undefined : mail;
  }
  const named = NAMED_ADDRESS.exec(label)?.[0].replace(/[.…:]+$/u, '');
  if (named === undefined) return undefined;
  const full = /^https?:\/\//iu.test(named) ? named : `https://${named}`;
  if (!URL.canParse(full) || !URL.canParse(address)) return named;
  const [said, real] = [new URL(full), new URL(address)];
  if (bare(said.hostname) !== bare(real.hostname)) return named;
  const path = said.pathname.replace(/\/$/u, '');
  return decoded(real.pathname).startsWith(decoded(path)) ? undefined : named;
}
