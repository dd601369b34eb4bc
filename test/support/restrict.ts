import { caller } from './caller.ts'
import type { TestPerson, TestSite } from './site.ts'

/** Restricts a child's record to one person, who does it on screen. */
export async function restrictTo(named: TestPerson, childId: string, site: TestSite): Promise<void> {
  const somebody = caller(site)
  await somebody.signIn(named)
  const form = await somebody.get(`/children/${childId}/restrict`)
  const sent = await somebody.post(`/children/${childId}/restrict`, {
    reason: 'staff_family',
    seen: /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? '',
    [`open-${named.userId}`]: 'yes',
  })
  if (sent.status !== 303) throw new Error(`The record was not restricted: ${sent.status} ${sent.body}`)
}
