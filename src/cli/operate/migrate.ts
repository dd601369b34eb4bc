import type { Command } from 'commander'
import { type JsonOption, type OpenOperations, operate, printEither } from './operate.ts'

/** `waymark migrate`: brings the database's tables up to date. Done twice, it does nothing the second time. */
export function migrateCommand(program: Command, open: OpenOperations): void {
  program
    .command('migrate')
    .description("bring the database's tables up to date")
    .option('--json', 'print JSON only')
    .action((options: JsonOption) =>
      operate(open, async (on) => {
        const applied = await on.migrate()
        const said =
          applied.length === 0 ? ['The database is up to date.'] : applied.map((name) => `Applied ${name}`)
        printEither(options, { applied }, said)
      }),
    )
}
