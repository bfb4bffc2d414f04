const name = 'waymark-window';

/** Says for as long as this page lives that the vault is open in it. */
export const beCounted = (): void => {
  void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => undefined));
};

/** In how many windows the vault is open, this one among them. */
export const openWindows = async (): Promise<number> =>
  ((await navigator.locks.query()).held ?? []).filter((lock) => lock.name === name).length;
