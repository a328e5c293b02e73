/** The nonce of this page for style elements that libraries insert; undefined where the server sets none. */
export function cspNonce(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return content === undefined || content === '' ? undefined : content;
}
