/**
 * Prints a page that was made here, from a frame of its own in which no script runs: the person's dialog offers paper and PDF.
 * The frame goes when the dialog has closed.
 */
export const printPage = (page: Uint8Array): void => {
  // A browser that never said that the last dialog had closed.
  document.querySelector('.wm-print-frame')?.remove();
  const address = URL.createObjectURL(new Blob([new Uint8Array(page)], { type: 'text/html' }));
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'wm-print-frame';
  const away = (): void => {
    frame.remove();
    URL.revokeObjectURL(address);
  };
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => setTimeout(away));
    frame.contentWindow?.print();
  });
  frame.src = address;
  document.body.append(frame);
};
