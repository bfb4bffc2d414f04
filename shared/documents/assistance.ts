import type { Intervention, Step } from '../model';
import type { Context } from './context';

/** Interventions of a standing that bear on a step's need. */
const covering = ({ record }: Context, step: Step, statuses: readonly Intervention['status'][]): Intervention[] =>
  record.interventions.filter(
    ({ status, covers }) =>
      statuses.includes(status) && covers.some((id) => id === step.criterion || id === step.requirement),
  );

const titles = (context: Context, step: Step, statuses: readonly Intervention['status'][]): string =>
  context.voice.list(
    covering(context, step, statuses).map(({ title, provider }) =>
      context.voice.say('document:intervention.named', {
        title: context.voice.line(title),
        partner: context.voice.line(provider),
      }),
    ),
  );

/** The area and the partners that offer it; a pack that named the facilitator among them would not have passed its check. */
const offer = ({ voice, pack }: Context, id: string): string => {
  const area = pack.assistance.get(id);
  if (area === undefined || area.offeredBy.length === 0)
    return area === undefined ? voice.line(id) : voice.packLine(area.title);
  return voice.say('domain:assistance.offered', {
    area: voice.packLine(area.title),
    partners: voice.list(area.offeredBy.map(voice.line)),
  });
};

/** Which assistance goes with a step, or why none does. Partners offer; the United Nations facilitates. */
export const assistanceText = (context: Context, step: Step): string => {
  const { voice } = context;
  if (step.dueDiligence === 'withheld') return voice.say('domain:assistance.withheld');
  if (step.coverage === 'existing') {
    return voice.say('domain:assistance.existing', { interventions: titles(context, step, ['funded', 'ongoing']) });
  }
  if (step.assistance === null) return voice.say('domain:assistance.none');
  const offered = offer(context, step.assistance);
  const complementing =
    step.coverage === 'partial'
      ? voice.say('domain:assistance.partly', { offer: offered, interventions: titles(context, step, ['planned']) })
      : offered;
  return step.dueDiligence === 'pending'
    ? voice.say('domain:assistance.pending', { offer: complementing })
    : complementing;
};
