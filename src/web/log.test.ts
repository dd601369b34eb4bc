import { describe, expect, test } from 'vitest'
import { faultWithoutValues } from './log.ts'

/** As the database's driver throws it: the row that was refused stands in the message and beside it. */
function refusedByTheDatabase(): Error {
  const error = new Error('invalid input syntax for type date: "Leo M, 4 March 2017"')
  return Object.assign(error, {
    code: '22007',
    table: 'ssda903_header',
    column: 'dob',
    constraint: 'header_pkey',
    detail: 'Key (child_id)=(L100) already exists.',
    where: "unnamed portal parameter $2 = 'Leo M'",
    parameters: ['L100', 'Leo M'],
  })
}

describe('a fault in the log', () => {
  test('says what broke and where, in the program and in the tables', () => {
    const logged = faultWithoutValues(refusedByTheDatabase())
    expect(logged).toMatchObject({
      type: 'Error',
      message: 'invalid input syntax for type date: "…"',
      code: '22007',
      table: 'ssda903_header',
      column: 'dob',
      constraint: 'header_pkey',
    })
    expect(logged.stack).toContain('log.test.ts')
  })

  test('names no child, not in its message, its details, its parameters or its cause', () => {
    const outer = new Error('Child L100 (Leo M) was not written, born 2017-03-04', {
      cause: refusedByTheDatabase(),
    })
    const text = JSON.stringify(faultWithoutValues(outer))
    for (const value of ['L100', 'Leo', '2017', 'child_id']) expect(text).not.toContain(value)
  })

  test('is told of even when what was thrown is no error', () => {
    expect(JSON.stringify(faultWithoutValues('L100'))).not.toContain('L100')
  })
})
