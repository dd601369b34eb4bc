import { describe, expect, test } from 'vitest'
import { findingsOf, folderOf } from '#test/support/findings-of.ts'

const iros =
  'iro_id,name,fte,started_on,ended_on\nI1,Grace Okafor,1,2018-01-08,\nI2,Sam Lee,0.6,2019-06-03,2020-06-30'
const allocations = (...rows: readonly string[]) =>
  ['child_id,iro_id,allocated_on,allocation_ended_on', ...rows].join('\n')

describe('A child has one IRO at a time', () => {
  const handedOver = (on: string) =>
    findingsOf({ a: allocations('A1,I1,2019-05-02,2020-01-10', `A1,I2,${on},`), iros })

  test('a second IRO from the day before the first ends overlaps; from the day of the handover or later does not', () => {
    expect(handedOver('2020-01-09')).toEqual(['a:3 iro.allocation-overlap'])
    expect(handedOver('2020-01-10')).toEqual([])
    expect(handedOver('2020-01-11')).toEqual([])
  })

  test('a second IRO while the first has no end overlaps; of another child does not', () => {
    expect(findingsOf({ a: allocations('A1,I1,2019-05-02,', 'A1,I2,2020-01-10,') })).toEqual([
      'a:3 iro.allocation-overlap',
    ])
    expect(findingsOf({ a: allocations('A1,I1,2019-05-02,', 'A2,I2,2020-01-10,') })).toEqual([])
  })

  test('the same allocation with two ends contradicts itself and does not also overlap', () => {
    const a = allocations('A1,I1,2019-05-02,2020-01-10', 'A1,I1,2019-05-02,2020-02-10')
    expect(findingsOf({ a })).toEqual(['a:3 row.contradiction'])
  })
})

describe('An IRO is in the IROs file and in post', () => {
  test.each([
    ['the day before starting', '2019-06-02', ['a:2 iro.not-employed']],
    ['on the first day', '2019-06-03', []],
    ['on the last day', '2020-06-30', []],
    ['the day after the last', '2020-07-01', ['a:2 iro.not-employed']],
  ])('an allocation %s', (_, on, expected) => {
    expect(findingsOf({ a: allocations(`A1,I2,${on},`), iros })).toEqual(expected)
  })

  test('an IRO who comes back is in post again', () => {
    const back = `${iros}\nI2,Sam Lee,0.6,2021-01-04,`
    expect(findingsOf({ a: allocations('A1,I2,2021-01-04,'), iros: back })).toEqual([])
  })

  test('an IRO whom the IROs file does not know is named wherever they stand', () => {
    const files = {
      a: allocations('A1,I9,2020-05-05,'),
      b: 'iro_id,absent_from,absent_to\nI9,2020-05-05,',
      c: 'child_id,contact_on,contact_method,iro_id\nA1,2020-05-05,visit,I9\nA1,2020-05-06,visit,',
      d: 'child_id,midway_held_on,iro_id\nA1,2020-05-05,I9',
    }
    expect(findingsOf({ ...files, iros })).toEqual(
      ['a', 'b', 'c', 'd'].map((file) => `${file}:2 iro.unknown`),
    )
    expect(findingsOf(files)).toEqual([])
  })
})

describe('Things end after they begin', () => {
  const rows = (headings: string, row: string) => findingsOf({ f: `${headings}\n${row}` })

  test.each([
    ['the day before', '2020-05-04', 1],
    ['on the day', '2020-05-05', 0],
    ['the day after', '2020-05-06', 0],
  ])('closed, told or ended %s', (_, on, wrong) => {
    const disputes = 'dispute_id,child_id,dispute_category,dispute_raised_on,dispute_closed_on'
    expect(rows(disputes, `D1,A1,Drift,2020-05-05,${on}`)).toEqual(
      ['f:2 dispute.closed-before-raised'].slice(0, wrong),
    )
    const notices = 'child_id,looked_after_on,notified_on'
    expect(rows(notices, `A1,2020-05-05,${on}`)).toEqual(['f:2 notification.before-entry'].slice(0, wrong))
    const ended = ['f:2 dates.end-before-start'].slice(0, wrong)
    expect(
      rows(
        'concern_id,child_id,concern_raised_on,concern_theme,concern_resolved_on',
        `C1,A1,2020-05-05,Drift,${on}`,
      ),
    ).toEqual(ended)
    expect(rows('iro_id,absent_from,absent_to', `I1,2020-05-05,${on}`)).toEqual(ended)
    expect(rows('child_id,plan_started_on,plan_ended_on', `A1,2020-05-05,${on}`)).toEqual(ended)
    expect(rows('register,child_id,entered_on,left_on', `staying_put,A1,2020-05-05,${on}`)).toEqual(ended)
  })
})

describe('A row that belongs to another finds it', () => {
  test('a social worker of the return who is not in the social workers file is named when there is one', () => {
    const s = 'CHILD,DOB,SW_ID,SW_DECOM\nA1,14/06/2010,SW1,01/05/2020'
    const w = (id: string) => `sw_id,sw_name\n${id},Asha Bell`
    expect(findingsOf({ s, w: w('SW2') }, '2023-24')).toEqual(['s:2 social-worker.unknown'])
    expect(findingsOf({ s, w: w('SW1') }, '2023-24')).toEqual([])
    expect(findingsOf({ s }, '2023-24')).toEqual([])
  })

  test('a report for a conference that is not in the conferences file is named', () => {
    const c =
      'conference_id,child_id,conference_kind,conference_on,child_aged_4_or_over\nC1,A9,icpc,2020-05-05,yes'
    expect(findingsOf({ c, r: 'conference_id,agency\nC2,school' })).toEqual(['r:2 conference.unknown'])
    expect(findingsOf({ c, r: 'conference_id,agency\nC1,school' })).toEqual([])
  })
})

describe('Values are believable', () => {
  test('a full-time equivalent is from 0 to 1', () => {
    const fte = (value: string) =>
      findingsOf({ i: `iro_id,name,fte,started_on\nI1,Grace,${value},2018-01-08` })
    expect(fte('0')).toEqual([])
    expect(fte('1')).toEqual([])
    expect(fte('1.1')).toEqual(['i:2 value.range'])
  })

  test('yes and no are written so; Yes and Y are named and kept as they stand', () => {
    const p = (value: string) => findingsOf({ p: `child_id,decom,in_authority\nA1,2020-05-05,${value}` })
    expect([...p('yes'), ...p('no'), ...p('')]).toEqual([])
    expect(p('Yes')).toEqual(['p:2 value.not-yes-or-no'])
    expect(p('y')).toEqual(['p:2 value.not-yes-or-no'])
  })

  test('words of the activity files are lower case and in the list', () => {
    const c = (method: string) =>
      findingsOf({ c: `child_id,contact_on,contact_method\nA1,2020-05-05,${method}` })
    expect(c('visit')).toEqual([])
    expect(c('Visit')).toEqual(['c:2 code.unknown'])
    expect(c('pigeon')).toEqual(['c:2 code.unknown'])
  })

  test('a year in which nobody lived who is in care is named', () => {
    const a = findingsOf({ a: 'CHILD,SEX,DOB,ETHNIC,UPN\nA1,1,14/06/0010,WBRI,UN1' })
    expect(a).toEqual(['a:2 value.unlikely-date'])
  })
})

describe('An IRO is independent of the case', () => {
  const files = (...more: readonly string[]) => ({
    a: allocations('A1,I1,2020-01-10,'),
    iros,
    sw: ['CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON', ...more].join('\n'),
    workers:
      'sw_id,sw_name,sw_team,sw_from,sw_to\nS1,Grace Okafor,North,2018-01-01,\nS2,Ed Hale,North,2018-01-01,',
    teams: 'team,team_manager,service,service_manager\nNorth,Mo Reid,Care,Ann Poe',
  })
  const found = (one: ReturnType<typeof files>) =>
    findingsOf(one).filter((code) => code.includes('not-independent'))

  test('not one who is the child’s social worker, nor one who was after the allocation began', () => {
    expect(found(files('A1,01/01/2010,S1,01/02/2019,,'))).toEqual(['a:2 iro.not-independent'])
    expect(found(files('A1,01/01/2010,S1,01/02/2020,01/05/2020,'))).toEqual(['a:2 iro.not-independent'])
    expect(found(files('A1,01/01/2010,S2,01/02/2019,,'))).toEqual([])
  })

  test('not one who manages the social worker’s team', () => {
    const managed = files('A1,01/01/2010,S2,01/02/2019,,')
    expect(found({ ...managed, teams: managed.teams.replace('Mo Reid', 'Grace Okafor') })).toEqual([
      'a:2 iro.not-independent',
    ])
  })

  test('a part in an earlier time in care is none in this one', () => {
    expect(found(files('A1,01/01/2010,S1,01/02/2018,01/05/2018,'))).toEqual([])
  })
})

describe('A council has one date from which its history is complete', () => {
  test('two dates contradict each other, in one file or in two', () => {
    const one = 'history_complete_from\n2018-04-01'
    expect(findingsOf({ h: `${one}\n2019-04-01` })).toEqual(['h:3 row.contradiction'])
    expect(findingsOf({ h: one, i: 'history_complete_from\n2019-04-01' })).toEqual(['i:2 row.contradiction'])
    expect(findingsOf({ h: `${one}\n01/04/2018` })).toEqual(['h:3 row.repeated'])
  })
})

test('A percentage in a column that takes a part of one is told as that part', () => {
  const message = (file: string) => folderOf({ file }).findings.map((found) => found.message)
  expect(message('iro_id,name,fte,started_on\nI1,Grace Okafor,80%,2019-04-01')).toEqual([
    'fte ‘80%’ cannot be read: write 0.8.',
  ])
  const area = 'measure_id,comparator_year,comparator_area,comparator_value,comparator_source'
  expect(message(`${area}\nreviews.in_time,2020-21,England,98%,DfE`)).toEqual([
    'comparator_value ‘98%’ cannot be read: write 98, digits only.',
  ])
})
