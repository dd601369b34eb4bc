import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const homes: Readonly<Record<Role, string>> = {
  iro: '/due',
  business_support: '/due',
  iro_manager: '/due',
  social_worker: '/due',
  team_manager: '/due',
  service_manager: '/due',
  assistant_director: '/due',
  director: '/due',
  analyst: '/due',
  board_member: '/annual-report',
  auditor: '/due',
  administrator: '/audit',
}

test.each(allRoles)('%s has a first page of their own, and it answers', async (role) => {
  const someone = caller(site)
  const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
  await someone.signIn(await newPerson(site, role, ids))
  expect((await someone.get('/')).headers['location']).toBe(homes[role])
  expect((await someone.get(homes[role])).status).toBe(200)
})
