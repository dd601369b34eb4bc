import type { Command } from 'commander'
import { addAuthority, whyNotNamed } from '#app/operate/add-authority.ts'
import { calledWrongly } from '../kit/exit.ts'
import { inColumns, type JsonOption, type OpenOperations, operate, printEither } from './operate.ts'

/** `waymark authority add` and `waymark authority list`: the councils of this installation. */
export function authorityCommand(program: Command, open: OpenOperations): void {
  const authority = program.command('authority').description('the councils of this installation')
  authority
    .command('add')
    .description('add a council')
    .argument('<slug>', 'its short name, in small letters, figures and hyphens')
    .argument('<name>', 'its name, in quotes')
    .option('--json', 'print JSON only')
    .action((slug: string, name: string, options: JsonOption) => {
      const why = whyNotNamed({ slug, name })
      if (why !== undefined) throw calledWrongly(why)
      return operate(open, async (on) => {
        await addAuthority(on, { slug, name })
        printEither(options, { slug, name: name.trim() }, [`Added ${name.trim()} (${slug}).`])
      })
    })
  authority
    .command('list')
    .description('list the councils')
    .option('--json', 'print JSON only')
    .action((options: JsonOption) =>
      operate(open, async (on) => {
        const all = await on.authorities.list()
        const rows = all.map(({ slug, name, madeUp }) => [slug, name, madeUp ? 'made-up people' : ''])
        printEither(
          options,
          all.map(({ slug, name, madeUp }) => ({ slug, name, madeUp })),
          rows.length === 0
            ? ['There is no council yet. Add one: waymark authority add <slug> <name>']
            : inColumns(rows),
        )
      }),
    )
}
