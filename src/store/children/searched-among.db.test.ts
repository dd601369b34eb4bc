import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchWords } from '#app/children/search-words.ts'
import type { FindChildren } from '#app/children/list-children.ts'
import { importFiles } from '#app/import/import-files.ts'
import type { Scope } from '#domain/access/scope.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { newId } from '#store/database/uuid.ts'
import { restrictionStoreOf } from '#store/restricted/restriction-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { findChildren } from './find-children.ts'

const on = calendarDate('2026-03-31')
const first = ['Zoë', 'Amelia', 'Mohammad', 'Leo', 'Anne-Marie', 'Conor', 'Jo', 'Łukasz', 'Siân', 'Precious']
const last = ['O’Brien', 'Nair', 'Thompson', 'de Souza', 'Smith', 'Smyth', 'Kowalski']
const schools = ['St Mary’s Primary', 'Northgate Academy', 'Leo House (PRU)', '']
const areas = ['M14 5GH', 'm145gj', 'LS1 4AP', '', 'B33 8TH']
const officers = ['Priya Nair', 'Tom O’Sei', 'Zoë Leoni']
const workers = ['Chidi Eze', 'Beth Thomson']

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new RangeError('The list is empty')
  return found
}
const children = Array.from({ length: 70 }, (_, n) => ({ id: `WM-${100 + n}`, n }))

function files(
  surnameOf: (n: number) => string,
): readonly { readonly name: string; readonly content: Uint8Array }[] {
  const of = (heading: string, rows: readonly string[]) => `${heading}\n${rows.join('\n')}\n`
  const rows = (row: (id: string, n: number) => string) => children.map(({ id, n }) => row(id, n))
  const all = {
    'episodes.csv': of(
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      rows((id, n) => {
        const left = n % 9 === 0 ? '01/02/2026,E4A' : ','
        return `${id},0${1 + (n % 9)}/05/2025,S,C2,N1,U4,PR1,${left},,${at(areas, n)},${at(areas, n + 2)},`
      }),
    ),
    'people.csv': of(
      'child_id,first_name,last_name,called,school',
      rows(
        (id, n) =>
          `${id},${at(first, n)},${surnameOf(n)},${n % 4 === 0 ? at(first, n + 3) : ''},${at(schools, n)}`,
      ),
    ),
    'iros.csv': of(
      'iro_id,name,fte,started_on,contract',
      officers.map((name, n) => `IRO${n},${name},1,2020-01-06,permanent`),
    ),
    'iro_allocations.csv': of(
      'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason',
      rows(
        (id, n) => `${id},IRO${n % officers.length},2025-06-01,${n % 7 === 0 ? '2025-12-01' : ''},new_entry`,
      ),
    ),
    'sw_episodes.csv': of(
      'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
      rows((id, n) => `${id},04/03/2017,SW${n % workers.length},01/06/2025,,`),
    ),
    'social_workers.csv': of(
      'sw_id,sw_name,sw_team,sw_from,sw_to',
      workers.map((name, n) => `SW${n},${name},North,2025-01-01,`),
    ),
  }
  return Object.entries(all).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) }))
}

let db: Database
let authorityId: string

const load = async (surnameOf: (n: number) => string) => {
  const year = parseCollectionYear('2025-26')
  if (year === undefined) throw new RangeError('2025-26 is a collection year')
  await importFiles(
    { store: importStoreOf(db), calendar: englandAndWales },
    readFolder([...files(surnameOf)], { year }),
    { authorityId, actor: 'test', year: year.name, folder: 'test', check: false, acceptPartial: true },
  )
}

beforeAll(async () => {
  db = await testDatabase()
  authorityId = (await newAuthority(db)).authorityId
  await load((n) => at(last, n))
}, 180_000)

const everybody: Scope = { kind: 'authority' }

async function found(
  typed: string,
  care: 'now' | 'left' | 'all',
  how: 'looked up' | 'read through',
  scope = everybody,
) {
  const ask: FindChildren = {
    authorityId,
    scope,
    on,
    soonUntil: on,
    filter: { search: typed, care },
    words: searchWords(typed),
    order: 'id',
    down: false,
    offset: 0,
    limit: 100,
  }
  const lookUp = how === 'looked up' ? [] : ([async () => undefined] as const)
  const {
    total,
    close,
    children: listed,
  } = await inAuthority(db, { authorityId, actor: 'test' }, (trx) => findChildren(trx, ask, ...lookUp))
  return { total, close, ids: listed.map(({ childId }) => childId) }
}

const texts = [
  ...first,
  ...last,
  ...schools,
  ...areas,
  ...officers,
  ...workers,
  'WM-105',
  'wm',
  '105',
  'nobody',
]
const spoiled = fc
  .record({
    text: fc.constantFrom(...texts),
    cut: fc.nat(8),
    at: fc.nat(12),
    letter: fc.constantFrom('', 'e', 'q', 'zz'),
  })
  .map(({ text, cut, at: place, letter }) =>
    place > text.length
      ? text.slice(0, text.length - cut)
      : text.slice(0, place) + letter + text.slice(place + 1),
  )

describe('a search that looks words up', () => {
  test('finds whom reading everybody through finds, whatever is typed, slips and all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(spoiled, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('now' as const, 'left' as const, 'all' as const),
        async (typed, care) => {
          const search = typed.join(' ')
          expect(await found(search, care, 'looked up')).toEqual(await found(search, care, 'read through'))
        },
      ),
      {
        numRuns: 120,
        examples: [
          [['thomsonp'], 'now'],
          [['smiht', 'amelai'], 'now'],
          [['mohemmud'], 'all'],
        ],
      },
    )
  }, 120_000)

  test('finds a name put right in a later file by the new one, and no longer by the old', async () => {
    expect((await found('Okonkwo', 'all', 'looked up')).total).toBe(0)
    await load((n) => (n === 12 ? 'Okonkwo' : at(last, n)))
    expect((await found('Okonkwo', 'all', 'looked up')).ids).toEqual(['WM-112'])
    expect((await found('Okonkvo', 'all', 'looked up')).ids).toEqual(['WM-112'])
    expect((await found(at(last, 12), 'all', 'looked up')).ids).not.toContain('WM-112')
  })

  test('finds nobody whose record is closed to whoever searches, by name, id, school or postcode', async () => {
    const by = {
      authorityId,
      actor: 'test',
      role: 'iro_manager' as const,
      requestId: newId(),
      session: undefined,
    }
    await restrictionStoreOf(db, () => on).restrict(
      by,
      'WM-105',
      { reason: 'adoption', openTo: ['somebody'], note: undefined, until: undefined },
      'none',
    )
    for (const typed of [at(first, 5), at(last, 5), 'WM-105', at(schools, 5), at(areas, 5)]) {
      const closed = await found(typed, 'all', 'looked up', { kind: 'authority', userId: 'another' })
      expect(closed.ids).not.toContain('WM-105')
      const open = await found(typed, 'all', 'looked up', { kind: 'authority', userId: 'somebody' })
      expect(open.total).toBe(closed.total + 1)
    }
  })
})
