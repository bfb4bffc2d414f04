import { Button, Group, List, Text, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Roster, RosterItem, byName, textIn } from '../../../shared/model';
import { useConsultation, useVault } from '../../session';
import { PackText } from '../../ui';
import { RemovedNotice } from './RemovedNotice';
import { Section } from './Section';
import { ThingRow } from './ThingRow';
import { listed } from './listing';
import { namesIn } from './names';
import { inKeptOrder, useRowEditing } from './useRowEditing';

/** The named things of one roster: typed one after the other, or pasted as a list. */
export const NamedThingsOfRoster = ({ roster }: { readonly roster: Roster }) => {
  const { t, i18n } = useTranslation('prepare');
  const { vault } = useVault();
  const { pack, log, record, edit } = useConsultation();
  const editing = useRowEditing();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [notice, setNotice] = useState({ text: '', refused: false });
  const title = textIn(roster.title, i18n.language);
  const stored = useMemo(
    () =>
      listed(log, 'rosterItem')
        .filter((row) => row.text('roster') === roster.id)
        .sort((a, b) => byName({ id: a.id, name: a.text('name') }, { id: b.id, name: b.text('name') })),
    [log, roster.id],
  );
  const rows = inKeptOrder(stored, editing);
  const asked = pack.pack.requirements.flatMap(({ criteria }) =>
    criteria.filter(({ repeat }) => repeat?.over === roster.id),
  );
  const questions = (pack.pack.questions ?? []).filter(({ repeat }) => repeat?.over === roster.id);

  const add = (text: string): void => {
    const { fresh, known, tooLong } = namesIn(
      text,
      stored.map((row) => row.text('name')),
      (name) => RosterItem.shape.name.safeParse(name).success,
    );
    void edit(
      fresh.flatMap((name) => {
        const item = vault.newId();
        return [
          { kind: 'rosterItem', record: item, field: 'roster', value: roster.id },
          { kind: 'rosterItem', record: item, field: 'name', value: name },
        ] as const;
      }),
    );
    const told = [
      fresh.length > 0 && t('things.added', { count: fresh.length }),
      known > 0 && t('things.known', { count: known }),
      tooLong > 0 && t('things.tooLong', { count: tooLong }),
    ].filter((part) => part !== false);
    setNotice({ text: told.join(' '), refused: fresh.length === 0 });
    if (tooLong === 0) setTyped('');
  };
  const remove = (id: string, name: string): void => {
    const said =
      record.answers.filter(({ item }) => item === id).length +
      record.contextAnswers.filter(({ item }) => item === id).length;
    void edit([{ kind: 'rosterItem', record: id, field: 'deleted', value: true }]);
    setNotice({ text: t('things.removed', { name, count: said }), refused: false });
    field.current?.focus();
  };

  const heading = `prepare-things-${roster.id}`;
  return (
    <Section id={heading} title={t('things.heading', { title, count: rows.length })} text={t('things.text')}>
      {rows.length > 0 && (
        <ol className="wm-named-things" aria-labelledby={heading}>
          {rows.map((row, index) => (
            <ThingRow key={row.id} row={row} number={index + 1} editing={editing} rows={rows} onRemove={remove} />
          ))}
        </ol>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
          field.current?.focus();
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            ref={field}
            className="wm-thing-field"
            label={t('things.add', { title })}
            description={t('things.addHint')}
            autoComplete="off"
            dir="auto"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (!/[\r\n]/.test(text.trim())) return;
              event.preventDefault();
              add(text);
            }}
          />
          <Button type="submit" variant="default" disabled={typed.trim() === ''}>
            {t('things.addAct')}
          </Button>
        </Group>
      </form>
      <RemovedNotice {...notice} />
      <details className="wm-thing-questions">
        <summary>{t('things.asked', { count: asked.length + questions.length })}</summary>
        <List size="sm" pt={4} className="wm-measure">
          {[...asked, ...questions].map(({ id, question }) => (
            <List.Item key={id}>
              <Text span className="wm-quiet wm-symbol">
                {id}
              </Text>{' '}
              <PackText text={question} dense />
            </List.Item>
          ))}
        </List>
      </details>
    </Section>
  );
};
