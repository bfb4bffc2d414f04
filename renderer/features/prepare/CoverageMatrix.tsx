import { Group, Text, VisuallyHidden } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { EmptyState, PackText, Pager, useGridKeys, usePages } from '../../ui';
import type { Detail } from './CoverageDetail';
import { type CellStanding, matrixOf } from './matrix';

const standings: readonly CellStanding[] = ['unplanned', 'planned', 'begun', 'asked'];
const pageSize = 25;
/** The column before the institutions: what nobody is asked. */
const before = 1;

/** Requirements by institution: how many criteria are to be asked of whom, and how far that has come. */
export const CoverageMatrix = ({ onShow }: { readonly onShow: (detail: Detail) => void }) => {
  const { t, i18n } = useTranslation('prepare');
  const { pack, record, findings } = useConsultation();
  const { institutions } = record;
  const rows = useMemo(() => matrixOf(pack, record, findings), [pack, record, findings]);
  const pages = usePages(rows, pageSize);
  const table = useRef<HTMLTableElement>(null);
  const [[atRow, atColumn], setAt] = useState<readonly [number, number]>([-1, -1]);
  const move = useGridKeys(table, pages.rows.length, institutions.length + before);
  if (institutions.length === 0)
    return <EmptyState title={t('coverage.matrixTitle')} text={t('coverage.needInstitution')} />;

  const shown = (standing: CellStanding, asked: number, all: number): string =>
    standing === 'begun' ? t('coverage.begun', { asked, all }) : String(all);
  // One stop of the Tab key: the cell that was used last, else the first one that is there.
  const first = pages.rows.findIndex(({ nobody, cells }) => nobody.length > 0 || cells.size > 0);
  const firstColumn = (): number => {
    const row = pages.rows[first];
    if (!row || row.nobody.length > 0) return 0;
    return before + institutions.findIndex(({ id }) => row.cells.has(id));
  };
  const [stopRow, stopColumn] = atRow >= 0 && atRow < pages.rows.length ? [atRow, atColumn] : [first, firstColumn()];
  const cell = (row: number, column: number) => ({
    type: 'button' as const,
    'data-row': row,
    'data-column': column,
    tabIndex: row === stopRow && column === stopColumn ? 0 : -1,
    onFocus: () => setAt([row, column]),
    onKeyDown: (event: Parameters<typeof move>[0]) => move(event, row, column),
  });

  return (
    <>
      <Group gap="lg" className="wm-matrix-legend">
        {standings.map((standing) => (
          <span key={standing} className="wm-mark">
            <span className="wm-matrix-sample" data-standing={standing} aria-hidden="true" />
            {t(`coverage.standing.${standing}`)}
          </span>
        ))}
        <Text span fz="xs" className="wm-quiet wm-noprint">
          {t('coverage.matrixKeys')}
        </Text>
      </Group>
      <div className="wm-matrix-frame">
        <table ref={table} className="wm-matrix" aria-labelledby="coverage-matrix">
          <caption>
            <VisuallyHidden>{t('coverage.matrixCaption')}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('coverage.requirement')}</th>
              <th scope="col" className="wm-matrix-name">
                <span>{t('coverage.openColumn')}</span>
              </th>
              {institutions.map(({ id, name }) => (
                <th key={id} scope="col" className="wm-matrix-name" title={name}>
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pages.rows.map(({ requirement, nobody, cells }, row) => {
              const title = textIn(requirement.title, i18n.language);
              return (
                <tr key={requirement.id}>
                  <th scope="row">
                    <span className="wm-symbol wm-quiet">{requirement.id}</span>{' '}
                    <bdi>
                      <PackText text={requirement.title} dense />
                    </bdi>
                  </th>
                  <td>
                    {nobody.length > 0 && (
                      <button
                        {...cell(row, 0)}
                        className="wm-matrix-cell wm-matrix-open"
                        aria-label={t('coverage.nobodyCell', { requirement: requirement.id, count: nobody.length })}
                        onClick={() => onShow({ title, criteria: nobody, asked: new Set(), plan: null })}
                      >
                        {nobody.length}
                      </button>
                    )}
                  </td>
                  {institutions.map(({ id, name }, column) => {
                    const found = cells.get(id);
                    if (!found) return <td key={id} />;
                    const { criteria, asked, standing } = found;
                    return (
                      <td key={id}>
                        <button
                          {...cell(row, before + column)}
                          className="wm-matrix-cell"
                          data-standing={standing}
                          aria-label={t('coverage.cell', {
                            count: criteria.length,
                            asked: asked.size,
                            requirement: requirement.id,
                            institution: name,
                            standing: t(`coverage.standing.${standing}`),
                          })}
                          onClick={() =>
                            onShow({ title: name, criteria, asked, plan: standing === 'unplanned' ? id : null })
                          }
                        >
                          {shown(standing, asked.size, criteria.length)}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pager {...pages} />
    </>
  );
};
