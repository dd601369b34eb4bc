import type { Command } from 'commander'
import { type JsonOption, type OpenOperations, operate, printEither } from './operate.ts'

/** `waymark backup`: everything in the database in one file, which `waymark restore` reads on any kind of database. */
export function backupCommand(program: Command, open: OpenOperations): void {
  program
    .command('backup')
    .description('write everything in the database into one file, readable by this user alone')
    .argument('<file>', 'the file to make; it must not exist yet')
    .option('--json', 'print JSON only')
    .action((file: string, options: JsonOption) =>
      operate(open, async (on) => {
        const { rows } = await on.backUp(file)
        printEither(options, { file, rows }, [
          `Backed up ${rows} rows to ${file}. It holds children's records and is not encrypted: keep it as safe as them.`,
        ])
      }),
    )
}
