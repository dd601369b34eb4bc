import { Command } from 'commander'
import { expect, test } from 'vitest'
import { authorityCommand } from './authority.ts'
import { userCommand } from './user.ts'

/** Runs a command that is called wrongly: it never gets as far as the database. */
function run(...words: readonly string[]): Promise<unknown> {
  const open = () => Promise.reject(new Error('The database was opened'))
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  authorityCommand(program, open)
  userCommand(program, open)
  return program.parseAsync(words, { from: 'user' })
}

test.each([
  [
    ['authority', 'add', 'North_Somerset', 'North Somerset'],
    /North_Somerset cannot be a council's short name/,
  ],
  [['authority', 'add', 'north-somerset', '  '], /A council needs a name/],
  [['user', 'add', 'sian.hughes', '--role', 'iro'], /sian.hughes is not an email address/],
  [['user', 'add', 'sian@example.gov.uk', '--role', 'king'], /There is no role king\. The roles are iro,/],
])('%j was called wrongly', async (words, why) => {
  await expect(run(...words)).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(why) })
})
