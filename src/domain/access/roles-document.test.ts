import { expect, test } from 'vitest'
import { accessTable } from './access-table.ts'
import { actions, allActions } from './actions.ts'
import type { Reach } from './reach.ts'
import { allRoles, type Role, roles } from './roles.ts'

/** The access table as a page that a data protection officer can read. */
function document(): string {
  return [
    '# Who may do what',
    '',
    'Generated from `src/domain/access`: do not edit. To write it anew: `npx vitest run src/domain/access -u`.',
    '',
    'What is not listed under a role is refused. A refusal on the site is always recorded.',
    ...allRoles.flatMap(aboutRole),
    '',
  ].join('\n')
}

function aboutRole(role: Role): readonly string[] {
  const lines = allActions.flatMap((action) => {
    const reach = accessTable[action][role]
    return isRefused(reach) ? [] : [[actions[action], inWords(role, reach)] as const]
  })
  const refusals = new Set(
    allActions.flatMap((action) => {
      const reach = accessTable[action][role]
      return isRefused(reach) ? [reach.refused] : []
    }),
  )
  return [
    '',
    `## ${roles[role].name} (\`${role}\`)`,
    '',
    roles[role].line,
    '',
    ...table([['May', 'How far'], ...lines]),
    '',
    'Refused, in the words that the person is shown:',
    '',
    ...[...refusals].map((reason) => `- ${reason}`),
  ]
}

/** Two columns as wide as what is in them, as the formatter writes a table. */
function table(rows: readonly (readonly [left: string, right: string])[]): readonly string[] {
  const left = Math.max(...rows.map(([one]) => one.length))
  const right = Math.max(...rows.map(([, other]) => other.length))
  const [head, ...others] = rows.map(([one, other]) => `| ${one.padEnd(left)} | ${other.padEnd(right)} |`)
  return [head ?? '', `| ${'-'.repeat(left)} | ${'-'.repeat(right)} |`, ...others]
}

function isRefused(reach: Reach): reach is Extract<Reach, { refused: string }> {
  return typeof reach === 'object' && 'refused' in reach
}

function inWords(role: Role, reach: Exclude<Reach, { refused: string }>): string {
  switch (reach) {
    case 'authority':
      return 'every child of the authority'
    case 'own-team':
      return 'the children whose social worker is that day in their team, or in one they lead or deputise for'
    case 'teams-below':
      return 'every child of the authority or, once they lead a unit of the organisation tree, of the teams below it'
    case 'own-children':
      return role === 'iro'
        ? 'the children whose IRO they are that day, and those of an IRO for whom they cover today'
        : 'the children whose social worker they are that day'
    case 'figures':
      return 'totals, never a child'
    default:
      return `no child: ${reach.withoutChildren}`
  }
}

test('the page about roles says what the access table says', async () => {
  await expect(document()).toMatchFileSnapshot('../../../docs/roles/who-may-do-what.md')
})
