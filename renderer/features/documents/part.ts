/** The part of the address that leads to the act of exporting. */
export const exportPart = 'export';
