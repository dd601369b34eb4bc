import { Command, CommanderError } from 'commander'
import { authorityCommand } from '#cli/operate/authority.ts'
import { backupCommand } from '#cli/operate/backup.ts'
import { benchCommand } from '#cli/bench/bench.ts'
import { childCommand } from '#cli/child.ts'
import { clockCommand } from '#cli/clock/clock.ts'
import { conflictCommand } from '#cli/conflict.ts'
import { demoCommand } from '#cli/operate/demo.ts'
import { docsCommand } from '#cli/docs/docs.ts'
import { doctorCommand } from '#cli/operate/doctor.ts'
import { dueCommand } from '#cli/due.ts'
import { allocationCommand } from '#cli/allocation/allocation.ts'
import { decisionCommand } from '#cli/decision/decision.ts'
import { entryCommand } from '#cli/entry/entry.ts'
import { CommandFailed } from '#cli/kit/exit.ts'
import { inOneLine, unforeseen } from '#cli/kit/one-line.ts'
import { importCommand } from '#cli/import/import.ts'
import { leaveCommand } from '#cli/leave.ts'
import { messageCommand } from '#cli/message/message.ts'
import { measuresCommand } from '#cli/measures/measures.ts'
import { migrateCommand } from '#cli/operate/migrate.ts'
import { nightlyCommand } from '#cli/operate/nightly.ts'
import { recordCommand } from '#cli/record/record.ts'
import { reportCommand } from '#cli/report/report.ts'
import { reviewCommand } from '#cli/review/review.ts'
import { restoreCommand } from '#cli/operate/restore.ts'
import { sendCommand } from '#cli/operate/send.ts'
import { serveCommand } from '#cli/operate/serve.ts'
import { userCommand } from '#cli/operate/user.ts'
import { workOutCommand } from '#cli/operate/work-out.ts'
import { DatabaseUnavailable } from '#store/database/unavailable.ts'
import { readConfig, SettingUnusable } from './config.ts'
import { todayInEngland } from './today.ts'

const program = new Command('waymark')
  .description("The open system for England's Independent Reviewing Officer services")
  .exitOverride()
  .configureOutput({ outputError: (complaint, write) => write(inOneLine(complaint)) })

// What only some commands need is loaded by those: a date is worked out without starting a web server.
const openWaymark = async () => (await import('./wiring-commands.ts')).openWaymark()
const openOperations = async () => (await import('./wiring-commands.ts')).openOperations()
const openReadyOperations = async () => (await import('./wiring-commands.ts')).openReadyOperations()

serveCommand(program, async (at) => (await import('./serve.ts')).serve(at))
importCommand(program, openWaymark, todayInEngland)
demoCommand(program, openWaymark, todayInEngland)
clockCommand(program)
childCommand(program, openWaymark)
dueCommand(program, openWaymark)
entryCommand(program, openWaymark)
allocationCommand(program, openWaymark)
reviewCommand(program, openWaymark)
measuresCommand(program, openWaymark)
reportCommand(program, openWaymark)
recordCommand(program, openWaymark)
decisionCommand(program, openWaymark)
conflictCommand(program, openWaymark)
messageCommand(program, openWaymark)
leaveCommand(program, openWaymark)
authorityCommand(program, openReadyOperations)
userCommand(program, openReadyOperations)
migrateCommand(program, openOperations)
backupCommand(program, openOperations)
restoreCommand(program, openOperations)
doctorCommand(program, openOperations, async () => (await import('./wiring-commands.ts')).doctorChecks())
workOutCommand(program, openWaymark)
nightlyCommand(program, async () => (await import('./wiring-jobs.ts')).openNightly())
sendCommand(program, async () => (await import('./wiring-commands.ts')).openSending())
docsCommand(program)
benchCommand(
  program,
  async () => import('../bench/run.ts'),
  () => readConfig().databaseUrl,
)

// A reader that has seen enough (`waymark due | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

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
  if (
    error instanceof CommandFailed ||
    error instanceof DatabaseUnavailable ||
    error instanceof SettingUnusable
  ) {
    process.stderr.write(`${error.message}\n`)
    return error instanceof CommandFailed ? error.exitCode : 1
  }
  const trace = error instanceof Error && readConfig().logLevel === 'debug' ? `${error.stack}\n` : ''
  process.stderr.write(`${unforeseen(error)}${trace}`)
  return 1
}
