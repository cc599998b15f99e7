// Stands in for Fluent's own table of 500 token names in the production build (webpack.config.js): every token is the
// CSS variable of its name, so the table need not travel. A test compares it with the table.

/** Only these say what holds where a theme leaves them out, as all of Fluent's do. */
const FALLBACKS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

/** Any token by its name: `tokens.colorBrandBackground` is `var(--colorBrandBackground)`. */
export const tokens: Readonly<Record<string, string>> = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, key) => {
      const name = String(key);
      const fallback = FALLBACKS[name];
      return fallback === undefined ? `var(--${name})` : `var(--${name}, ${fallback})`;
    },
  },
);
