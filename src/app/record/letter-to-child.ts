import type { DecisionTold } from '#app/decisions/decision-store.ts'
import type { OwnerRole } from '#domain/decisions/owner-roles.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'

/** What a letter to the child begins with: the IRO writes on from there, in their own words. */
export function letterToChild(about: {
  readonly called: string | null
  readonly iroName: string | null
  readonly heldOn: CalendarDate | null
  readonly views: readonly string[]
  readonly decisions: readonly Pick<DecisionTold, 'what' | 'ownerRole' | 'ownerName' | 'dueOn'>[]
  readonly nextOn: CalendarDate | null
}): string {
  const met =
    about.heldOn === null ? 'We had your review.' : `We had your review on ${writtenDate(about.heldOn)}.`
  const views =
    about.views.length === 0 ? [] : ['You told us:', ...about.views.map((words) => `“${words}”`), '']
  const promises =
    about.decisions.length === 0
      ? ['Nothing new was decided this time.']
      : ['This is what we promised:', ...about.decisions.map(promise)]
  const next =
    about.nextOn === null
      ? 'I will tell you when we meet again.'
      : `We meet again on ${writtenDate(about.nextOn)}.`
  return [
    `Hello ${about.called ?? ''}`.trim(),
    '',
    `${met} Thank you for letting us know what you think.`,
    '',
    ...views,
    ...promises,
    '',
    next,
    '',
    'If something here is wrong, or a promise is not kept, tell me. It is my job to make sure that it is.',
    '',
    about.iroName ?? 'Your IRO',
  ].join('\n')
}

const names: Readonly<Partial<Record<OwnerRole, string>>> = {
  social_worker: 'your social worker',
  team_manager: 'your social worker’s manager',
  carer: 'your carer',
  iro: 'I, your IRO',
  child: 'you',
  parent: 'your parent',
  school: 'your school',
  health: 'the nurse or doctor',
}

function promise({
  what,
  ownerRole,
  ownerName,
  dueOn,
}: Parameters<typeof letterToChild>[0]['decisions'][number]) {
  const who = ownerName ?? (ownerRole === null ? null : (names[ownerRole] ?? null))
  const by = dueOn === null ? '' : ` by ${writtenDate(dueOn)}`
  return who === null
    ? `• ${what}${by}.`
    : `• ${what}. ${who.charAt(0).toUpperCase()}${who.slice(1)} will see to it${by}.`
}

/** Sentences of a letter that are long for somebody of nine: more than 18 words. */
export function longSentences(letter: string): readonly string[] {
  return letter
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > 18)
}
