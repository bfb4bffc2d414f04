import type * as Documents from '../../../shared/documents';

type Writers = typeof Documents;

let loading: Promise<Writers> | null = null;

/** The writers of documents, loaded when first needed: they are half of the application's weight. */
export const writers = (): Promise<Writers> => (loading ??= import('../../../shared/documents'));
