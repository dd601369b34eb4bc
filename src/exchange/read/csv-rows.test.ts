import { expect, test } from 'vitest'
import { csvRows } from './csv-rows.ts'

const lines = (text: string) => csvRows(text).map(({ line, cells }) => [line, ...cells])

test('Lines may end in LF, CRLF or CR, in one file as well', () => {
  const rows = [
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, '3', '4'],
    [4, '5', '6'],
  ]
  for (const text of ['a,b\n1,2\n3,4\n5,6', 'a,b\r\n1,2\r\n3,4\r\n5,6\r\n', 'a,b\n1,2\r\n3,4\r5,6\n']) {
    expect(lines(text)).toEqual(rows)
  }
})

test('A field in quotation marks may hold commas, quotation marks and line ends; the row is known by its first line', () => {
  expect(lines('a,b\n"x, y","he said ""no"""\n"one\ntwo\r\nthree",4\n5,6\n')).toEqual([
    [1, 'a', 'b'],
    [2, 'x, y', 'he said "no"'],
    [3, 'one\ntwo\nthree', '4'],
    [6, '5', '6'],
  ])
})

test('Lines that hold nothing are no rows, but count as lines', () => {
  expect(lines('\na,b\n\n,,,\n  ,\n1,2\n\n\n')).toEqual([
    [2, 'a', 'b'],
    [6, '1', '2'],
  ])
})

test('A quotation mark that is never closed is noticed', () => {
  expect(csvRows('a,b\n"1,2\n3,4\n').map(({ brokenQuotes }) => brokenQuotes)).toEqual([false, true])
})

test('A quotation mark inside an unquoted field is a character like any other', () => {
  expect(lines('a,b\nSix "foot" Sam,2\n')).toEqual([
    [1, 'a', 'b'],
    [2, 'Six "foot" Sam', '2'],
  ])
})
