import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayOfWeek, monthNames, weekdayNames } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import clockRules from '#test/cases/clock-rules.json' with { type: 'json' }
import type { ClockRule, Limit } from './clock.ts'
import { register, ruleNamed } from './register.ts'
import { kindInWords, standing } from './standing.ts'
import { isWorkedOut, workOut } from './work-out.ts'

const root = new URL('../../../', import.meta.url)
const rules = register.map((entry) => entry.rule)
const textOf = (file: string) => readFileSync(new URL(file, root), 'utf8')

/** A limit as the reference list of the field writes it. */
function figuresOf(limit: Limit) {
  switch (limit.direction) {
    case 'between':
      return { n: [limit.opens.n, limit.closes.n], unit: limit.closes.unit, direction: 'between' }
    case 'undated':
      return limit.words === 'as soon as practicable'
        ? { n: null, unit: null, direction: 'as soon as practicable' }
        : { n: 1, unit: 'per term', direction: 'after' }
    case 'after':
    case 'before':
    case 'by':
      return { n: limit.n, unit: limit.unit, direction: limit.direction }
  }
}

describe('the register against the reference list of the field', () => {
  test('no rule is missing, and none is ours alone', () => {
    expect(rules.map((rule) => rule.id).toSorted()).toEqual(
      clockRules.rules.map((rule) => rule.id).toSorted(),
    )
  })

  for (const reference of clockRules.rules) {
    test(`${reference.id} ${reference.name}: figures, kind, confidence and source are those of the list`, () => {
      const rule = ruleNamed(reference.id)
      if (rule === undefined) throw new Error(`${reference.id} is not in the register`)
      expect({
        ...figuresOf(rule.limit),
        name: rule.title,
        anchor: rule.anchor,
        kind: rule.kind,
        source: rule.source,
        confidence: rule.confidence,
        note: rule.note,
        warning: rule.warning,
      }).toEqual({
        n: reference.n,
        unit: reference.unit,
        direction: reference.direction,
        name: reference.name,
        anchor: reference.anchor,
        kind: reference.kind,
        source: reference.source,
        confidence: reference.confidence,
        note: reference.note,
        warning: reference.warning,
      })
    })
  }
})

test('a rule is found by its number in any case and by its name', () => {
  for (const rule of rules) {
    expect(ruleNamed(rule.id)).toBe(rule)
    expect(ruleNamed(rule.id.toLowerCase())).toBe(rule)
    expect(ruleNamed(rule.slug)).toBe(rule)
  }
  expect(ruleNamed('C99')).toBeUndefined()
})

test('no two rules share a number or a name', () => {
  expect(new Set(rules.flatMap((rule) => [rule.id.toLowerCase(), rule.slug])).size).toBe(rules.length * 2)
})

test('every rule cites its source', () => {
  expect(rules.filter((rule) => rule.cites.length === 0 || rule.source === '')).toEqual([])
})

test('every reading that a rule names is written down', () => {
  const readings = new Set(rules.flatMap((rule) => rule.readings ?? []))
  expect([...readings].filter((name) => !existsSync(new URL(`docs/law/readings/${name}.md`, root)))).toEqual(
    [],
  )
})

test('every rule in months, weeks or working days names the reading by which it is counted', () => {
  const uncounted = rules.filter(
    ({ limit, readings }) => 'unit' in limit && limit.n > 0 && readings === undefined,
  )
  expect(uncounted.map((rule) => rule.id)).toEqual([])
})

/** `Mon 15 Dec 2025`. */
function short(iso: string): string {
  const date = calendarDate(iso)
  const month = (monthNames[Number(iso.slice(5, 7)) - 1] ?? '').slice(0, 3)
  return `${(weekdayNames[dayOfWeek(date) - 1] ?? '').slice(0, 3)} ${Number(iso.slice(8))} ${month} ${iso.slice(0, 4)}`
}

function dueOf(rule: ClockRule, start: string): string {
  const worked = workOut(rule, calendarDate(start), englandAndWales)
  if (!isWorkedOut(worked)) return worked.message
  return worked.opens === undefined ? worked.due : `${worked.opens}/${worked.due}`
}

describe('each rule in its own file', () => {
  for (const { rule, file } of register) {
    test(`${file} holds ${rule.id} in under 60 lines, with the worked dates of its comment`, () => {
      const text = textOf(file)
      expect(text).toContain(`id: '${rule.id}'`)
      expect(text.split('\n').length).toBeLessThan(60)
      const comment = text.slice(text.indexOf('/**'), text.indexOf('*/'))
      const written = comment.split('\n').filter((line) => line.includes(' -> '))
      expect(written).toEqual(
        rule.worked.map(
          ({ start, due, why }) =>
            ` *   ${short(start)} -> ${due.split('/').map(short).join(' to ')}: ${why}`,
        ),
      )
    })

    test(`${rule.id}: its worked dates come out as written`, () => {
      expect(
        rule.limit.direction === 'undated' ? [] : rule.worked.map(({ start }) => dueOf(rule, start)),
      ).toEqual(rule.worked.map(({ due }) => due))
      expect(rule.worked.length > 0).toBe(rule.limit.direction !== 'undated')
    })
  }
})

describe('what a rule is called on screen', () => {
  test('nothing local or unread is called statutory', () => {
    const unverified = rules.filter(({ confidence, kind }) => {
      return confidence === 'local' || confidence === 'knowledge-verify' || kind === 'local practice'
    })
    expect(unverified.length).toBeGreaterThan(10)
    for (const rule of unverified) {
      const shown = [
        standing(rule),
        kindInWords(rule),
        rule.title,
        rule.statement,
        rule.note ?? '',
        rule.warning ?? '',
      ]
      expect(shown.join(' ')).not.toMatch(/statutory/i)
    }
  })

  test('law read, law not read, guidance and custom are told apart', () => {
    const standingOf = (id: string) => {
      const rule = ruleNamed(id)
      return rule && standing(rule)
    }
    expect(standingOf('C03')).toBe('Statute, text read')
    expect(standingOf('C08')).toBe('Statute (secondary source)')
    expect(standingOf('C12a')).toBe('Statute, text not read: check before relying')
    expect(standingOf('C27')).toBe('Statutory guidance (secondary source)')
    expect(standingOf('C17b')).toBe('Guidance, text not read: check before relying')
    expect(standingOf('V28')).toBe('Local practice')
  })
})
