import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { AccountStore, ByAdministrator, HeldAccount } from './accounts.ts'
import { type TypedDay, typedDay } from './dated-change.ts'

/** What an administrator says about somebody's leaving: the last day of access, or that they stay. */
export type TypedLastDay = TypedDay | 'stays'

export type LastDayAnswer =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'planned'; readonly lastDay: CalendarDate | undefined }

const lastWhoStays =
  'Nobody else who stays may administer. Give somebody else the role Administrator first, or nobody could add people after that day.'

/**
 * Plans somebody's last day of access, or takes the plan back. The account works until the end of that day in England;
 * from the next day on nobody signs in with it, and no session of it goes on. A day that is over ends it at once.
 */
export async function planLastDay(
  needs: { readonly accounts: Pick<AccountStore, 'decide'> },
  by: ByAdministrator,
  userId: string,
  typed: TypedLastDay,
): Promise<LastDayAnswer> {
  const lastDay = typed === 'stays' ? null : typedDay(typed)
  if (lastDay === undefined) return { kind: 'problem', words: 'Enter the last day of access, like 31 3 2027' }
  const decided = await needs.accounts.decide(by, userId, (account, othersWhoStay) => {
    if (lastDay !== null && isLastWhoStays(account, othersWhoStay)) return { refuse: lastWhoStays }
    const change = `${account.lastDay ?? 'nothing'} → ${lastDay ?? 'nothing'}`
    return {
      set: { lastDay },
      endSessions: false,
      did: `${lastDay === null ? 'no last day for' : 'last day of'} ${account.email}`,
      detail: { 'last day': change },
    }
  })
  if (decided === undefined) return { kind: 'unknown' }
  return 'refuse' in decided
    ? { kind: 'refused', reason: decided.refuse }
    : { kind: 'planned', lastDay: lastDay ?? undefined }
}

function isLastWhoStays(account: HeldAccount, othersWhoStay: number): boolean {
  return account.role === 'administrator' && !account.disabled && othersWhoStay === 0
}
