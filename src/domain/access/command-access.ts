import type { Action } from './actions.ts'
import type { Scope } from './scope.ts'

/**
 * The command line is the console of the machine: whoever may run it holds the database's own password, so
 * no role is asked for. What a command does is named all the same, and what it reads is audited as that.
 */
export interface CommandAccess {
  readonly action: Action
  /** What the command sees of children. */
  readonly reads: 'children' | 'figures' | 'no child'
}

/** Every command of `waymark`, by its full name. A command without its entry does not pass the suite. */
const commandAccess = {
  serve: { action: 'operate', reads: 'no child' },
  demo: { action: 'run-demo', reads: 'no child' },
  import: { action: 'import-files', reads: 'children' },
  'import undo': { action: 'import-files', reads: 'no child' },
  clock: { action: 'clock', reads: 'no child' },
  'clock list': { action: 'clock', reads: 'no child' },
  child: { action: 'see-child', reads: 'children' },
  due: { action: 'see-worklist', reads: 'children' },
  'review list': { action: 'see-child', reads: 'children' },
  'review new': { action: 'book-reviews', reads: 'children' },
  'review book': { action: 'book-reviews', reads: 'children' },
  'review move': { action: 'book-reviews', reads: 'children' },
  'review cancel': { action: 'book-reviews', reads: 'children' },
  'review start': { action: 'hold-reviews', reads: 'children' },
  'review resume': { action: 'hold-reviews', reads: 'children' },
  'review adjourn': { action: 'hold-reviews', reads: 'children' },
  'review put-back': { action: 'hold-reviews', reads: 'children' },
  'review sections': { action: 'see-meetings', reads: 'children' },
  'review section': { action: 'write-meetings', reads: 'children' },
  'review complete': { action: 'hold-reviews', reads: 'children' },
  'review why-late': { action: 'hold-reviews', reads: 'children' },
  'review close': { action: 'hold-reviews', reads: 'children' },
  'review people': { action: 'prepare-reviews', reads: 'children' },
  'review list-people': { action: 'prepare-reviews', reads: 'children' },
  'review agree': { action: 'prepare-reviews', reads: 'children' },
  'review invite': { action: 'prepare-reviews', reads: 'children' },
  'review reply': { action: 'answer-before-review', reads: 'children' },
  'review papers': { action: 'prepare-reviews', reads: 'children' },
  'review chase': { action: 'prepare-reviews', reads: 'children' },
  'review paper-in': { action: 'answer-before-review', reads: 'children' },
  'review paper-missing': { action: 'prepare-reviews', reads: 'children' },
  'review paper-shared': { action: 'prepare-reviews', reads: 'children' },
  'review agenda': { action: 'prepare-reviews', reads: 'children' },
  'review agenda-add': { action: 'prepare-reviews', reads: 'children' },
  'review agenda-withdraw': { action: 'prepare-reviews', reads: 'children' },
  'review wishes': { action: 'prepare-reviews', reads: 'children' },
  'review contact-before': { action: 'hold-reviews', reads: 'children' },
  'review readiness': { action: 'prepare-reviews', reads: 'children' },
  'review decide': { action: 'prepare-reviews', reads: 'children' },
  'review bring-forward': { action: 'book-reviews', reads: 'children' },
  'review prompts': { action: 'book-reviews', reads: 'children' },
  'review decline': { action: 'hold-reviews', reads: 'children' },
  'review date-changes': { action: 'approve-date-changes', reads: 'children' },
  'review answer-date-change': { action: 'approve-date-changes', reads: 'children' },
  'review midway': { action: 'keep-decisions', reads: 'children' },
  'review place': { action: 'book-reviews', reads: 'children' },
  'review light': { action: 'hold-reviews', reads: 'children' },
  'review light-agree': { action: 'hold-reviews', reads: 'children' },
  'review light-end': { action: 'hold-reviews', reads: 'children' },
  'review siblings': { action: 'book-reviews', reads: 'children' },
  'review book-together': { action: 'book-reviews', reads: 'children' },
  'review move-together': { action: 'book-reviews', reads: 'children' },
  'review start-together': { action: 'hold-reviews', reads: 'children' },
  'review combine': { action: 'book-reviews', reads: 'children' },
  'review meet-again': { action: 'book-reviews', reads: 'children' },
  'decision of': { action: 'see-decisions', reads: 'children' },
  'decision take-down': { action: 'keep-decisions', reads: 'children' },
  'decision change': { action: 'keep-decisions', reads: 'children' },
  'decision withdraw': { action: 'keep-decisions', reads: 'children' },
  'decision stand-by': { action: 'keep-decisions', reads: 'children' },
  'decision answer': { action: 'answer-decisions', reads: 'children' },
  'decision progress': { action: 'note-progress', reads: 'children' },
  'decision freeze': { action: 'hold-reviews', reads: 'children' },
  'decision release': { action: 'hold-reviews', reads: 'children' },
  'decision list': { action: 'see-decisions', reads: 'children' },
  'decision send': { action: 'keep-decisions', reads: 'children' },
  'record outstanding': { action: 'see-records', reads: 'children' },
  'record complete': { action: 'write-records', reads: 'children' },
  'record readers': { action: 'see-records', reads: 'children' },
  'record letter': { action: 'write-records', reads: 'children' },
  'record choose': { action: 'write-records', reads: 'children' },
  'record approve': { action: 'write-records', reads: 'children' },
  'record send': { action: 'share-records', reads: 'children' },
  'record amend': { action: 'write-records', reads: 'children' },
  'entry notify': { action: 'notify-care-entry', reads: 'children' },
  'entry list': { action: 'see-children', reads: 'children' },
  'entry day': { action: 'notify-care-entry', reads: 'children' },
  'entry withdraw': { action: 'notify-care-entry', reads: 'children' },
  'allocation choices': { action: 'allocate-iros', reads: 'children' },
  'allocation give': { action: 'allocate-iros', reads: 'children' },
  'allocation tell': { action: 'tell-children', reads: 'children' },
  'allocation card': { action: 'tell-children', reads: 'children' },
  'allocation wish': { action: 'tell-children', reads: 'children' },
  'allocation share-out': { action: 'allocate-iros', reads: 'children' },
  'leave list': { action: 'manage-leave', reads: 'no child' },
  'leave add': { action: 'manage-leave', reads: 'no child' },
  'leave end': { action: 'manage-leave', reads: 'no child' },
  'conflict list': { action: 'settle-conflicts', reads: 'children' },
  'conflict settle': { action: 'settle-conflicts', reads: 'children' },
  'message list': { action: 'see-messages', reads: 'children' },
  'message take-back': { action: 'manage-messages', reads: 'children' },
  'message send-again': { action: 'manage-messages', reads: 'children' },
  'message send-now': { action: 'manage-messages', reads: 'children' },
  'message call-sent': { action: 'manage-messages', reads: 'children' },
  'message wordings': { action: 'write-wordings', reads: 'no child' },
  'message words': { action: 'write-wordings', reads: 'no child' },
  'message write': { action: 'write-wordings', reads: 'no child' },
  'message end-link': { action: 'manage-messages', reads: 'children' },
  'record reopen': { action: 'restrict-record', reads: 'no child' },
  measures: { action: 'see-measure-rows', reads: 'children' },
  'measures list': { action: 'see-measures', reads: 'no child' },
  'report annual': { action: 'see-annual-report-internal', reads: 'figures' },
  'authority add': { action: 'manage-authority', reads: 'no child' },
  'authority list': { action: 'manage-authority', reads: 'no child' },
  'user add': { action: 'manage-users', reads: 'no child' },
  'user list': { action: 'manage-users', reads: 'no child' },
  'user disable': { action: 'manage-users', reads: 'no child' },
  nightly: { action: 'operate', reads: 'no child' },
  send: { action: 'operate', reads: 'no child' },
  migrate: { action: 'operate', reads: 'no child' },
  backup: { action: 'operate', reads: 'no child' },
  restore: { action: 'operate', reads: 'no child' },
  'work-out': { action: 'operate', reads: 'no child' },
  doctor: { action: 'operate', reads: 'no child' },
  bench: { action: 'operate', reads: 'no child' },
  docs: { action: 'operate', reads: 'no child' },
} as const satisfies Record<string, CommandAccess>

export type CommandName = keyof typeof commandAccess

/** The entry of a command, by its full name (`user add`); undefined when the table has none. */
export function accessOfCommand(name: string): CommandAccess | undefined {
  return isCommand(name) ? commandAccess[name] : undefined
}

/** The scope in which a command reads: the authority that it names, totals of it, or no child. */
export function scopeOfCommand(name: CommandName): Scope {
  switch (commandAccess[name].reads) {
    case 'children':
      return { kind: 'authority' }
    case 'figures':
      return { kind: 'figures' }
    case 'no child':
      return { kind: 'none', why: 'the command shows no child' }
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commandAccess, name)
}
