// What the pages use of packages that are installed for the measurements only (tests/bench/peers).
declare module 'enketo-core' {
  export class Form {
    constructor(
      form: HTMLFormElement,
      data: { modelStr: string; instanceStr: string; external: object[] },
      options: object,
    );
    init(): string[];
  }
}
declare module 'survey-core' {
  export class Model {
    constructor(definition: object);
    readonly onAfterRenderPage: { add(listener: () => void): void };
  }
}
declare module 'survey-core/survey-core.fontless.css';
declare module 'survey-react-ui' {
  import type { Model } from 'survey-core';
  import type { ComponentType } from 'react';
  export const Survey: ComponentType<{ readonly model: Model }>;
}
declare module 'rxdb' {
  export function createRxDatabase(options: object): Promise<{
    addCollections(
      collections: Record<string, { schema: object }>,
    ): Promise<Record<string, { insert(row: object): Promise<unknown> }>>;
  }>;
}
declare module 'rxdb/plugins/encryption-crypto-js' {
  export function wrappedKeyEncryptionCryptoJsStorage(options: { storage: object }): object;
}
declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): object;
}
