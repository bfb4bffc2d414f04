/** A database with one table of rows by number, without any library. */
export const openRaw = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be opened.'));
  });

export const put = (database: IDBDatabase, value: unknown, n: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'));
    transaction.objectStore('rows').put(value, n);
  });

export const getAll = <T>(database: IDBDatabase): Promise<T[]> =>
  new Promise((resolve, reject) => {
    const request = database.transaction('rows', 'readonly').objectStore('rows').getAll() as IDBRequest<T[]>;
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be read.'));
  });
