import { describe, expect, it } from 'vitest';
import { leadingWords, secondQuestion, unjudgeable } from '../../../shared/wording';

describe('a question that leads', () => {
  it.each([
    ["Don't you have a law on this?", "Don't"],
    ['Do you not have a law on this?', 'Do you not'],
    ['Is it true that carriers are obliged?', 'Is it true'],
    ['Would you agree that the law is clear?', 'Would you agree'],
    ['Which law obviously covers this?', 'obviously'],
    ["The law covers this, doesn't it?", ", doesn't it?"],
    ['The law covers this, right?', ', right?'],
    ['Ne pensez-vous pas que la loi suffit ?', 'Ne pensez'],
    ['La loi le prévoit, n’est-ce pas ?', 'n’est-ce pas'],
  ])('is found: %s', (question, word) => {
    expect(leadingWords(question)).toBe(word);
  });

  it.each([
    'Which law lets the State demand API from every carrier, and when was it last changed?',
    'Which posts do not have a connection yet?',
    'What is not yet agreed between the two services?',
    'Quelles entités ne sont pas encore raccordées ?',
    'Which notices are not shown to the officer at the counter, and why?',
    'ما القانون المعمول به؟',
  ])('is not seen in: %s', (question) => {
    expect(leadingWords(question)).toBeNull();
  });
});

describe('two questions in one', () => {
  it.each([
    ['Which law applies? Who enforces it?', 'Who enforces it?'],
    ['How are records kept and are they audited?', 'and are they'],
    ['Which list is used, or is there a copy at the post?', 'or is there'],
    ['Quelle loi s’applique ? Qui la fait appliquer ?', 'Qui la fait appliquer ?'],
    ['Quel registre est tenu, et est-il vérifié ?', 'et est-il'],
    ['ما القانون؟ ومتى عُدّل؟', 'ومتى عُدّل؟'],
  ])('are found: %s', (question, second) => {
    expect(secondQuestion(question)).toBe(second);
  });

  it.each([
    'Which law lets the State demand API from every carrier, and when was it last changed?',
    'Which police and justice bodies are connected?',
    'Which body checks and corrects the list?',
    'Quelle loi le prévoit, et depuis quand ?',
  ])('are not seen in: %s', (question) => {
    expect(secondQuestion(question)).toBeNull();
  });

  it('are looked for in every language of a text', () => {
    expect(secondQuestion({ en: 'Which law?', fr: 'Quelle loi ? Depuis quand ?' })).toBe('Depuis quand ?');
  });
});

describe('a statement that cannot be judged', () => {
  const why = (statement: Parameters<typeof unjudgeable>[0]) =>
    unjudgeable(statement).map((reason) => ('word' in reason ? `${reason.kind}: ${reason.word}` : reason.kind));

  it.each([
    ['Is there a law?', ['question']],
    ['Adequate training is given.', ['vague: Adequate']],
    ['The list is updated where possible.', ['vague: where possible']],
    ['Carriers should send the data.', ['wish: should']],
    ['Une formation adéquate est dispensée.', ['vague: adéquate']],
    ['Les données devraient être transmises.', ['wish: devraient']],
    ['Efficient procedures will be adopted.', ['vague: Efficient', 'wish: will be']],
  ])('is found, with the reason: %s', (statement, reasons) => {
    expect(why(statement)).toEqual(reasons);
  });

  it.each([
    'A law in force obliges every air carrier to provide API before arrival.',
    'One entry point per data category is sufficient for all agencies.',
    'Victims have access to an effective remedy before a court.',
    'The form names the best interests of the child as the first consideration.',
    'Une loi en vigueur oblige chaque transporteur aérien à transmettre les données avant l’arrivée.',
  ])('is not seen in: %s', (statement) => {
    expect(why(statement)).toEqual([]);
  });

  it('is judged in the language that each text is in', () => {
    expect(why({ en: 'There is a law.', fr: 'Il existe une loi efficace.' })).toEqual(['vague: efficace']);
  });
});
