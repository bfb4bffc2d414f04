/** A folder of the person's computer, as browsers that let a page write to one hand it over. */
export type PickedFolder = FileSystemDirectoryHandle & {
  readonly queryPermission: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
};

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The chosen folder could not be remembered.'));
  });

/** Apart from the vault's database: this must be known while the vault is locked, and a handle is no text that could be sealed. */
const kept = async <T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const opening = indexedDB.open('waymark-folder', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('folder');
  const database = await done(opening);
  try {
    return await done(work(database.transaction('folder', 'readwrite').objectStore('folder')));
  } finally {
    database.close();
  }
};

const key = 'backups';

/** The folder that was picked for backups; null if none was. */
export const pickedFolder = async (): Promise<PickedFolder | null> =>
  ((await kept((store) => store.get(key) as IDBRequest<unknown>)) as PickedFolder | undefined) ?? null;

export const keepPicked = async (folder: PickedFolder): Promise<void> => {
  await kept((store) => store.put(folder, key));
};

export const forgetPicked = async (): Promise<void> => {
  await kept((store) => store.delete(key));
};
