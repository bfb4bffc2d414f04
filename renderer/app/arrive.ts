/**
 * A new screen is shown from its top, announced by its title, and the keyboard starts from it. Where the address leads to one
 * thing of the screen, that thing marks by `data-arrival` where the keyboard starts instead, and is brought into sight.
 */
export const arrive = (): void => {
  window.scrollTo(0, 0);
  const place = document.querySelector<HTMLElement>('#main [data-arrival]');
  (place ?? document.getElementById('page-title'))?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
};
