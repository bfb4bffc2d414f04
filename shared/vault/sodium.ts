import sodium from 'libsodium-wrappers-sumo';

/** The one cryptographic library of the product: XChaCha20-Poly1305, Argon2id, BLAKE2b and Ed25519 in one WebAssembly module. */
export type Sodium = typeof sodium;

/** Resolves when the module is compiled; every function of this folder takes the result. */
export const loadSodium = async (): Promise<Sodium> => {
  await sodium.ready;
  return sodium;
};
