// The search says which twin; the worker reads it from its own address.
new Worker(new URL('./backupsWorker.ts', import.meta.url), {
  type: 'module',
  name: new URLSearchParams(location.search).get('twin') ?? '',
});
