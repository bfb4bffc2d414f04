// A hook of Node's module loader: the application's `electron` is the test host's.

/** @param {string} specifier @param {object} context @param {Function} next */
export const resolve = (specifier, context, next) =>
  specifier === 'electron' || specifier === 'electron/main'
    ? { url: new URL('./shim.mjs', import.meta.url).href, shortCircuit: true }
    : next(specifier, context);
