declare global {
  interface Window {
    /** Of browsers with Trusted Types; TypeScript does not know it yet. */
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: string,
        rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string },
      ) => unknown;
    };
  }
}

/** The nonce of this page, by which the content policy knows the style elements that are ours. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/**
 * Text that a style element may take. Without a `<` it is no markup wherever it is put; this is how the component library
 * writes its colours.
 */
const plainText = (text: string): string => {
  if (text.includes('<')) throw new TypeError('Markup from text is refused: notes are text, never HTML.');
  return text;
};

const ownScript = (address: string): string => {
  if (new URL(address, location.href).origin === location.origin) return address;
  throw new TypeError('A script from another place is refused.');
};

/**
 * Prepares the page for its content policy; called before anything is shown. From then on no text becomes markup and no
 * address becomes a script, unless by these two rules.
 */
export const protectPage = (): void => {
  window.trustedTypes?.createPolicy('default', { createHTML: plainText, createScriptURL: ownScript });
  // The part of the component library that stops scrolling behind a dialog asks for the nonce under this name.
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
};
