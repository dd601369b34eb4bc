import { describe, expect, test } from 'vitest'
import headers from '#db/reference/headers.json' with { type: 'json' }
import { fileKinds } from '../kinds.ts'
import { recognise } from './recognise.ts'

const kindOf = (headings: string) => {
  const recognised = recognise(headings.split(','))
  return recognised.outcome === 'recognised' ? recognised.kind.id : recognised.outcome
}

describe('A file is recognised by its headings', () => {
  test.each(fileKinds.map((kind) => [kind.title, kind] as const))(
    'all columns of %s are that kind',
    (_, kind) => {
      expect(kindOf(kind.columns.map(({ header }) => header).join(','))).toBe(kind.id)
    },
  )

  test.each(fileKinds.map((kind) => [kind.title, kind] as const))(
    'the columns that %s must have are that kind, or a tie that names it',
    (_, kind) => {
      const headings = kind.columns.filter(({ required }) => required).map(({ header }) => header)
      const recognised = recognise(headings)
      const named = recognised.outcome === 'tied' ? recognised.kinds : [recognised]
      const itself = expect.objectContaining(
        recognised.outcome === 'tied' ? { id: kind.id } : { kind, missing: [], repeated: [], unknown: [] },
      )
      expect(named).toContainEqual(itself)
    },
  )

  test('letter case, blanks round a heading and the order of the columns do not matter', () => {
    expect(kindOf('review_code, Review ,dob,CHILD')).toBe('ssda903.reviews')
  })

  test('the kind with the most of its columns wins by count: a UASC file is not a Header file', () => {
    expect(kindOf('CHILD,SEX,DOB,DUC')).toBe('ssda903.uasc')
    expect(kindOf('CHILD,SEX,DOB,ETHNIC')).toBe('ssda903.header')
  })

  test('what a kind requires is looked at only after: Reviews without REVIEW_CODE are Reviews with a column missing', () => {
    const recognised = recognise(['CHILD', 'DOB', 'REVIEW'])
    expect(recognised).toMatchObject({
      outcome: 'recognised',
      kind: { id: 'ssda903.reviews' },
      missing: [{ header: 'REVIEW_CODE' }],
    })
  })

  test('two kinds with as many columns each are a tie: a child, a sex and a birthday are a Header or a UASC file', () => {
    const recognised = recognise(['CHILD', 'SEX', 'DOB'])
    expect(recognised.outcome === 'tied' ? recognised.kinds.map(({ id }) => id) : recognised).toEqual([
      'ssda903.header',
      'ssda903.uasc',
    ])
  })

  test('headings that no kind has are not recognised', () => {
    expect(kindOf('fruit,colour')).toBe('unrecognised')
    expect(kindOf('')).toBe('unrecognised')
  })

  test('further headings are named, blank ones are not', () => {
    const recognised = recognise(['CHILD', 'DOB', 'DOLO_START', 'Worker', '', ' '])
    expect(recognised).toMatchObject({ unknown: ['Worker'], positions: [0, 1, 2, -1] })
  })

  test('a heading that stands twice is named', () => {
    expect(recognise(['child_id', 'iro_id', 'allocated_on', 'Child_ID'])).toMatchObject({
      repeated: [{ header: 'child_id' }],
    })
  })
})

describe('The files of the return have the columns of its specification', () => {
  const returned = fileKinds.filter(({ family }) => family === 'ssda903')

  test.each(Object.entries(headers.files))('%s', (_, specified) => {
    const kind = returned.find(
      ({ columns }) => columns.map(({ header }) => header).join() === specified.columns.join(),
    )
    expect(kind).toBeDefined()
    const keys = specified.row_key.filter((key) => !key.startsWith('('))
    const keyed = kind?.columns.filter((column) => column.keyed).map(({ header }) => header)
    expect(keyed).toEqual(keys)
    const required = kind?.columns.filter((column) => column.required).map(({ header }) => header)
    expect(required).toEqual(specified.required ?? keys)
    const dates = kind?.columns.filter(({ type }) => type === 'date' || type === 'partial-date')
    expect(dates?.map(({ header }) => header)).toEqual(
      specified.date_columns.map((name) => name.split(' ')[0]),
    )
  })
})
