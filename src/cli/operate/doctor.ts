import type { Command } from 'commander'
import { type ExtraCheck, examine } from '#app/operate/doctor.ts'
import { couldNot } from '../kit/exit.ts'
import { type JsonOption, type OpenOperations, operate, printEither } from './operate.ts'

/** `waymark doctor`: whether the database can be trusted with its data; exit 1 when something is wrong. */
export function doctorCommand(
  program: Command,
  open: OpenOperations,
  extraChecks: () => Promise<readonly ExtraCheck[]> = async () => [],
): void {
  program
    .command('doctor')
    .description('look at everything that has to be right, and say what to do where it is not')
    .option('--json', 'print JSON only')
    .action((options: JsonOption) =>
      operate(open, async (on) => {
        const findings = await examine(on, await extraChecks())
        const wrong = findings.filter((finding) => !finding.well)
        printEither(
          options,
          { well: wrong.length === 0, findings },
          findings.flatMap(({ name, well, says, remedy }) => [
            `${well ? 'well ' : 'WRONG'} ${name}: ${says}`,
            ...(remedy === undefined ? [] : [`      What to do: ${remedy}`]),
          ]),
        )
        if (wrong.length > 0)
          throw couldNot(
            `${wrong.length === 1 ? 'One thing is' : `${wrong.length} things are`} wrong (${wrong.map((finding) => finding.name).join(', ')}): do what is said above, and look again.`,
          )
      }),
    )
}
