import type { ConsultationRecord, Findings, RoadMap } from '../model';
import type { LoadedPack } from '../pack';
import { accountsDiffer, metOnStatement, noteWithoutAnswer, type NoteAlone } from './answers';
import { checkCodes, severities, type Check } from './check';
import { protectedNamesOf } from './names';
import {
  consentMissing,
  datesAgainstOrder,
  datesReversed,
  editedByHalf,
  needWithoutStep,
  safeguardUnanswered,
  stepWithoutIndicator,
  stepWithoutLead,
  targetBelowLevel,
  targetNotAgreed,
} from './plan';
import { blamingWording, facilitatorProvides, otherStates, printedTexts, protectedNames } from './texts';

/** Places by the order of the pack, for checks whose findings do not come in it. */
const packOrder = ({ criteria }: LoadedPack): ReadonlyMap<string, number> =>
  new Map([...criteria.keys()].map((id, i) => [id, i]));

const rankOf = new Map(checkCodes.map((code, i) => [code, i]));
const weightOf = new Map(severities.map((severity, i) => [severity, i]));

/**
 * What a supervisor would ask before a road map leaves (issue of quality, not of form: what is wrong with a file or a pack is
 * told where it is read). Pure and quick: the screens ask after every edit.
 * @param notes answers of which only a note was written, which a record does not hold
 * @returns what hangs most on it first, then by kind, then in the order of the pack or the road map
 */
export const checksOf = (
  pack: LoadedPack,
  record: ConsultationRecord,
  findings: Findings,
  roadMap: RoadMap,
  notes: readonly NoteAlone[] = [],
): readonly Check[] => {
  const texts = printedTexts(record, roadMap);
  const order = packOrder(pack);
  const placed = (item: Check): number =>
    item.place.kind === 'criterion' || item.place.kind === 'answer' ? (order.get(item.place.criterion) ?? 0) : 0;
  return [
    ...consentMissing(record),
    ...safeguardUnanswered(roadMap),
    ...needWithoutStep(findings, roadMap),
    ...facilitatorProvides(texts),
    ...protectedNames(texts, protectedNamesOf(record, roadMap)),
    ...otherStates(texts, record.consultation.memberState),
    ...datesReversed(roadMap),
    ...metOnStatement(findings),
    ...accountsDiffer(findings),
    ...noteWithoutAnswer(notes),
    ...targetBelowLevel(record, findings),
    ...stepWithoutLead(roadMap),
    ...stepWithoutIndicator(roadMap),
    ...datesAgainstOrder(roadMap),
    ...editedByHalf(record, roadMap),
    ...blamingWording(texts),
    ...targetNotAgreed(record, findings),
  ].sort(
    (a, b) =>
      weightOf.get(a.severity)! - weightOf.get(b.severity)! ||
      rankOf.get(a.code)! - rankOf.get(b.code)! ||
      placed(a) - placed(b),
  );
};
