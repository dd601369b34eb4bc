import type { TypedDay } from '#app/admin/dated-change.ts'
import type { AllocationRecord } from '#app/allocation/allocation-store.ts'
import type { IroChoice, IroChoices } from '#app/allocation/choose-iro.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  allocationReasons,
  isAllocationReason,
  isWayOfTelling,
  waysOfTelling,
} from '#domain/iro/allocation-reasons.ts'
import { count, lengthOfTime, longDate } from '../../../../kit/format.ts'
import { dayOfDate, dayTyped } from '../../../admin/day-field.tsx'
import { childLink } from '../../../links.ts'

interface Problem {
  readonly field: string
  readonly words: string
}

export interface IroView {
  readonly title: string
  readonly name: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly before: readonly (readonly string[])[]
  readonly told: readonly (readonly string[])[]
  readonly cards: readonly (readonly string[])[]
  readonly toTell: boolean
  readonly cardDue: boolean
  readonly allocateHref: string | undefined
  readonly cardHref: string
  readonly action: string | undefined
  readonly typed: {
    readonly toldOn: TypedDay
    readonly toldHow: string
    readonly toldBy: string
    readonly cardOn: TypedDay
    readonly cardHow: string
    readonly occasion: string
    readonly style: string
    readonly words: string
  }
  readonly problems: readonly Problem[]
  readonly done: string | undefined
  readonly csrf: string
}

export function presentIro(
  record: AllocationRecord,
  shown: {
    readonly childId: string
    readonly on: CalendarDate
    readonly mayAllocate: boolean
    readonly mayTell: boolean
    readonly typed: Readonly<Record<string, string | undefined>>
    readonly teller: string
    readonly problems: readonly Problem[]
    readonly done: string | undefined
    readonly csrf: string
  },
): IroView {
  const { on, typed } = shown
  const current = record.allocations.find(({ from, to }) => from <= on && (to === null || to > on))
  const told = record.told.find(
    ({ iroId, toldOn }) => iroId === current?.iroId && toldOn >= (current?.from ?? on),
  )
  const name = record.called ?? `child ${shown.childId}`
  const since = (day: CalendarDate) =>
    day === on ? 'since today' : `since ${longDate(day)}, ${lengthOfTime(day, on)}`
  const href = `${childLink(shown.childId)}/iro`
  const hasTyped = Object.keys(typed).length > 0
  const today = dayOfDate(on)
  return {
    title: `Who watches over ${name}`,
    name,
    facts: [
      {
        name: 'IRO',
        value:
          current === undefined
            ? 'Nobody yet'
            : `${current.iroName ?? current.iroId}, ${since(current.from)}`,
      },
      {
        name: 'Told',
        value:
          current === undefined
            ? 'Nothing to be told yet'
            : told === undefined
              ? `It is not recorded that ${name} was told`
              : `${longDate(told.toldOn)}, ${howWords(told.how).toLowerCase()}, by ${told.toldBy}`,
      },
      {
        name: 'Social worker',
        value:
          record.swId === null
            ? 'Not recorded'
            : `${record.swName ?? record.swId}${record.swSince === null ? '' : `, ${since(record.swSince)}`}`,
      },
    ],
    before: record.allocations
      .filter((one) => one !== current)
      .map(({ iroName, iroId, from, to, reason }) => [
        iroName ?? iroId,
        `${longDate(from)} to ${to === null ? 'not recorded' : longDate(to)}`,
        reasonWords(reason),
      ]),
    told: record.told.map(({ toldOn, how, toldBy }) => [longDate(toldOn), howWords(how), toldBy]),
    cards: record.cards.map(({ givenOn, how, occasion }) => [
      longDate(givenOn),
      howWords(how),
      occasionWords[occasion],
    ]),
    toTell: current !== undefined && told === undefined,
    cardDue: cardDue(record, current?.from),
    allocateHref: shown.mayAllocate ? `${href}/allocate` : undefined,
    cardHref: `${href}/card`,
    action: shown.mayTell ? href : undefined,
    typed: {
      toldOn: hasTyped ? dayTyped(typed, 'toldOn') : today,
      toldHow: typed['toldHow'] ?? '',
      toldBy: typed['toldBy'] ?? shown.teller,
      cardOn: hasTyped ? dayTyped(typed, 'cardOn') : today,
      cardHow: typed['cardHow'] ?? '',
      occasion: typed['occasion'] ?? (record.allocations.length > 1 ? 'iro_change' : 'entry'),
      style: typed['style'] ?? 'older',
      words: typed['words'] ?? '',
    },
    problems: shown.problems,
    done: shown.done === undefined ? undefined : doneWords[shown.done],
    csrf: shown.csrf,
  }
}

const doneWords: Readonly<Record<string, string>> = {
  told: 'It is recorded that the child was told.',
  card: 'It is recorded that the card was given.',
  wish: 'What the child wants is recorded.',
  allocated: 'The IRO is allocated. The child is now to be told.',
}

export const occasionWords = {
  entry: 'On coming into care',
  iro_change: 'Another IRO',
  worker_change: 'Another social worker',
  asked_for: 'The child asked for one',
} as const

/** A card is owed at entry and at each change of IRO or worker: since then none was given. */
function cardDue(record: AllocationRecord, iroSince: CalendarDate | undefined): boolean {
  const changes = [iroSince, record.swSince ?? undefined].filter(
    (day): day is CalendarDate => day !== undefined,
  )
  const last = changes.toSorted().at(-1)
  return last !== undefined && !record.cards.some(({ givenOn }) => givenOn >= last)
}

const howWords = (how: string) => (isWayOfTelling(how) ? waysOfTelling[how] : how)
const reasonWords = (reason: string | null) =>
  reason === null ? 'Not recorded' : isAllocationReason(reason) ? allocationReasons[reason] : reason

export interface ChoicesView {
  readonly name: string
  readonly hadBefore: boolean
  readonly wishes: readonly string[]
  readonly choices: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
  readonly notPossible: readonly { readonly name: string; readonly why: readonly string[] }[]
  readonly current: string | undefined
  /** Where the IROs and their caseloads are looked at. */
  readonly caseloadsHref: string
  readonly typed: {
    readonly iroId: string
    readonly reason: string
    readonly explained: string
    readonly from: TypedDay
  }
  readonly problems: readonly Problem[]
  readonly action: string
  readonly csrf: string
}

export function presentChoices(
  found: IroChoices,
  shown: Pick<ChoicesView, 'typed' | 'problems' | 'name' | 'hadBefore' | 'action' | 'csrf'>,
): ChoicesView {
  const { choices, proposed, wishes, current } = found
  const possible = choices.filter((choice) => choice.independence.independent && !choice.current)
  return {
    ...shown,
    typed: { ...shown.typed, iroId: shown.typed.iroId === '' ? (proposed ?? '') : shown.typed.iroId },
    wishes: wishes.map(({ words, saidOn }) => `“${words}” (${longDate(saidOn)})`),
    choices: possible.map((choice) => ({
      value: choice.officer.iroId,
      text: choice.officer.name,
      hint: hintOf(choice, choice.officer.iroId === proposed),
    })),
    notPossible: choices.flatMap(({ officer, independence }) =>
      independence.independent ? [] : [{ name: officer.name, why: independence.reasons }],
    ),
    current: current && (current.iroName ?? current.iroId),
    caseloadsHref: '/service/reallocate',
  }
}

/** That an IRO is away, until when, and who covers; empty when they are there. */
export function awayWords({ away, awayTo, coveredBy }: Omit<IroChoice['officer'], 'person'>): string {
  if (!away) return ''
  const until = awayTo === null ? 'Away' : `Away until ${longDate(awayTo)}`
  return `${until}; ${coveredBy === null ? 'nobody covers' : `${coveredBy} covers`}.`
}

function hintOf({ officer, former, siblings }: IroChoice, proposed: boolean): string {
  const { caseload, fte } = officer
  const full = fte > 0 && fte !== 1 ? `, ${(caseload / fte).toFixed(0)} for each full-time post` : ''
  return [
    proposed ? 'Proposed.' : '',
    former ? 'Was the child’s IRO before.' : '',
    siblings.length > 0
      ? `IRO of ${count(siblings.length, 'brother or sister', 'brothers and sisters')}.`
      : '',
    `${count(caseload, 'child', 'children')} on ${fte === 1 ? 'a full-time post' : `${fte} of a post`}${full}.`,
    awayWords(officer),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
