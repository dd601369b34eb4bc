import { mayI, type Person } from '#domain/access/may-i.ts'

/** Whether somebody may correct and withdraw entries: those of the service, who see every child, and not who only tells. */
export function mayCorrectEntries(who: Person): boolean {
  const notifying = mayI(who, 'notify-care-entry')
  return notifying.allowed && notifying.scope.kind === 'authority'
}
