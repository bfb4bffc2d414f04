import { type LoadedPack, readPack, readSafeguards } from '../../shared/pack';
import safeguardsText from '../../assets/safeguards.yaml?raw';

/** A pack that ships with the application, with the hash by which a consultation pins it. */
export interface ShippedPack {
  readonly loaded: LoadedPack;
  /** SHA-256 of the pack's text, hexadecimal. */
  readonly hash: string;
}

const texts = import.meta.glob<string>('../../assets/packs/*.yaml', { query: '?raw', import: 'default' });

const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const load = async (): Promise<readonly ShippedPack[]> => {
  const { safeguards } = readSafeguards(safeguardsText, 'safeguards.yaml');
  return Promise.all(
    Object.entries(texts).map(async ([path, text]) => {
      const content = await text();
      const { pack, issues } = readPack(content, path, safeguards ?? []);
      // Shipped packs are checked by the tests: one that does not load is a fault of the build.
      if (!pack) throw new Error(`${path}: ${issues.map(({ message }) => message).join('; ')}`);
      return { loaded: pack, hash: await hashOf(content) };
    }),
  );
};

let library: Promise<readonly ShippedPack[]> | null = null;

/** The packs that ship with the application; read once, when first asked for. */
export const shippedPacks = (): Promise<readonly ShippedPack[]> => (library ??= load());
