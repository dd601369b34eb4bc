import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewMessage, Transport } from '#app/message/outbox.ts'
import { sendMessages } from '#app/message/send-messages.ts'
import type { Delivery } from '#domain/message/delivery.ts'
import { inAuthority } from '#store/database/database.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { takeBackLetter, waitingLetter } from '#store/message/waiting-letters.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

/** That a review moved, as its reader is told in the hour of the day. */
const moved = (name: string, when: string): NewMessage => ({
  template: 'review-moved',
  audience: 'parent',
  channel: 'email',
  toName: name,
  toAddress: `${name.toLowerCase()}@example.org`,
  childId: 'L100',
  fields: {
    to: name,
    called: 'Leo',
    reference: 'R-1',
    before: 'Monday',
    when,
    where: 'at school',
    service: 'us',
  },
  linkTo: undefined,
  onceFor: `${name} ${when}`,
  booking: {
    of: `booking ${name}`,
    known: { when: 'Monday', where: 'at school' },
    answered: null,
    goes: 'in the hour of the day',
  },
})
const inCouncil = <T>(work: Parameters<typeof inAuthority<T>>[2]) =>
  inAuthority(site.db, { authorityId: site.authorityId, actor: 'test' }, work)
const queue = (message: NewMessage) =>
  inCouncil((trx) => queueMessages(trx, { authorityId: site.authorityId, actor: 'test' }, [message]))
const sendBy = (delivery: Delivery) => {
  const transport: Transport = {
    name: 'made up',
    remembers: false,
    send: async () => delivery,
    found: async () => delivery,
  }
  const outbox = { ...outboxStoreOf(site.db), authorities: async () => [site.authorityId] }
  return sendMessages({ outbox, transport, site: site.address })
}

async function support(width = 1280) {
  const visit = await visitor(site.address, { width })
  await signInAs(visit, await newPerson(site, 'business_support'))
  const main = visit.page.getByRole('main')
  const open = async (subject: RegExp) => {
    await visit.page.goto('/messages')
    await main.getByRole('link', { name: subject }).first().click()
    await visit.page.waitForLoadState()
  }
  const press = async (name: string) => {
    await main.getByRole('button', { name }).click()
    await visit.page.waitForLoadState()
  }
  return { ...visit, main, open, press }
}

test('what waits for the messages of the day says so and from which hour, and can go now', async () => {
  await queue(moved('Dana', 'Tuesday'))
  const { main, open, press, context } = await support()
  await open(/moved to Tuesday/)
  expect(await main.innerText()).toContain('it goes from 16:00')
  expect(await sendBy({ kind: 'accepted', reference: '1' })).toMatchObject({ sent: 0 })
  await press('Send it now')
  expect(await main.innerText()).toContain('The message goes with the next sending')
  expect(await main.getByRole('button', { name: 'Send it now' }).count()).toBe(0)
  expect(await sendBy({ kind: 'accepted', reference: '1' })).toMatchObject({ sent: 1 })
  await context.close()
})

test('what was told in a later message leads to it', async () => {
  await queue(moved('Grace', 'Wednesday'))
  await queue(moved('Grace', 'Thursday'))
  const { main, open, page, context } = await support()
  await open(/moved to Wednesday/)
  expect(await main.innerText()).toContain('In another message')
  await main.getByRole('link', { name: 'The message that went out' }).click()
  await page.waitForLoadState()
  expect(await main.getByRole('heading', { level: 1 }).innerText()).toBe(
    'The review meeting has moved to Thursday',
  )
  await context.close()
})

test('what the product took back because it is no longer so is not sent again, and says why', async () => {
  await queue(moved('Theo', 'Friday'))
  const { authorityId } = site
  const why = 'The booking is again as its reader knows it'
  await inCouncil(async (trx) => {
    const waiting = await waitingLetter(trx, authorityId, 'booking Theo')
    await takeBackLetter(trx, { authorityId, messageId: waiting?.messageId ?? '', why })
  })
  const { main, open, context } = await support()
  await open(/moved to Friday/)
  expect(await main.innerText()).toContain(why)
  expect(await main.getByRole('button', { name: 'Send it again' }).count()).toBe(0)
  await context.close()
})

test('an address that is not known, and a broken connection, each say what somebody can do', async () => {
  const once = (name: string, when: string): NewMessage => {
    const { booking: _booking, ...message } = moved(name, when)
    return message
  }
  await queue(once('Ana', 'Saturday'))
  await sendBy({ kind: 'refused', why: '550 5.1.1 User unknown', again: false })
  await queue(once('Ben', 'Sunday'))
  await sendBy({ kind: 'unknown', why: 'Connection closed' })
  const { main, open, press, page, context } = await support()
  await page.goto('/messages')
  await main.getByRole('link', { name: 'One message was not sent' }).click()
  await page.waitForLoadState()
  expect(await main.getByRole('link', { name: /moved to Saturday/ }).count()).toBe(1)
  expect(await main.getByRole('link', { name: /moved to Sunday/ }).count()).toBe(0)
  await open(/moved to Saturday/)
  const text = await main.innerText()
  for (const words of ['550 5.1.1 User unknown', 'correct it first']) expect(text).toContain(words)
  expect(await main.getByRole('link', { name: 'The people around the child' }).getAttribute('href')).toBe(
    '/children/L100/people',
  )
  expect(await accessibilityFaults(page)).toEqual([])
  await open(/moved to Sunday/)
  expect(await main.innerText()).toContain('Ask the reader whether they have it')
  await press('It arrived')
  expect(await main.innerText()).toContain('noted as sent')
  await context.close()
})

test.each([320, 1280])('every state can be read on a screen of %d pixels', async (width) => {
  const { page, context } = await support(width)
  await page.goto('/messages')
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await horizontalOverflow(page)).toBe(0)
  await context.close()
})
