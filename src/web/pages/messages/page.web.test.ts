import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkLimits } from '#app/message/links.ts'
import type { NewMessage } from '#app/message/outbox.ts'
import { sendMessages } from '#app/message/send-messages.ts'
import { toFiles } from '#send/to-files.ts'
import { inAuthority } from '#store/database/database.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { defineLinkRoute } from '#web/route.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
let empty: TestSite
let folder: string
beforeAll(async () => {
  const routes = [
    defineLinkRoute({
      method: 'GET',
      path: '/behind-a-link',
      allow: { link: 'answer-decisions' },
      audit: { does: 'saw the decisions' },
      handle: async ({ link }) => ({
        kind: 'document',
        contentType: 'text/plain',
        body: `For ${link.subject}`,
      }),
    }),
  ]
  site = await testSite({ routes })
  empty = await testSite()
  folder = mkdtempSync(join(tmpdir(), 'waymark-outbox-'))
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await empty.close()
  rmSync(folder, { recursive: true })
})

const decisions: NewMessage = {
  template: 'decisions-to-answer',
  audience: 'team_manager',
  channel: 'email',
  toName: 'Ruth Okafor',
  toAddress: 'ruth.okafor@council.example',
  childId: 'L100',
  fields: { to: 'Ruth', reference: 'R-4F2A', held: '6 November 2026', due: '13 November 2026', iro: 'Priya' },
  linkTo: 'review-1',
  onceFor: 'decisions review-1',
}

/** Queues and sends; answers the address of the link in the last letter. */
async function sent(message: NewMessage): Promise<string> {
  await inAuthority(site.db, { authorityId: site.authorityId, actor: 'test' }, (trx) =>
    queueMessages(trx, { authorityId: site.authorityId, actor: 'test' }, [message]),
  )
  const outbox = { ...outboxStoreOf(site.db), authorities: async () => [site.authorityId] }
  const transport = toFiles(folder, { from: 'reviews@council.example' })
  await sendMessages({ outbox, transport, site: site.address })
  const newest = readdirSync(folder).toSorted().at(-1) ?? ''
  const mail = readFileSync(join(folder, newest), 'utf8').replaceAll('=\r\n', '')
  return /http:\/\/\S+\/l\/[\w-]{43}/.exec(mail)?.[0] ?? ''
}

describe('messages', () => {
  test('business support sees what went to whom, reads its words, and takes a link back', async () => {
    const address = await sent(decisions)
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'business_support'))
    await visit.page.goto('/messages')
    await visit.page.getByRole('link', { name: /Decisions of the review of R-4F2A/ }).click()
    await visit.page.waitForLoadState()
    const page = visit.page.getByRole('main')
    expect(await page.innerText()).toContain('Ruth Okafor, the team manager')
    expect(await page.innerText()).toContain('[the link, which only the reader was given]')
    expect(await page.innerText()).toContain('not opened yet')
    await visit.page.getByRole('button', { name: 'Take the link back' }).click()
    await visit.page.waitForLoadState()
    expect(await page.innerText()).toContain('It opens no more')

    const reader = await visitor(site.address, { javaScript: false })
    const answer = await reader.page.goto(address)
    expect(answer?.status()).toBe(410)
    expect(await reader.page.getByRole('heading', { level: 1 }).innerText()).toBe('This link was taken back')
    await reader.context.close()
    await visit.context.close()
  })

  test('an IRO sees the messages about their own children, and those of nobody else', async () => {
    await sent({
      ...decisions,
      onceFor: 'own',
      childId: 'L100',
      fields: { ...decisions.fields, reference: 'R-OWN' },
    })
    await sent({
      ...decisions,
      onceFor: 'other',
      childId: 'A200',
      fields: { ...decisions.fields, reference: 'R-OTHER' },
    })
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    await visit.page.goto('/messages')
    const text = await visit.page.getByRole('main').innerText()
    expect(text).toContain('R-OWN')
    expect(text).not.toContain('R-OTHER')
    await visit.context.close()
  })

  test('the council writes an invitation in its own words; a link left out is refused, and what was typed stays', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto('/messages/wordings/review-invitation/child')
    await visit.page.getByLabel('What it says').fill('Hi ((called)), come on ((day)).')
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.waitForLoadState()
    const main = visit.page.getByRole('main')
    expect(await main.innerText()).toContain('((day)) is not known here')
    expect(await main.innerText()).toContain('Say where the link goes')
    expect(await visit.page.getByLabel('What it says').inputValue()).toBe('Hi ((called)), come on ((day)).')
    await visit.page.getByLabel('What it says').fill('Hi ((called)), come on ((when)).\n\n((link))')
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.waitForLoadState()
    expect(await main.innerText()).toContain('own words, version 1')
    await visit.page.getByRole('button', { name: 'Go back to the standard words' }).click()
    await visit.page.waitForLoadState()
    expect(await main.innerText()).toContain('These are the standard words')
    expect(await main.innerText()).toContain('Version 2')
    await visit.context.close()
  })

  test.each([1280, 320])('is accessible and fits a screen of %d pixels, full and empty', async (width) => {
    await sent({ ...decisions, onceFor: `fits ${width}` })
    for (const [where, path] of [
      [site, '/messages'],
      [site, '/messages/wordings'],
      [site, '/messages/wordings/review-invitation/child'],
      [empty, '/messages'],
    ] as const) {
      const visit = await visitor(where.address, { width })
      await signInAs(visit, await newPerson(where, 'iro_manager'))
      await visit.page.goto(path)
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    }
  })
})

describe('a link for somebody without an account', () => {
  test('is not used up by a scanner that follows it, names no child, and opens on its button', async () => {
    const address = await sent({ ...decisions, onceFor: 'scanned' })
    for (let scanner = 0; scanner < 3; scanner += 1) {
      expect((await fetch(address)).status).toBe(200)
      expect((await fetch(address, { method: 'HEAD' })).status).toBe(200)
    }
    const reader = await visitor(site.address)
    await reader.page.goto(address)
    const text = await reader.page.getByRole('main').innerText()
    expect(text).toContain('the decisions of a review')
    expect(text).not.toMatch(/L100|R-4F2A/)
    expect(await accessibilityFaults(reader.page)).toEqual([])
    await reader.page.getByRole('button', { name: 'Open it' }).click()
    await reader.page.waitForLoadState()
    // The address stays out of what the browser sends on.
    expect(reader.page.url()).toBe(`${site.address}/behind-a-link`)
    expect(await reader.page.content()).toContain('For review-1')
    await reader.context.close()
  })

  test('opens nothing in a browser that did not press the button', async () => {
    const reader = await visitor(site.address, { javaScript: false })
    const answer = await reader.page.goto('/behind-a-link')
    expect(answer?.status()).toBe(401)
    expect(await reader.page.getByRole('heading', { level: 1 }).innerText()).toBe('Open your link again')
    await reader.context.close()
  })

  test('that was never made leads nowhere, and trying many is stopped', async () => {
    const stranger = caller(empty)
    const statuses: number[] = []
    for (let tried = 0; tried < linkLimits.perAddress + 2; tried += 1) {
      const token = `${'a'.repeat(41)}${String(tried).padStart(2, '0')}`
      statuses.push((await stranger.get(`/l/${token}`)).status)
    }
    expect(new Set(statuses.slice(0, linkLimits.perAddress))).toEqual(new Set([404]))
    expect(statuses.slice(linkLimits.perAddress)).toEqual([429, 429])
  })
})
