import { describe, expect, test } from 'vitest'
import { readDate, readPartialDate } from './read-date.ts'

describe('A date is read as dd/mm/yyyy or yyyy-mm-dd and nothing else', () => {
  test.each([
    ['01/04/2020', '2020-04-01'],
    ['2020-04-01', '2020-04-01'],
    ['29/02/2020', '2020-02-29'],
    ['31/12/1999', '1999-12-31'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toEqual({ date })
  })

  test.each([
    ['30/02/2021', 'there is no 30 February 2021'],
    ['29/02/2021', 'there is no 29 February 2021'],
    ['2021-02-30', 'there is no 30 February 2021'],
    ['31/04/2020', 'there is no 31 April 2020'],
    ['00/04/2020', 'there is no 0 April 2020'],
    ['0000-01-01', 'there is no 1 January 0'],
    ['12/31/2020', 'day and month are perhaps the wrong way round'],
    ['2020-13-01', 'there is no month 13'],
    ['43831', 'perhaps 01/01/2020'],
    ['44286', 'perhaps 31/03/2021'],
    ['01-Jan-20', 'the month is a word'],
    ['1-Jan-2020', 'write 01/01/2020'],
    ['1 January 2020', 'write 01/01/2020'],
    ['30 February 2020', 'there is no such day'],
    ['1/4/2020', 'write 01/04/2020'],
    ['01/4/2020', 'write 01/04/2020'],
    ['01/04/20', 'the year has four digits'],
    ['01/04/2020 00:00', 'write 01/04/2020'],
    ['2020-04-01T00:00:00', 'write 2020-04-01'],
    ['01.04.2020', 'write it as dd/mm/yyyy or yyyy-mm-dd'],
    ['20200401', 'write it as dd/mm/yyyy or yyyy-mm-dd'],
    ['n/a', 'write it as dd/mm/yyyy or yyyy-mm-dd'],
    ['zz/04/2020', 'write it as dd/mm/yyyy or yyyy-mm-dd'],
  ])('%s is an error that says what would be right', (text, says) => {
    const reading = readDate(text)
    expect('problem' in reading ? reading.problem : reading.date).toContain(says)
  })
})

describe('DATE_PERM may say which parts nobody knows', () => {
  test.each(['zz/05/2014', 'zz/zz/2014', 'zz/zz/zzzz', 'ZZ/ZZ/ZZZZ'])('%s is kept as it stands', (text) => {
    expect(readPartialDate(text)).toEqual({ date: text })
  })

  test('a whole date is a date', () => {
    expect(readPartialDate('12/05/2014')).toEqual({ date: '2014-05-12' })
  })

  test.each(['zz/13/2014', 'zz/00/2014', '12/zz/2014', 'zz/zz/zz', '12/5/2014'])('%s is an error', (text) => {
    expect(readPartialDate(text)).toHaveProperty('problem')
  })
})
