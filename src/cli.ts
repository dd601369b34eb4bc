import { Command, CommanderError } from 'commander'
import { clockCommand } from '#cli/clock.ts'
import { CommandFailed } from '#cli/exit.ts'
import { importCommand } from '#cli/import.ts'
import { DatabaseUnavailable } from '#store/database/unavailable.ts'
import { openWaymark } from './wiring.ts'

const program = new Command('waymark')
  .description("The open system for England's Independent Reviewing Officer services")
  .exitOverride()

clockCommand(program)
importCommand(program, openWaymark)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander's own complaints are all about how it was called; ours say which kind they are.
    return error.exitCode === 0 || error.code.startsWith('waymark.') ? error.exitCode : 2
  }
  if (error instanceof CommandFailed || error instanceof DatabaseUnavailable) {
    process.stderr.write(`${error.message}\n`)
    return error instanceof CommandFailed ? error.exitCode : 1
  }
  throw error
}
