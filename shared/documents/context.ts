import type { RequirementFinding, RoadMap } from '../model';
import type { LoadedPack } from '../pack/loaded';
import type { RoadMapInput } from './input';
import { publicRecord, type PublicRecord } from './publicRecord';
import { publicRoadMap } from './publicRoadMap';
import { voiceIn, type Voice } from './voice';

/** A requirement's finding without its answers: those are in the public record, as far as they may be said. */
export type PublicFinding = Omit<RequirementFinding, 'criteria'>;

/** All that the parts of a document are written from. */
export interface Context {
  readonly voice: Voice;
  readonly pack: LoadedPack;
  readonly record: PublicRecord;
  readonly findings: ReadonlyMap<string, PublicFinding>;
  readonly roadMap: RoadMap;
  readonly provenance: Pick<RoadMapInput, 'packHash' | 'snapshot' | 'application'>;
}

export const contextOf = (input: RoadMapInput): Context => {
  const record = publicRecord(input);
  return {
    voice: voiceIn(input.language, input.pack.pack),
    pack: input.pack,
    record,
    findings: new Map(
      input.findings.requirements.map(({ id, low, high, score, top, target, gap, dimensions }) => [
        id,
        { id, low, high, score, top, target, gap, dimensions },
      ]),
    ),
    roadMap: publicRoadMap(input, record),
    provenance: { packHash: input.packHash, snapshot: input.snapshot, application: input.application },
  };
};
