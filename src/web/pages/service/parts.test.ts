import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partAsked, partsOf } from './parts.ts'
import type { ServiceView } from './present.ts'

const rows = <T>(howMany: number, row: (n: number) => T): readonly T[] =>
  Array.from({ length: howMany }, (_, n) => row(n))

/** A service with so many IROs, all of whom have something outstanding. */
function service(iros: number): ServiceView {
  const name = (n: number) => `IRO ${n}`
  const href = '/service/list'
  const away = (n: number) => ({ name: name(n), when: '', reason: '', children: '', href })
  return {
    standsAt: '',
    whyThen: '',
    whose: undefined,
    tallies: [],
    caseloads: rows(iros, (n) => ({
      name: name(n),
      href,
      children: '',
      fte: '',
      perFte: n,
      weighted: '',
      judged: '',
      outside: false,
    })),
    caseloadNotes: [],
    scale: 100,
    average: undefined,
    band: { from: 50, to: 70, own: false },
    bandSays: '',
    timeliness: [],
    records: rows(iros, (n) => ({ name: name(n), outstanding: '1', since: '', href })),
    gaps: [],
    challenge: { says: '', rows: [] },
    byIro: rows(iros, (n) => ({ name: name(n), value: n, percent: '', of: '' })),
    byMonth: [],
    awayNow: rows(Math.floor(iros / 2), away),
    awaySoon: rows(iros, away),
    soon: '',
  }
}

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)

describe('the service page of a service of any size', () => {
  test.each([
    { iros: 20, says: undefined },
    { iros: 21, says: 'Show all 21' },
    { iros: 5000, says: 'Show all 5,000' },
  ])('with $iros IROs shows at most twenty of each part, and says $says', ({ iros, says }) => {
    const view = partsOf(service(iros), { part: undefined, page: 1 })
    expect(names(view.caseloads)).toEqual(names(service(20).caseloads))
    expect(view.byIro).toHaveLength(20)
    expect(view.records).toHaveLength(20)
    expect(view.more.caseloads?.words).toBe(says)
    expect(view.more['in-time']?.words).toBe(says)
    expect(view.more.challenge).toBeUndefined()
  })

  test('page by page a part names everybody once, in the order of the whole', () => {
    fc.assert(
      fc.property(fc.nat(260), (iros) => {
        const whole = service(iros)
        for (const part of ['caseloads', 'in-time', 'records', 'away'] as const) {
          const { pages } = partsOf(whole, { part, page: 1 })
          const shown = rows(pages, (n) => partsOf(whole, { part, page: n + 1 }))
          const of = (view: ServiceView) =>
            part === 'caseloads'
              ? view.caseloads
              : part === 'in-time'
                ? view.byIro
                : part === 'records'
                  ? view.records
                  : [...view.awayNow, ...view.awaySoon]
          expect(shown.flatMap((view) => names(of(view))).toSorted()).toEqual(names(of(whole)).toSorted())
          expect(shown.every(({ caseloads }) => caseloads.length <= 50)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('an address that names no part is the page', () => {
    expect(partAsked('caseloads')).toBe('caseloads')
    expect(partAsked('everything')).toBeUndefined()
  })
})
