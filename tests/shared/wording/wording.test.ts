import { describe, expect, it } from 'vitest';
import { blamingWords, facilitatorProviding } from '../../../shared/wording';

const flagged = (text: string): string[] => blamingWords(text).map(({ word }) => word);

describe('words that blame', () => {
  it.each([
    ['The Ministry failed to adopt the decree.', 'failed to'],
    ['This is due to the negligence of the service.', 'negligence of'],
    ['The failure of the State to act', 'failure of the State'],
    ['Poor coordination between the two services', 'Poor'],
    ['The law is in breach of the Convention.', 'in breach of'],
    ['Le service a échoué à publier le registre.', 'échoué à'],
    ['Le Ministère n’a pas réussi à connecter les postes.', 'n’a pas réussi'],
    ['une volonté insuffisante', 'insuffisante'],
    ['La négligence du service', 'négligence du'],
    ['Le Ministère est en infraction.', 'est en infraction'],
    ['La défaillance du Ministère', 'défaillance'],
    ['Un manque de volonté politique', 'manque de volonté politique'],
  ])('are found in: %s', (text, word) => {
    expect(flagged(text)).toEqual([word]);
  });

  it.each([
    'Each failed match is shown to an analyst.',
    'The copy is used after a power failure.',
    'Posts with poor connectivity hold a copy.',
    'The interface is backward compatible.',
    'The State may wish to adopt the decree that is not yet in place.',
    'Une différence négligeable',
    'Ériger en infraction la fourniture d’armes à des terroristes.',
    'Une défaillance inévitable du système ne donne pas lieu à amende.',
    'Réserver les amendes à la négligence répétée.',
    'Carriers are liable for intent and negligence.',
    'ما لم يتم بعد',
  ])('are not seen in: %s', (text) => {
    expect(flagged(text)).toEqual([]);
  });

  it('come with what to say instead, in the language of the text', () => {
    expect(blamingWords('They failed to act.')[0]!.instead).toBe('has yet to');
    expect(blamingWords({ fr: 'Les carences du cadre' })[0]!.instead).toBe('pas encore en place');
  });

  it('are told once however often they stand there, and not in a language that has no list', () => {
    expect(flagged('Failed to act, and failed to say so.')).toHaveLength(1);
    expect(blamingWords({ es: 'in breach of', en: 'Adopt the decree.' })).toEqual([]);
  });
});

describe('a facilitator that provides', () => {
  it.each([
    'CTED will provide training to the unit.',
    'CTED provides the software.',
    'The Counter-Terrorism Committee Executive Directorate shall deliver two courses.',
    'CTED, together with UNODC, will train the analysts.',
    'CTED could also fund the equipment.',
    'Training will be delivered by CTED in 2027.',
    'The unit uses equipment from CTED.',
    'La CTED fournira le logiciel.',
    'La Direction exécutive du Comité contre le terrorisme financera les équipements.',
    'La DECT formera les analystes.',
    'Des formations dispensées par la CTED',
  ])('is found in: %s', (text) => {
    expect(facilitatorProviding(text)).not.toBeNull();
  });

  it.each([
    'CTED will facilitate the training that UNODC provides.',
    'UNODC, in coordination with CTED, will provide training.',
    'In coordination with CTED, UNODC will deliver two courses.',
    'CTED will not provide equipment.',
    'CTED can provide its assessment of the draft.',
    'UNODC will provide training; CTED follows progress.',
    'The State may wish to ask CTED to facilitate contact with partners who train analysts.',
    'L’ONUDC fournira la formation, avec l’appui de la CTED.',
    'La CTED facilite les formations que l’ONUDC dispense.',
    'Avec la CTED, l’ONUDC formera les analystes.',
  ])('is not seen in: %s', (text) => {
    expect(facilitatorProviding(text)).toBeNull();
  });
});
