import type { AuditFilter, AuditPage, AuditPlace, KeptAuditEvent } from '#app/audit/see-audit.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import { type Action, actions, allActions, isAction } from '#domain/access/actions.ts'
import { mayI } from '#domain/access/may-i.ts'
import { isRole, roles } from '#domain/access/roles.ts'
import { type CalendarDate, parseIsoDate } from '#domain/calendar/calendar-date.ts'
import { count, dateAndTime } from '../../kit/format.ts'
import { linkTo } from '../links.ts'
import { restrictedPath } from '../restricted/present.ts'

export const auditPath = '/audit'

/** The filter as it was typed. */
export interface AuditTyped {
  readonly outcome: string
  readonly actor: string
  readonly child: string
  readonly action: string
  readonly from: string
  readonly to: string
}

export interface AuditView {
  readonly total: string
  readonly childrenNamed: boolean
  readonly typed: AuditTyped
  readonly filtered: boolean
  readonly actions: readonly { readonly value: string; readonly text: string }[]
  readonly rows: readonly AuditRow[]
  readonly newer: string | undefined
  readonly older: string | undefined
  readonly csv: string
  /** For those who restrict records: those that are open to them. */
  readonly restricted: string | undefined
}

export interface AuditRow {
  readonly when: string
  readonly who: string
  readonly role: string
  readonly what: string
  readonly about: string
  readonly refused: boolean
  /** From which session and request: for whoever follows one person's steps. */
  readonly from: string
}

type Query = Readonly<Record<string, string | undefined>>

export function typedIn(query: Query): AuditTyped {
  const text = (name: string) => query[name]?.trim() ?? ''
  return {
    outcome: text('outcome'),
    actor: text('actor'),
    child: text('child'),
    action: text('action'),
    from: text('from'),
    to: text('to'),
  }
}

/** What was typed as a filter. What cannot be read narrows nothing, and stands in its field to be put right. */
export function filterOf(typed: AuditTyped): AuditFilter {
  const { outcome, actor, child, action } = typed
  return {
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : undefined,
    actor: actor === '' ? undefined : actor.toLowerCase(),
    childId: child === '' ? undefined : child,
    action: isAction(action) ? action : undefined,
    from: dayIn(typed.from),
    to: dayIn(typed.to),
  }
}

function dayIn(text: string): CalendarDate | undefined {
  return text === '' ? undefined : parseIsoDate(text)
}

/** The place in the trail that an address names; undefined when it names none, or none that there could be. */
export function placeIn(text: string | undefined): AuditPlace | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)~([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(
      text ?? '',
    )
  const [, at, eventId] = parts ?? []
  if (at === undefined || eventId === undefined || Number.isNaN(Date.parse(at))) return undefined
  return { at, eventId }
}

export function placeText(place: AuditPlace | undefined): string | undefined {
  return place && `${place.at}~${place.eventId}`
}

export function presentAudit(found: AuditPage, typed: AuditTyped, who: Account): AuditView {
  const turned = (name: 'older' | 'newer') =>
    found[name] && linkTo(auditPath, { ...typed, [name]: placeText(found[name]) })
  return {
    total: totalInWords(found),
    childrenNamed: found.childrenNamed,
    typed,
    filtered: Object.values(typed).some((text) => text !== ''),
    actions: allActions
      .map((value: Action) => ({ value, text: actions[value] }))
      .toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB')),
    rows: found.events.map((event) => rowOf(event)),
    newer: turned('newer'),
    older: turned('older'),
    csv: linkTo(`${auditPath}/file.csv`, { ...typed }),
    restricted: mayI(who, 'restrict-record').allowed ? restrictedPath : undefined,
  }
}

export function totalInWords({ total, more }: Pick<AuditPage, 'total' | 'more'>): string {
  return more ? `More than ${count(total, 'event')}` : count(total, 'event')
}

/** @param ofChild on a page about this child, it is not said again of each event */
export function rowOf(event: KeptAuditEvent, ofChild?: string): AuditRow {
  const child = event.childId === undefined || event.childId === ofChild ? [] : [`Child ${event.childId}`]
  return {
    when: dateAndTime(event.at),
    who: event.actor,
    role: roleName(event.role),
    what: isAction(event.action) ? actions[event.action] : event.action,
    about: withShortIds(
      [...child, ...(event.subject === undefined ? [] : [event.subject]), ...detailsOf(event)].join('; '),
    ),
    refused: event.outcome === 'refused',
    from: event.session === undefined ? '' : `Session ${event.session}`,
  }
}

/** Ids of ours by their end alone: enough to tell two apart beside each other. The file has them whole. */
function withShortIds(text: string): string {
  return text.replaceAll(
    /\b[\da-f]{8}(?:-[\da-f]{4}){3}-([\da-f]{12})\b/g,
    (_, end: string) => `…${end.slice(-6)}`,
  )
}

export function roleName(role: string): string {
  return isRole(role) ? roles[role].name : role
}

function detailsOf({ detail }: KeptAuditEvent): readonly string[] {
  return Object.entries(detail ?? {}).map(([name, value]) => `${inWords(name)}: ${value}`)
}

/** `openTo` as `open to`. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** The trail for a spreadsheet: a line an event, moments in UTC. */
export function auditRows(events: readonly KeptAuditEvent[]): readonly (readonly string[])[] {
  return [
    ['At (UTC)', 'Who', 'Role', 'What', 'Child', 'About', 'Details', 'Outcome', 'Session', 'Request'],
    ...events.map((event) => [
      event.at,
      event.actor,
      event.role,
      event.action,
      event.childId ?? '',
      event.subject ?? '',
      detailsOf(event).join('; '),
      event.outcome,
      event.session ?? '',
      event.requestId ?? '',
    ]),
  ]
}
