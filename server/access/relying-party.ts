/** For whom passkeys are made (W3C Web Authentication section 5.4.2). */
export interface RelyingParty {
  /** Domain that the passkeys are bound to. */
  id: string;
  /** Origin that answers must come from; null: any port of this machine, while nothing is configured. */
  origin: string | null;
}

/**
 * The relying party of a public address. Without one, passkeys work on `http://localhost` of any port for trying out,
 * and not at all in production.
 */
export function relyingPartyOf(publicUrl: string | undefined, production: boolean): RelyingParty | undefined {
  if (publicUrl !== undefined) {
    const { hostname, origin } = new URL(publicUrl);
    return { id: hostname, origin };
  }
  return production ? undefined : { id: 'localhost', origin: null };
}

/** The origin that an answer has to come from; `said` is the one that the answer names. */
export function expectedOrigin({ id, origin }: RelyingParty, said: string): string {
  if (origin !== null) return origin;
  const named = URL.canParse(said) ? new URL(said) : undefined;
  return named?.hostname === id && named.protocol === 'http:' ? named.origin : `http://${id}`;
}
