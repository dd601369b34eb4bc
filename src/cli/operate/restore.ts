import type { Command } from 'commander'
import { type JsonOption, type OpenOperations, operate, printEither } from './operate.ts'

/** `waymark restore`: fills an empty database from a backup, as a whole or not at all. */
export function restoreCommand(program: Command, open: OpenOperations): void {
  program
    .command('restore')
    .description('fill an empty database from a backup, as a whole or not at all')
    .argument('<file>', 'a backup made by `waymark backup`, of the embedded database or of PostgreSQL')
    .option('--json', 'print JSON only')
    .action((file: string, options: JsonOption) =>
      operate(open, async (on) => {
        const { rows, made } = await on.restore(file)
        printEither(options, { file, rows, made }, [
          `Restored ${rows} rows from ${file}, made at ${made}. Everybody signs in anew.`,
        ])
      }),
    )
}
