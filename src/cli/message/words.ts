import type { Command } from 'commander'
import { type WordingNow, wordingsNow, writeWording } from '#app/message/message-desk.ts'
import { audiences } from '#domain/message/audience.ts'
import { allTemplates } from '#domain/message/templates/all-templates.ts'
import { type ActFlags, actCommand, byConsole, codesOf, inCouncil, oneOf, reading } from '../kit/act.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import type { MessagesForCommands } from './message.ts'
import { inColumns, printEither } from '../operate/operate.ts'
import { readTextFile } from '../kit/read-text-file.ts'

interface Flags extends ActFlags {
  readonly subject?: string
  readonly file?: string
  readonly standard?: boolean
}

type Open = () => Promise<MessagesForCommands>

/** `waymark message wordings`, `words` and `write`: what messages say to each reader, in the council’s own words. */
export function messageWordsCommands(message: Command, open: Open): void {
  actCommand(
    message,
    'wordings',
    'list every kind of message, to whom it is written, and in whose words',
  ).action((flags: Flags) =>
    inCouncil(open, flags, async (waymark, by) => {
      await reading(waymark, by, 'message wordings', { subject: 'what messages say' })
      const now = await wordingsNow(waymark.messages.messages, by.authorityId)
      const rows = now.map(({ template, audience, version, words }) => ({
        template: template.id,
        audience,
        version,
        subject: words.subject,
      }))
      const lines = rows.map(({ template, audience, version, subject }) => [
        template,
        audience,
        version === 'standard' ? 'standard words' : `own words, version ${version}`,
        subject,
      ])
      printEither(flags, rows, inColumns(lines))
    }),
  )
  ofOne(message, 'words', 'print what a message says to a reader, with what can be filled in').action(
    (templateId: string, audience: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        await reading(waymark, by, 'message words', { subject: `${templateId} to ${audience}` })
        const { template, version, words } = await oneWording(waymark, by.authorityId, templateId, audience)
        const fields = [...Object.keys(template.fields), ...(template.link === undefined ? [] : ['link'])]
        printEither(flags, { template: templateId, audience, version, ...words, fields }, [
          words.subject,
          '',
          words.body,
          '',
          `Can be filled in: ${fields.map((field) => `((${field}))`).join(', ')}.`,
        ])
      }),
  )
  ofOne(
    message,
    'write',
    'write what a message says to a reader in the council’s own words, as the next version',
  )
    .option('--subject <text>', 'the subject')
    .option('--file <path>', 'a text file with what it says, and ((names)) for what is filled in')
    .option('--standard', 'go back to the standard words instead')
    .action((templateId: string, audience: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { messages } = waymark.messages
        const { last } = await oneWording(waymark, by.authorityId, templateId, audience)
        const words = flags.standard === true ? 'standard' : typedWords(flags)
        const answer = await writeWording(messages, byConsole(by), {
          template: templateId,
          audience,
          last,
          words,
        })
        switch (answer.kind) {
          case 'unknown':
            throw couldNot(noWording)
          case 'problems':
            throw couldNot(`${answer.problems.join(' ').replace(/\.$/, '')}. Nothing was changed.`)
          case 'changed-meanwhile':
            throw couldNot('Somebody else wrote a version meanwhile. Look at it again. Nothing was changed.')
          case 'written':
            printEither(flags, { template: templateId, audience, version: last + 1 }, [
              words === 'standard'
                ? 'The standard words are used again, for messages from now on.'
                : `Written as version ${last + 1}, for messages from now on.`,
            ])
        }
      }),
    )
}

const noWording = 'No message of that kind is written to that reader. See: waymark message wordings'

function ofOne(message: Command, name: string, says: string): Command {
  return actCommand(message, name, says)
    .argument('<template>', 'as `waymark message wordings` names it')
    .argument('<audience>', `to whom: one of ${codesOf(audiences).join(', ')}`)
}

async function oneWording(
  { messages: { messages } }: MessagesForCommands,
  authorityId: string,
  templateId: string,
  audience: string,
): Promise<WordingNow> {
  oneOf(
    '<template>',
    allTemplates.map(({ id }) => id),
    templateId,
  )
  oneOf('<audience>', codesOf(audiences), audience)
  const found = (await wordingsNow(messages, authorityId)).find(
    (one) => one.template.id === templateId && one.audience === audience,
  )
  if (found === undefined) throw couldNot(noWording)
  return found
}

function typedWords({ subject, file }: Flags) {
  if (subject === undefined || file === undefined)
    throw calledWrongly('Give --subject and --file, or --standard to go back to the standard words.')
  const read = readTextFile(file)
  if (read.text === undefined) throw couldNot(read.problem)
  return { subject, body: read.text.replaceAll('\r\n', '\n').trimEnd() }
}
