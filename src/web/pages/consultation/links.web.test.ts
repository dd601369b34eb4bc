import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAuthority } from '#store/database/database.ts'
import { askLeo, type LeoAsked } from '#test/support/asked-leo.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { type TestSite, testSite } from '#test/support/site.ts'
import { todayInEngland } from '../../../today.ts'

/** The pages behind a link before a review, each in every state that somebody can find it in. */
let site: TestSite
let letters: LeoAsked['letters']

beforeAll(async () => {
  site = await testSite()
  const asked = await askLeo(site, todayInEngland())
  letters = asked.letters
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

/** Who was sent a link, words of their letter, what they type, and what the page says when it is sent. */
const people = [
  {
    who: 'a carer',
    path: '/consultation',
    letter: /To: Grace[\s\S]*how things are at home/,
    question: 'What has gone well',
    send: 'Send',
    empty: 'Answer at least one question',
    thanks: 'Thank you, it has been sent',
  },
  {
    who: 'a social worker',
    path: '/report',
    letter: /To: Chidi[\s\S]*report/,
    question: undefined,
    send: 'Send',
    empty: 'Answer at least one question',
    thanks: 'Thank you, it has been sent',
  },
  {
    who: 'a child',
    path: '/my-review',
    letter: /To: Leo/,
    question: 'What is going well?',
    send: 'Send it to my IRO',
    empty: 'Answer one question',
    thanks: 'Thank you. Your IRO has it now.',
  },
] as const

const linkOf = (letter: RegExp) => {
  const found = letters.find(({ text, link }) => link !== '' && letter.test(text))
  if (found === undefined) throw new RangeError(`No letter with a link says ${letter.source}`)
  return found.link
}

async function opened(link: string, width: number): Promise<Visitor> {
  const visit = await visitor(site.address, { width })
  await visit.page.goto(link)
  await visit.page.getByRole('button', { name: 'Open it' }).click()
  await visit.page.waitForLoadState()
  return visit
}

/** What axe finds, and what does not fit: nothing, in whatever state. */
async function sound({ page }: Visitor, state: string): Promise<void> {
  expect({
    state,
    faults: await accessibilityFaults(page, { measuring: true }),
    over: await horizontalOverflow(page),
  }).toEqual({
    state,
    faults: [],
    over: 0,
  })
}

async function change(set: string): Promise<void> {
  await inAuthority(site.db, { authorityId: site.authorityId, actor: 'test' }, (trx) =>
    sql.raw(`update link set ${set} where authority_id = '${site.authorityId}'`).execute(trx),
  )
}

describe.each(people)('$who, behind their link', ({ path, letter, question, send, empty, thanks }) => {
  test.each([1280, 320])(
    'finds it fresh, wrong, sent and filled: %i pixels wide',
    async (width) => {
      const visit = await opened(linkOf(letter), width)
      const { page } = visit
      expect(new URL(page.url()).pathname).toBe(path)
      await sound(visit, 'fresh')
      const areas = page.locator('textarea')
      for (let at = 0; at < (await areas.count()); at += 1) await areas.nth(at).fill('')
      await page.getByRole('button', { name: send, exact: true }).click()
      await page.waitForLoadState()
      expect(await page.getByRole('alert').textContent()).toContain(empty)
      await sound(visit, 'wrong')
      await page.goto(path)
      const first = question === undefined ? page.locator('textarea').first() : page.getByLabel(question)
      await first.fill(`Said at ${width}`)
      await page.getByRole('button', { name: send, exact: true }).click()
      await page.waitForLoadState()
      expect(await page.getByRole('main').innerText()).toContain(thanks)
      await sound(visit, 'sent')
      await page.goto(path)
      expect(await page.getByText(`Said at ${width}`).count()).toBe(1)
      await sound(visit, 'filled')
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    120_000,
  )

  test('works without JavaScript, and what is finished later is there', async () => {
    const visit = await visitor(site.address, { width: 375, javaScript: false })
    const { page } = visit
    await page.goto(linkOf(letter))
    await page.getByRole('button', { name: 'Open it' }).click()
    await page.waitForLoadState()
    const first = question === undefined ? page.locator('textarea').first() : page.getByLabel(question)
    await first.fill('Not finished yet')
    await page.getByRole('button', { name: /finish later/ }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toMatch(/[Nn]obody has read it|not been sent|Kept|kept/)
    await page.goto(path)
    expect(await first.inputValue()).toBe('Not finished yet')
    await visit.context.close()
  }, 120_000)
})

describe('a link that has ended', () => {
  test.each([
    ['expired', `expires_at = now() - interval '1 day'`, `expires_at = now() + interval '30 days'`],
    ['revoked', 'revoked_at = now()', 'revoked_at = null'],
  ])(
    'is %s: it says so and nothing of the child, before the button and in a browser that had it open',
    async (state, set, back) => {
      for (const { letter, path } of people) {
        const link = linkOf(letter)
        const visit = await opened(link, 320)
        await change(set)
        const open = await visit.page.goto(path)
        expect({ path, state, status: open?.status() }).toEqual({ path, state, status: 410 })
        expect(await visit.page.getByRole('main').innerText()).not.toContain('Leo')
        await sound(visit, `${state} in hand`)
        const again = await visit.page.goto(link)
        expect(again?.status()).toBe(410)
        expect(await visit.page.getByRole('button', { name: 'Open it' }).count()).toBe(0)
        await sound(visit, `${state} before the button`)
        await visit.context.close()
        await change(back)
      }
    },
    240_000,
  )

  test('that was never opened here leads nowhere, in any of its pages', async () => {
    const visit = await visitor(site.address, { width: 320 })
    for (const { path } of people) {
      expect((await visit.page.goto(path))?.status()).toBe(401)
      await sound(visit, `${path} without a link`)
    }
    await visit.context.close()
  }, 120_000)
})
