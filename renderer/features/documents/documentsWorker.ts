import { expose, transfer } from 'comlink';
import { type DocumentFormat, type RoadMapInput, renderRoadMap } from '../../../shared/documents';

/** A road map of a thousand steps takes seconds to write: here, so that the page can be typed into meanwhile. */
const write = async (input: RoadMapInput, format: DocumentFormat): Promise<Uint8Array> => {
  const bytes = await renderRoadMap(input, format);
  return transfer(bytes, [bytes.buffer]);
};

export type WriteDocument = typeof write;

expose(write);
