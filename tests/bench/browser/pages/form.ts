/** One question of the form that every page shows: choices and texts in turns, every seventh asked only after a "yes". */
export interface FormQuestion {
  readonly id: string;
  readonly kind: 'choice' | 'text';
  readonly label: string;
  /** The question whose answer must be "yes" for this one to be asked; null: always asked. */
  readonly after: string | null;
}

export const choices = ['yes', 'partly', 'no', 'unknown', 'na'] as const;

/** As many questions as a requirement of the measured pack has criteria. */
export const perPage = 20;

export const formOf = (count: number): readonly FormQuestion[] =>
  Array.from({ length: count }, (_, n) => {
    const at = n % perPage;
    return {
      id: `q${n}`,
      kind: n % 2 === 0 ? 'choice' : 'text',
      label: `How is matter ${n} arranged?`,
      after: at % 7 === 6 || at % 7 === 3 ? `q${n - 3 - ((n - 3) % 2)}` : null,
    };
  });

/** The same questions, page by page. */
export const pagesOf = (count: number): readonly (readonly FormQuestion[])[] => {
  const form = formOf(count);
  return Array.from({ length: Math.ceil(count / perPage) }, (_, page) =>
    form.slice(page * perPage, (page + 1) * perPage),
  );
};

/** What a page gives to the measurements: it mounts its form into the place and is ready when this resolves. */
export type OpenForm = (place: HTMLElement, count: number) => void | Promise<void>;
