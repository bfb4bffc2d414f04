import type { RoadMapDocument } from '../../../shared/documents';

/** The page as paper takes it; on the screen it is edited instead. */
export const PrintedSheet = ({ printed }: { readonly printed: RoadMapDocument }) => (
  <article className="wm-sheet-printed" lang={printed.language} dir={printed.direction} aria-hidden="true">
    <p className="wm-sheet-small">{printed.titlePage.draft}</p>
    <h2>{printed.titlePage.title}</h2>
    <p>
      <bdi>{printed.titlePage.subtitle}</bdi>
    </p>
    {printed.titlePage.notices.map((notice) => (
      <p key={notice} className="wm-sheet-small">
        {notice}
      </p>
    ))}
    {printed.sections.map(({ id, title, blocks }) => (
      <section key={id}>
        {id !== 'opening' && <h3>{title}</h3>}
        {blocks.map((block, index) => {
          if (block.kind === 'list')
            return (
              <ul key={index}>
                {block.items.map((item, at) => (
                  <li key={at} dir="auto">
                    {item}
                  </li>
                ))}
              </ul>
            );
          return block.kind === 'paragraph' ? (
            <p key={index} dir="auto">
              {block.text}
            </p>
          ) : null;
        })}
      </section>
    ))}
  </article>
);
