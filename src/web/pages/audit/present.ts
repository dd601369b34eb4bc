import type { AuditFilter, AuditPage, KeptAuditEvent } from '#app/audit/see-audit.ts'
import { actions, isAction } from '#domain/access/actions.ts'
import { isRole, roles } from '#domain/access/roles.ts'
import { count, dateAndTime } from '../../kit/format.ts'
import { linkTo } from '../links.ts'

export interface AuditView {
  readonly total: string
  readonly childrenNamed: boolean
  readonly filter: { readonly outcome: string; readonly actor: string; readonly childId: string }
  readonly filtered: boolean
  readonly rows: readonly AuditRow[]
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

export interface AuditRow {
  readonly when: string
  readonly who: string
  readonly role: string
  readonly what: string
  readonly about: string
  readonly refused: boolean
}

export function presentAudit(found: AuditPage, filter: AuditFilter): AuditView {
  const { outcome = '', actor = '', childId = '' } = filter
  return {
    total: count(found.total, 'event'),
    childrenNamed: found.childrenNamed,
    filter: { outcome, actor, childId },
    filtered: outcome !== '' || actor !== '' || childId !== '',
    rows: found.events.map(rowOf),
    page: found.page,
    pages: found.pages,
    hrefOf: (page) =>
      linkTo('/audit', { outcome, actor, child: childId, page: page === 1 ? undefined : page }),
  }
}

function rowOf(event: KeptAuditEvent): AuditRow {
  const child = event.childId === undefined ? [] : [`Child ${event.childId}`]
  const details = Object.entries(event.detail ?? {}).map(([name, value]) => `${name}: ${value}`)
  return {
    when: dateAndTime(event.at),
    who: event.actor,
    role: isRole(event.role) ? roles[event.role].name : event.role,
    what: isAction(event.action) ? actions[event.action] : event.action,
    about: [...child, ...(event.subject === undefined ? [] : [event.subject]), ...details].join('; '),
    refused: event.outcome === 'refused',
  }
}
