import type { Database } from '#store/database/database.ts'
import { newAuthority } from './database.ts'
import { newPerson, type TestPerson } from './site.ts'
import { importSmallCouncil } from './small-council.ts'

/** Words of the small council's files, each with the other council's word for it; the ids are the same. */
const theirNames = {
  Leonard: 'Zephyrine',
  Leo: 'Zephyr',
  Ana: 'Xanthippe',
  'Priya Nair': 'Quillon Vex',
  'Tom Osei': 'Wrenna Yule',
  'Chidi Eze': 'Thorold Quist',
  'Beth Lowe': 'Isolde Vane',
}

/** What tells of anybody or anything of the other council. */
export const ofTheOther = /Zephyr|Xanthippe|Quillon|Wrenna|Thorold|Isolde|Otherwhere/

export interface OtherCouncil {
  readonly authorityId: string
  readonly account: TestPerson
}

/** A second council on the same installation: its children, officers, workers and teams have the small council's ids. */
export async function otherCouncil(db: Database): Promise<OtherCouncil> {
  const { authorityId } = await newAuthority(db, 'Otherwhere Council')
  await importSmallCouncil(db, authorityId, theirNames)
  const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
  const account = await newPerson({ db, authorityId }, 'iro', { ...ids, name: 'Isolde of Otherwhere' })
  return { authorityId, account }
}
