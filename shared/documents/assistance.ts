import type { Intervention, Step } from '../model';
import type { Context } from './context';

/** Bodies that facilitate and are never named as providers (the Executive Directorate and its Committee). */
const facilitator = /^(UN)?CTED$|^CTC$|Counter-Terrorism Committee/i;

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
        provider: context.voice.line(provider),
      }),
    ),
  );

const offer = ({ voice, pack }: Context, area: string): string => {
  const found = pack.assistance.get(area);
  if (found === undefined) return voice.say('domain:assistance.unpartnered', { area: voice.line(area) });
  const title = voice.line(found.title);
  const names = found.offeredBy.map(voice.line);
  const facilitators = names.filter((name) => facilitator.test(name));
  const partners = names.filter((name) => !facilitator.test(name));
  if (partners.length === 0 && facilitators.length > 0) {
    return voice.say('domain:assistance.facilitatedOnly', { area: title, facilitators: voice.list(facilitators) });
  }
  const offered =
    partners.length === 0
      ? voice.say('domain:assistance.unpartnered', { area: title })
      : voice.say('domain:assistance.offered', { area: title, partners: voice.list(partners) });
  if (facilitators.length === 0) return offered;
  return voice.say('domain:assistance.facilitated', { offer: offered, facilitators: voice.list(facilitators) });
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
