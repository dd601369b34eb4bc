import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#store/database/database.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { trusted } from './kit/html.ts'
import { PostForm } from './kit/post-form.tsx'
import { type Answer, defineRoute } from './route.ts'

let site: TestSite
/** What the database does to the next note that is sent. */
let breaks: (() => Promise<unknown>) | undefined
let kept: string[] = []

const noteForm = (csrf: string) => (
  <PostForm action="/test-note" csrf={csrf}>
    <h1>Note</h1>
    <label>
      What was said <input name="said" />
    </label>
    <button type="submit">Save</button>
  </PostForm>
)

const page = (body: Answer & { kind: 'page' }) => body

beforeAll(async () => {
  site = await testSite({
    routes: [
      defineRoute({
        method: 'GET',
        path: '/test-note',
        allow: 'sign-in',
        audit: { nothing: 'It is a test.' },
        handle: async ({ csrf }) => page({ kind: 'page', title: 'Note', body: noteForm(csrf) }),
      }),
      defineRoute({
        method: 'POST',
        path: '/test-note',
        allow: 'sign-in',
        audit: { nothing: 'It is a test.' },
        handle: async ({ form }) => {
          await breaks?.()
          kept.push(form['said'] ?? '')
          return page({ kind: 'page', title: 'Saved', body: trusted('<h1>Saved</h1>') })
        },
      }),
    ],
  })
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const raise = (code: string) => () =>
  sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`).execute(site.db.kysely)

const readOnly = () =>
  site.db.kysely.transaction().execute(async (trx) => {
    await sql`set transaction read only`.execute(trx)
    await sql`delete from audit_event where false`.execute(trx)
    await sql`create table test_never (id int)`.execute(trx)
  })

describe('when the database cannot be worked with', () => {
  test.each([
    ['does not answer', 'Sorry, the service is unavailable', raise('57P03')],
    ['takes nothing in', 'Nothing can be recorded at the moment', readOnly],
    ['took too long', 'Sorry, this took too long', raise('57014')],
    [
      'is not there',
      'Sorry, the service is unavailable',
      () => openDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing', dataDirectory: '' }),
    ],
  ])('because it %s, the page says so, and what was typed can be sent again', async (_why, title, fault) => {
    kept = []
    const visit = await visitor(site.address, { width: 320 })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto('/test-note')
    await visit.page.getByLabel('What was said').fill('I want to see my brother <more> & "often"')
    breaks = fault
    const answer = visit.page.waitForResponse((one) => one.request().method() === 'POST')
    await visit.page.getByRole('button', { name: 'Save' }).click()
    expect((await answer).status()).toBe(503)
    expect((await answer).headers()['retry-after']).toBe('30')
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain((await answer).headers()['x-request-id'])
    expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    breaks = undefined
    await visit.page.getByRole('button', { name: 'Send it again' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Saved')
    expect(kept).toEqual(['I want to see my brother <more> & "often"'])
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
