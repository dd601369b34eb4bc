import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { demoFolder } from '#app/demo/demo-folder.ts'
import { makeDemo } from '#app/demo/make-demo.ts'
import { importFiles } from '#app/import/import-files.ts'
import { undoImport, type UndoReport } from '#app/import/undo-import.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import type { RecordedRow } from '#app/recording/recording.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { fileKinds } from '#exchange/kinds.ts'
import { type NamedFile, readFolder } from '#exchange/read-folder.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { workedOutTables } from '#store/care/save-worked-out.ts'
import { differingFromStored } from '#store/care/stored-worked-out.ts'
import { inAuthority } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { undoStoreOf } from '#store/import/undo-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { childrenWorkedOutWrongly } from '#app/care/check-worked-out.ts'
import { sayRows, takeBackRows } from '#store/recording/recorded-rows.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { editedAtRandom } from '#test/support/random-edits.ts'

async function council() {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  const as = { authorityId, actor: 'analyst@council.example' }
  const ask = <Row>(what: string) =>
    inAuthority(db, as, async (trx) => (await sql<Row>`${sql.raw(what)}`.execute(trx)).rows)
  const load = async (files: readonly NamedFile[], name: string) => {
    const { importId } = await importFiles(
      { store: importStoreOf(db), calendar: englandAndWales },
      readYear(files, name),
      { ...as, year: name, folder: 'files', check: false, acceptPartial: true },
    )
    return importId
  }
  const undo = (importId?: string, check = false) =>
    undoImport(
      { undoStore: undoStoreOf(db), calendar: englandAndWales },
      { ...as, audits: true, importId, check, written: (instant) => instant.slice(0, 10) },
    )
  /** Every imported row, everything worked out, and every figure of a year, as one text a table. */
  const state = async (year: { readonly from: string; readonly to: string }) => {
    const tables = [...fileKinds.map(({ table }) => table), ...workedOutTables]
    const found = new Map<string, string>()
    for (const table of tables) {
      const [row] = await ask<{ rows: string }>(
        `select coalesce(string_agg(to_jsonb(t)::text, E'\\n' order by to_jsonb(t)::text), '') as rows from ${table} t`,
      )
      found.set(table, row?.rows ?? '')
    }
    const measures = await askMeasures(
      { measures: measureCounterOf(db), now: () => new Date(0) },
      {
        authorityId,
        authority: slug,
        from: calendarDate(year.from),
        to: calendarDate(year.to),
        scope: { kind: 'authority' },
      },
    )
    return found.set('measures', JSON.stringify(measures))
  }
  const record = (row: RecordedRow) =>
    inAuthority(db, as, (trx) => sayRows(trx, { authorityId, name: 'Priya Nair' }, [row]))
  const takeBack = (row: Pick<RecordedRow, 'table' | 'rowKey'>) =>
    inAuthority(db, as, (trx) => takeBackRows(trx, authorityId, [row]))
  const workedOutWrongly = () =>
    inAuthority(db, as, (trx) =>
      childrenWorkedOutWrongly(
        {
          ...careStoreOf(trx, authorityId),
          differing: (some) => differingFromStored(trx, authorityId, some),
        },
        englandAndWales,
      ),
    )
  return { ask, load, undo, record, takeBack, state, workedOutWrongly }
}

function readYear(files: readonly NamedFile[], name: string) {
  const year = parseCollectionYear(name)
  if (year === undefined) throw new RangeError(name)
  return readFolder(files, { year })
}

const files = (texts: Readonly<Record<string, string>>): NamedFile[] =>
  Object.entries(texts).map(([name, text]) => ({ name, content: Buffer.from(text) }))

const episodes = (row: string) =>
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n${row}\n`
const reviews = (...rows: string[]) => `CHILD,DOB,REVIEW,REVIEW_CODE\n${rows.join('\n')}\n`
const first = files({
  'episodes.csv': episodes('A1,01/06/2020,S,C2,N1,U6,PR1,,,,,,'),
  'reviews.csv': reviews('A1,05/05/2010,25/06/2020,PN1', 'A1,05/05/2010,20/09/2020,PN1'),
})
const second = files({
  'episodes.csv': episodes('A1,01/06/2020,S,C2,N1,K2,PR1,,,,,,\nB2,01/07/2020,S,C2,N1,U6,PR1,,,,,,'),
  'reviews.csv': reviews('A1,05/05/2010,25/06/2020,PN1'),
})
const withCode = (code: string) =>
  files({
    'reviews.csv': reviews(`A1,05/05/2010,25/06/2020,${code}`, 'A1,05/05/2010,20/09/2020,PN1'),
  })
const period = { from: '2020-04-01', to: '2021-03-31' }

const counts = (report: UndoReport) => {
  if (report.kind === 'refused') return report.why
  const { kind, removed, restored, returned, children } = report
  return { kind, removed, restored, returned, children }
}

describe('undoing the newest import', () => {
  test('first says what it would do and changes nothing; then rows added go, those amended or ended come back', async () => {
    const { load, undo, state } = await council()
    await load(first, '2020-21')
    const before = await state(period)
    const importId = await load(second, '2020-21')
    const after = await state(period)
    expect(after).not.toEqual(before)
    const would = { removed: 1, restored: 1, returned: 1, children: 2 }
    expect(counts(await undo(importId, true))).toEqual({ kind: 'would be done', ...would })
    expect(await state(period)).toEqual(after)
    expect(counts(await undo(importId))).toEqual({ kind: 'done', ...would })
    expect(await state(period)).toEqual(before)
  })

  test('keeps both in the history, who undid it on the import, and one line in the audit trail', async () => {
    const { ask, load, undo } = await council()
    await load(first, '2020-21')
    const importId = await load(second, '2020-21')
    await undo()
    expect(
      await ask(
        `select undone_by as by, undone_at is not null as at from import_run where import_id = '${importId}'`,
      ),
    ).toEqual([{ by: 'analyst@council.example', at: true }])
    expect(
      await ask(`select operation::text || ' ' || (before->>'place') || '>' || (after->>'place') as what
        from history where table_name = 'ssda903_episodes' and operation = 'U' order by history_id`),
    ).toEqual([{ what: 'U U6>K2' }, { what: 'U K2>U6' }])
    expect(await ask(`select subject, outcome, detail->>'children' as children from audit_event`)).toEqual([
      { subject: `undoing import ${importId}`, outcome: 'done', children: '2' },
    ])
  })

  test('the same files can be loaded again, and are another import', async () => {
    const { load, undo, state } = await council()
    await load(first, '2020-21')
    await load(second, '2020-21')
    const loaded = await state(period)
    await undo()
    const again = await load(second, '2020-21')
    const whole = await state(period)
    for (const table of workedOutTables) expect([table, whole.get(table)]).toEqual([table, loaded.get(table)])
    expect(counts(await undo(again, true))).toMatchObject({ kind: 'would be done', removed: 1 })
  })

  test('one after the other, each the newest; then nothing is left to undo', async () => {
    const { ask, load, undo } = await council()
    const one = await load(first, '2020-21')
    const other = await load(second, '2020-21')
    expect(counts(await undo(one))).toMatch(/^Only the newest import can be undone. It is that of 2020-21/)
    await undo(other)
    expect(counts(await undo(other))).toMatch(
      /^This import was undone already: .* by analyst@council.example/,
    )
    expect(counts(await undo(one))).toMatchObject({ kind: 'done', removed: 3 })
    expect(await ask(`select child_id from due union select child_id from counted_review`)).toEqual([])
    expect(counts(await undo())).toBe('No import stands, so there is nothing to undo.')
  })

  test('leaves alone what was recorded here meanwhile, and taking that back lets the file speak again', async () => {
    const { ask, load, undo, record, takeBack } = await council()
    await load(first, '2020-21')
    await load(withCode('PN3'), '2020-21')
    const [key] = await ask<{ row_key: string }>(
      `select row_key from ssda903_reviews where review = '2020-06-25'`,
    )
    const row = {
      table: 'ssda903_reviews',
      rowKey: key?.row_key ?? '',
      childId: 'A1',
      year: '2020-21',
    } as const
    const codes = () =>
      ask(
        `select review_code as code, current from ssda903_reviews where review = '2020-06-25' order by occurrence`,
      )
    await record({ ...row, said: { child_id: 'A1', review: '2020-06-25', review_code: 'PN7' } })
    expect(await codes()).toEqual([
      { code: 'PN7', current: true },
      { code: 'PN3', current: false },
    ])
    expect(counts(await undo())).toMatchObject({ kind: 'done', restored: 1 })
    expect(await codes()).toEqual([
      { code: 'PN7', current: true },
      { code: 'PN1', current: false },
    ])
    await takeBack(row)
    expect(await codes()).toEqual([{ code: 'PN1', current: true }])
  })

  test('is refused when a row has been changed on screen since, for that would be lost', async () => {
    const { ask, load, undo } = await council()
    await load(first, '2020-21')
    await ask(`update ssda903_episodes set place = 'U4'`)
    expect(counts(await undo())).toMatch(/^Rows of this kind have been changed on screen since/)
  })
})

test('whatever the second import changes, after undoing it every row, clock and figure is as after the first', async () => {
  const demo = makeDemo({ children: 40, seed: 5, years: 2, lastDay: calendarDate('2026-03-31') })
  const years = demo.years.map((year) => ({ name: year.label, files: demoFolder(demo, year) }))
  const [, newest] = years
  if (newest === undefined) throw new RangeError('The demonstration has two years')
  const shown = { from: '2025-04-01', to: '2026-03-31' }
  await fc.assert(
    fc.asyncProperty(
      fc.noShrink(fc.record({ seed: fc.nat(2 ** 31), edited: fc.constantFrom(0, 1), whole: fc.boolean() })),
      async ({ seed, edited, whole }) => {
        const { load, undo, state, workedOutWrongly } = await council()
        const year = years[edited] ?? newest
        // The first import of a year is undone as well as a corrected one, of the newest year or the one before.
        for (const one of years) if (whole || one !== year) await load(one.files, one.name)
        const before = await state(shown)
        await load(editedAtRandom(readYear(year.files, year.name), 300, seed), year.name)
        expect(counts(await undo())).toMatchObject({ kind: 'done' })
        const after = await state(shown)
        for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows])
        expect(await workedOutWrongly()).toEqual([])
      },
    ),
    { seed: 20261122, numRuns: Number(process.env['WAYMARK_UNDO_RUNS'] ?? '4') },
  )
}, 600_000)
