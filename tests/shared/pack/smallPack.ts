import type { Safeguard } from '../../../shared/model';

/** A pack without any error or warning, on which each test breaks one thing. */
export const smallPack = `format: waymark.pack/1
id: small
version: 1.0.0
title: {en: A small pack}
levels:
  - {level: 1, name: Initial}
  - {level: 2, name: Developing}
norms:
  - {id: S/RES/2396, title: Resolution 2396 (2017)}
institutions: [border, justice]
requirements:
  - id: R1
    title: {en: First, fr: Premier}
    summary: What is asked.
    sources: [{norm: S/RES/2396, at: para. 11, binding: decides}]
    target: 2
    criteria:
      - id: R1-C1
        level: 1
        dimension: legislative
        question: Which law?
        statement: There is a law.
        ask: [border, justice]
        answer: status
        step:
          action: Enact a law.
          recommendation: The State may wish to enact a law.
          assistance: drafting
          partners: [UNODC]
          safeguards: [G-1, OWN-1]
          indicator: {name: Law in force, verification: Text}
      - id: R1-C2
        level: 2
        dimension: legislative
        question: How many?
        statement: At least 90 per cent.
        ask: [border]
        answer: number
        metWhen: ">= 90"
        when: {R1-C1: [yes, partly]}
        step:
          action: Reach 90 per cent.
          recommendation: The State may wish to reach it.
          dependsOn: [R1-C1]
          indicator: {name: Share, verification: Text}
      - id: R1-C3
        level: 1
        dimension: safeguards
        question: Which of these?
        statement: The best of these.
        ask: [justice]
        answer: choice
        metWhen: {all: met, none: unmet}
        when: {R1-C2: [no, unknown]}
        step:
          action: Choose.
          recommendation: The State may wish to choose.
          indicator: {name: Choice, verification: Text}
safeguards:
  - id: OWN-1
    question: Is it right?
    onNo: block
    remedy: {action: Make it right., months: 2}
    when: {G-1: [yes]}
    source: Own
questions:
  - {id: Q1, question: Anything else?, answer: text}
assistance:
  - {id: drafting, title: Drafting, offeredBy: [UNODC], triggers: [G-1]}
`;

export const library: readonly Safeguard[] = [{ id: 'G-1', question: 'General?', onNo: 'note', source: 'General' }];

/** The small pack with pieces replaced; each piece must be there, so that a test never checks an unbroken pack. */
export const withChanges = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${from} in the pack`);
    return text.replace(from, () => to);
  }, smallPack);

/** The line of the first place where `piece` is. */
export const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;
