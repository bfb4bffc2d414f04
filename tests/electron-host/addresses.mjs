// Chromium takes no scheme of ours: the page sees an https address that stands for each app:// one, and the application's
// code sees app:// again.

const suffix = '.app-scheme.invalid';

/** @param {string} url @returns {string} the address in Chromium of one of the application */
export const inChromium = (url) => url.replace(/^(blob:)?app:\/\/([^/?#]+)/, `$1https://$2${suffix}`);

/** @param {string} url @returns {string} the address in the application of one in Chromium */
export const inApplication = (url) =>
  url.replace(/^(blob:)?https:\/\/([^/?#]+?)\.app-scheme\.invalid(?=[/?#]|$)/, '$1app://$2');
