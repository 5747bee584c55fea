/** The nonce that style elements of this page must carry under its Content-Security-Policy; empty without one. */
export const styleNonce = (): string =>
  document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Tells libraries that insert style elements by themselves (the scroll lock of dialogs) about the nonce. */
export function shareNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
