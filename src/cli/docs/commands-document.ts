import type { Command } from 'commander'

/** Every command with what it takes, as a document: written from the commands themselves. */
export function commandsAsMarkdown(program: Command): string {
  const groups = program.commands
    .filter((one) => one.name() !== 'help')
    .toSorted((one, other) => one.name().localeCompare(other.name()))
  const lines = [
    '# Every command',
    '',
    'Written by `waymark docs` from the commands themselves. The first steps are in [the README](../../README.md), running',
    'the system is in [Run it for real](run-it.md).',
    '',
    'Exit 0: done. 1: it could not be done, and one sentence on stderr says why and what to do. 2: it was called wrongly.',
    'With `--json` nothing but JSON is printed. Whoever runs commands holds the database’s own password: no role is asked',
    'for, and what is read of children or changed stands in the audit trail under the name of their account on the machine.',
    'A restricted record is open to no command.',
    '',
    ...groups.flatMap((group) => [
      `## waymark ${group.name()}`,
      '',
      ...commandsOf(group, `waymark ${group.name()}`),
    ]),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function commandsOf(command: Command, name: string): readonly string[] {
  const below = command.commands.filter((one) => one.name() !== 'help')
  const own = below.length === 0 || takesSomething(command) ? oneCommand(command, name) : []
  return [...own, ...below.flatMap((one) => commandsOf(one, `${name} ${one.name()}`))]
}

const takesSomething = (command: Command) =>
  command.registeredArguments.length > 0 || command.options.length > 0

function oneCommand(command: Command, name: string): readonly string[] {
  const given = command.registeredArguments.map((one) => {
    const of = one.variadic ? `${one.name()}...` : one.name()
    return one.required ? `<${of}>` : `[${of}]`
  })
  const needed = command.options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags)
  const rows = command.options.map(({ flags, description, mandatory }) => {
    const says = `${description}${mandatory ? ' (needed)' : ''}`
    return `- \`${flags}\`: ${says}`
  })
  return [
    `### \`${[name, ...given, ...needed].join(' ')}\``,
    '',
    `${sentence(command.description())}`,
    '',
    ...(rows.length === 0 ? [] : [...rows, '']),
  ]
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`
}
