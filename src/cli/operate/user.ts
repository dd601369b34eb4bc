import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { addUser, whyNobody } from '#app/operate/add-user.ts'
import { disableUser } from '#app/operate/disable-user.ts'
import { allRoles } from '#domain/access/roles.ts'
import { calledWrongly } from '../kit/exit.ts'
import { inColumns, type JsonOption, type OpenOperations, operate, printEither } from './operate.ts'

interface AddOptions extends JsonOption {
  readonly role: string
  readonly name?: string
  readonly authority?: string
  readonly iro?: string
  readonly sw?: string
  readonly team?: string
  readonly passwordStdin?: boolean
}

/** `waymark user add`, `list` and `disable`: who may sign in. */
export function userCommand(program: Command, open: OpenOperations): void {
  const user = program.command('user').description('the people who may sign in')
  user
    .command('add')
    .description('add somebody who may sign in; prints the password that was made for them, once')
    .argument('<email>', 'their email address')
    .requiredOption('--role <role>', `what they do: ${allRoles.join(', ')}`)
    .option('--name <name>', 'their name')
    .option('--authority <slug>', 'their council; may be left out while there is only one')
    .option('--iro <id>', 'the id by which the files name them as an IRO')
    .option('--sw <id>', 'the id by which the files name them as a social worker')
    .option('--team <name>', 'the team that they manage, as the files name it')
    .option('--password-stdin', 'read their password from standard input instead of making one')
    .option('--json', 'print JSON only')
    .action(async (email: string, options: AddOptions) => {
      const why = whyNobody({ email, role: options.role })
      if (why !== undefined) throw calledWrongly(why)
      const password = options.passwordStdin === true ? await passwordFromInput() : undefined
      await operate(open, async (on) => {
        const { iro: iroId, sw: swId, ...rest } = options
        const added = await addUser(on, { ...rest, email, iroId, swId, password })
        printEither(options, { ...added, authority: added.authority.slug }, [
          `Added ${added.email} to ${added.authority.name} as ${added.role}.`,
          ...(added.password === undefined ? [] : [`Password, shown this once: ${added.password}`]),
          ...(added.lacks === undefined ? [] : [`They see no child until they have ${added.lacks}.`]),
        ])
      })
    })
  user
    .command('list')
    .description('list the people who may sign in')
    .option('--json', 'print JSON only')
    .action((options: JsonOption) =>
      operate(open, async (on) => {
        const people = await on.people.list()
        const rows = people.map((person) => [
          person.email,
          person.role,
          person.authority,
          person.iroId ?? person.swId ?? person.team ?? '',
          person.disabled ? 'disabled' : '',
        ])
        printEither(options, people, rows.length === 0 ? ['There is nobody yet.'] : inColumns(rows))
      }),
    )
  user
    .command('disable')
    .description('disable an account at once; its sessions end')
    .argument('<email>', 'its email address')
    .option('--json', 'print JSON only')
    .action((email: string, options: JsonOption) =>
      operate(open, async (on) => {
        const { was } = await disableUser(on, email)
        printEither(options, { email, disabled: true }, [
          `${email} ${was ? 'was disabled already' : 'is disabled'}.`,
        ])
      }),
    )
}

async function passwordFromInput(): Promise<string> {
  const [line] = (await text(process.stdin)).split(/\r?\n/)
  if (line === undefined || line === '') throw calledWrongly('There is no password on standard input.')
  return line
}
