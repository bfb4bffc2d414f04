/** A page that is not looked at is never painted, but goes on after so many milliseconds. */
const longest = 200;

/** Resolves when what stands in the page now was painted. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, longest);
  });
