import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/model';
import { fingerprint } from '../../../shared/translation';
import { packTextReader } from '../../../renderer/ui/packTextReader';
import { packOf, requirement, status } from '../../fixtures/packs';

describe('a text of the pack in another language', () => {
  const question = { en: 'Which law is in force?', fr: 'Quelle loi est en vigueur ?' };
  const changed = { en: 'Which act is in force?', fr: 'Quelle loi est en vigueur ?' };
  const ofPack = (text: typeof question): Pack => ({
    ...packOf([requirement('R1', [{ ...status('C1', 1), question: text }])]).pack,
    title: { en: 'A pack', fr: 'Un référentiel' },
    translations: { fr: { from: 'en', pairs: fingerprint(question.en, question.fr) } },
  });

  it('is marked as older where its original has changed since', () => {
    expect(packTextReader(ofPack(question), 'fr')(question)).toMatchObject({ text: question.fr, older: false });
    expect(packTextReader(ofPack(changed), 'fr')(changed)).toMatchObject({ text: question.fr, older: true });
  });

  it('is not, where it is none of the pack: its record says nothing of the general checklist or the rules', () => {
    const general = { en: 'Is there a body of control?', fr: 'Existe-t-il un organe de contrôle ?' };
    expect(packTextReader(ofPack(question), 'fr')(general)).toMatchObject({ text: general.fr, older: false });
    expect(packTextReader(ofPack(question), 'fr')({ en: 'no', fr: 'non' }).older).toBe(false);
  });
});
