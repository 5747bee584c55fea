const RESERVED = /@(?:[a-z0-9-]+\.)*(?:example|invalid|test|example\.(?:com|net|org))$/iu;

/** Whether mail to an address can reach nobody: its domain is reserved for documentation and tests (RFC 2606). */
export const isReservedAddress = (address: string): boolean => RESERVED.test(address.trim());
