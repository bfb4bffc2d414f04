/** The part of the address that is the baseline as it stands now. Ids of frozen ones are longer. */
export const presentPart = 'now';

/** The part that asks for the name under which the present baseline is to be frozen. */
export const freezePart = 'freeze';
