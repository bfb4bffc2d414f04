import { RoadMap } from '../model';
import type { RoadMapInput } from './input';
import { publicRecord } from './publicRecord';
import { publicRoadMap } from './publicRoadMap';

/** Halves of surrogate pairs cannot be written as UTF-8 and are refused by readers, ours among them. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value;

/**
 * `roadmap.json` (design 8): the road map by its schema, keys in the schema's order, numbers unrounded, a line break at the end.
 * Texts stay in all the pack's languages and as they were written.
 */
export const writeJson = (input: RoadMapInput): Uint8Array => {
  const roadMap = RoadMap.parse(publicRoadMap(input, publicRecord(input)));
  return new TextEncoder().encode(`${JSON.stringify(roadMap, wellFormed, 2)}\n`);
};
