import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { afterEach, expect, test, vi } from 'vitest'
import { commandsAsMarkdown } from '#cli/docs/commands-document.ts'
import { commandsDocument } from '#cli/docs/docs.ts'
import { accessOfCommand } from '#domain/access/command-access.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** The program with all its commands, without running any: parsing what was typed is the last thing it does. */
async function readProgram(): Promise<Command> {
  const parse = vi.spyOn(Command.prototype, 'parseAsync').mockResolvedValue(new Command())
  await import('../src/cli.ts')
  const [parsed] = parse.mock.contexts
  if (!(parsed instanceof Command)) throw new Error('The command line never parsed what was typed')
  return parsed
}

let program: Promise<Command> | undefined
/** Loaded once: a module that was loaded is not run again. */
function wholeProgram(): Promise<Command> {
  program ??= readProgram()
  return program
}

/** The full names of the commands that do something: `user add`, and not `user`. */
function names(command: Command, before: readonly string[] = []): readonly string[] {
  return command.commands.flatMap((one) => {
    const name = [...before, one.name()]
    return one.commands.length === 0 ? [name.join(' ')] : [...ownName(one, name), ...names(one, name)]
  })
}

/** A group that is also a command of its own: `clock`, beside `clock list`. */
function ownName(command: Command, name: readonly string[]): readonly string[] {
  const takesSomething = command.registeredArguments.length > 0 || command.options.length > 0
  return takesSomething ? [name.join(' ')] : []
}

test('every command has its entry in the access table', async () => {
  const commands = names(await wholeProgram())
  expect(commands.filter((name) => accessOfCommand(name) === undefined)).toEqual([])
  expect(commands.length).toBeGreaterThan(10)
})

test('the list of every command is up to date: if not, run npx waymark docs', async () => {
  const listed = readFileSync(new URL(`../${commandsDocument}`, import.meta.url), 'utf8')
  expect(listed).toBe(commandsAsMarkdown(await wholeProgram()))
})
