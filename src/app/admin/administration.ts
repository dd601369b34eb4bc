import type { HolidayNeeds } from './holidays.ts'
import type { LeaveNeeds } from './leave.ts'
import type { ByAdministrator } from './accounts.ts'
import type { SetUpNeeds } from './set-up.ts'
import type { SettingNeeds } from './settings.ts'
import type { OrganisationNeeds } from './organisation.ts'

/** What setting a council up needs, beside its accounts and local policy. */
export type Administration = OrganisationNeeds &
  LeaveNeeds &
  HolidayNeeds &
  SettingNeeds &
  SetUpNeeds & {
    /** Gives the council another name. */
    readonly rename: (by: ByAdministrator, name: string) => Promise<void>
  }
