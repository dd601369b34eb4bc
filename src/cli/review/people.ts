import type { Command } from 'commander'
import { askPeople } from '#app/preparing/ask-people.ts'
import { agreeOnPerson, listPeople } from '#app/preparing/choose-people.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { replyToInvitation } from '#app/preparing/receive-paper.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { CommandName } from '#domain/access/command-access.ts'
import { channels } from '#domain/message/audience.ts'
import { relations } from '#domain/people-around/relations.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import { type InviteeInFull, parts } from '#domain/preparing/preparation.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  done,
  inCouncil,
  noReview,
  oneOf,
  reading,
  type Recording,
} from '../kit/act.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { inColumns, printEither } from '../operate/operate.ts'

/** What the commands that prepare a review need. */
export interface PreparingForCommands extends Recording {
  readonly preparing: PreparingNeeds
}

interface Flags extends ActFlags {
  readonly only?: string
  readonly part?: string
  readonly child?: string
  readonly childSays?: string
  readonly because?: string
  readonly by?: string
  readonly to?: string
  readonly coming?: string
  readonly said?: string
}

type Open = () => Promise<PreparingForCommands>

const views = ['yes', 'no', 'not_sure'] as const
const noPerson = 'There is nobody with this id on the list. See: waymark review people <review-id>'
const options = { partReason: '--because', channel: '--by', address: '--to' }

/** `waymark review people` and what follows from it: who comes to a review, invited and answering. */
export function reviewPeopleCommands(review: Command, open: Open): void {
  actCommand(review, 'people', 'list who may come to a review, and what is decided of each')
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const full = await preparedReview(waymark, by, 'review people', reviewId)
        const rows = full.invitees.map((one) => personIn(one))
        const lines = rows.map((row) => [
          row.inviteeId,
          row.who,
          row.relation,
          parts[row.part],
          `child: ${row.childView ?? 'not asked'}`,
          inviteeLifecycle.states[row.state].name,
        ])
        const none = ['Nobody is on the list. Put everybody known on it with: waymark review list-people']
        printEither(flags, rows, lines.length === 0 ? none : inColumns(lines))
      }),
    )
  actCommand(review, 'list-people', 'put everybody recorded around the child on the list of a review')
    .argument('<review-id>')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const { added } = done(await listPeople(waymark.preparing, by, reviewId), { missing: noReview })
        printEither(flags, { added }, [
          added === 0 ? 'Everybody known was on the list already.' : `Put on the list: ${added}.`,
        ])
      }),
    )
  actCommand(review, 'agree', 'record what was agreed with the child about somebody on the list')
    .argument('<review-id>')
    .argument('<invitee-id>', 'as `waymark review people` names them')
    .requiredOption('--part <part>', `one of ${codesOf(parts).join(', ')}`)
    .option('--child <view>', `whether the child wants them there: ${views.join(', ')}`)
    .option('--child-says <text>', 'in the child’s own words')
    .option('--because <text>', 'why, where it is against the child’s wish or leaves somebody out')
    .option('--by <channel>', `how the child is written to: ${codesOf(channels).join(', ')}`)
    .option('--to <address>', 'the address, number or email address for it')
    .action((reviewId: string, inviteeId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const part = oneOf('--part', codesOf(parts), flags.part)
        if (part === undefined) throw calledWrongly('--part is missing.')
        const agreed = {
          part,
          childView: oneOf('--child', views, flags.child) ?? null,
          childSaid: flags.childSays ?? null,
          partReason: flags.because ?? null,
          ...(flags.by !== undefined && { channel: flags.by, address: flags.to ?? null }),
        }
        const answer = await agreeOnPerson(waymark.preparing, by, { reviewId, inviteeId }, agreed)
        const { invitee } = done(answer, { missing: noPerson, options })
        printEither(flags, { inviteeId, part: invitee.part, childView: invitee.childView }, [
          `${parts[invitee.part]}.`,
        ])
      }),
    )
  actCommand(review, 'invite', 'invite everybody who is to come, and ask for every paper that is wanted')
    .argument('<review-id>')
    .option('--only <invitee-id>', 'one person alone, again where they were asked before')
    .action((reviewId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const only = flags.only === undefined ? undefined : { inviteeId: flags.only }
        const answer = await askPeople(waymark.preparing, by, reviewId, only)
        const { kind: _kind, ...asked } = done(answer, { missing: noReview })
        printEither(flags, asked, [
          `Invited: ${asked.invited}. Papers asked for: ${asked.askedFor}.`,
          ...(asked.unreached.length === 0
            ? []
            : [`No way to reach is recorded of: ${asked.unreached.join(', ')}.`]),
          ...(asked.invited + asked.askedFor === 0 ? [] : ['They wait in the outbox: waymark send']),
        ])
      }),
    )
  actCommand(review, 'reply', 'record whether somebody can come, as they told the service')
    .argument('<review-id>')
    .argument('<invitee-id>', 'as `waymark review people` names them')
    .requiredOption('--coming <answer>', `one of ${views.join(', ')}`)
    .option('--said <text>', 'what they said')
    .action((reviewId: string, inviteeId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const coming = oneOf('--coming', views, flags.coming)
        if (coming === undefined) throw calledWrongly('--coming is missing.')
        const reply = { coming, said: flags.said ?? null }
        const answer = await replyToInvitation(waymark.preparing, by, { reviewId, inviteeId }, reply)
        const { invitee } = done(answer, { missing: noPerson })
        printEither(flags, { inviteeId, state: invitee.state }, [
          `${inviteeLifecycle.states[invitee.state].name}.`,
        ])
      }),
    )
}

/** A review with everything prepared of it, audited as read. @throws CommandFailed (exit 1) when there is none. */
export async function preparedReview(
  waymark: PreparingForCommands,
  by: Recorder,
  command: CommandName,
  reviewId: string,
): Promise<PreparedReview> {
  const { preparing } = waymark
  const scope = await reading(waymark, by, command, { subject: `review ${reviewId}` })
  const { authorityId } = by
  const full = await preparing.store.see({ authorityId, scope, on: preparing.today(), reviewId })
  if (full === undefined) throw couldNot(noReview)
  return full
}

/** Somebody on the list as a command prints them: the child by no name. */
function personIn({ inviteeId, person, part, partReason, childView, childSaid, state }: InviteeInFull) {
  return {
    inviteeId,
    who: person?.name ?? 'the child',
    relation: person === null ? 'The child or young person' : relations[person.relation].name,
    part,
    partReason,
    childView,
    childSaid,
    state,
  }
}
