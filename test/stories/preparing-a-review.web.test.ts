import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPeople, chasePapers } from '#app/preparing/ask-people.ts'
import { receivePaper } from '#app/preparing/receive-paper.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { inAuthority } from '#store/database/database.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { lettersSent, type PreparedForTest, preparedReview } from '#test/support/prepared-review.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../src/today.ts'

let site: TestSite
let review: PreparedForTest
let letters: Awaited<ReturnType<typeof lettersSent>>
const today = todayInEngland()
// Two working days ahead: the report, three before, and the carer's form, five before, are late today.
const meetingOn = englandAndWales.addWorkingDays(today, 2)
const letterTo = (name: string, words: string) =>
  letters.find(({ text }) => text.includes(name) && text.includes(words))?.link ?? ''

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  review = await preparedReview(site.db, site.authorityId, { today, meetingOn })
  const { needs, by, reviewId } = review
  await askPeople(needs, by, reviewId)
  letters = await lettersSent(site.db, site.authorityId, site.address)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const on = (slug: string) => `/reviews/${review.reviewId}/${slug}`

describe('preparing a review', () => {
  test('no letter to a professional names the child, and the child’s home is written to nobody who may not know it', () => {
    expect(letters).toHaveLength(5)
    for (const { text } of letters.filter(({ text: words }) => /Chidi|Abena/.test(words))) {
      expect(text).not.toMatch(/Leo/)
    }
  })

  test('a mail scanner follows the carer’s link first; then she says that she comes, and how things are, on her phone', async () => {
    const link = letterTo('Grace', 'Please tell us how things are at home')
    const scanner = caller(site)
    expect((await scanner.get(new URL(link).pathname)).body).not.toContain('Leo')
    const { page, context } = await visitor(site.address, { width: 320, javaScript: false })
    await page.goto(link)
    await page.getByRole('button', { name: 'Open it' }).click()
    await page.waitForLoadState()
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByRole('group', { name: 'Can you come' }).getByLabel('Yes').check()
    await page.getByLabel('What has gone well').fill('He sleeps through.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('Thank you, it has been sent')
    await page.getByRole('link', { name: 'Look at it or change it' }).click()
    await page.waitForLoadState()
    await page.getByLabel('What has gone well').fill('He sleeps through, mostly.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForLoadState()
    await context.close()
    const full = await review.see()
    expect(full.review.carerFormOn).toBe(today)
    expect(full.answers.map(({ answers }) => answers['well'])).toEqual([
      'He sleeps through, mostly.',
      'He sleeps through.',
    ])
    expect(full.invitees.find(({ person }) => person?.name === 'Grace Hall')?.state).toBe('coming')
  })

  test('business support reminds of the late report once that day, and the social worker sends it by the link, as a file', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'business_support'))
    const { page } = visit
    await page.goto(on('papers'))
    expect(await page.getByRole('main').innerText()).toMatch(/1 of \d papers in, \d late/)
    await page.getByRole('button', { name: /Remind about the/ }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').innerText()).toContain('Reminders sent:')
    expect(await page.getByRole('button', { name: /Remind/ }).count()).toBe(0)
    const { needs, by, reviewId } = review
    expect(await chasePapers(needs, by, reviewId)).toMatchObject({ kind: 'done', chased: 0 })
    await visit.context.close()

    const worker = await visitor(site.address, { javaScript: false })
    await worker.page.goto(letterTo('Chidi', 'Send it here'))
    await worker.page.getByRole('button', { name: 'Open it' }).click()
    await worker.page.waitForLoadState()
    const report = worker.page.getByLabel('Send the report as a file')
    await report.setInputFiles({
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ not a pdf'),
    })
    await worker.page.getByLabel('The plan for the care').fill('No change.')
    await worker.page.getByRole('button', { name: 'Send', exact: true }).click()
    await worker.page.waitForLoadState()
    expect(await worker.page.getByRole('alert').innerText()).toContain('report.pdf cannot be taken')
    expect(await worker.page.getByLabel('The plan for the care').inputValue()).toBe('No change.')
    await report.setInputFiles({
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 a report'),
    })
    await worker.page.getByRole('button', { name: 'Send', exact: true }).click()
    await worker.page.waitForLoadState()
    expect(await worker.page.getByRole('main').innerText()).toContain('Thank you')
    await worker.context.close()

    const full = await review.see()
    expect(full.review.socialWorkReportOn).toBe(today)
    const [file] = full.files
    const asker = caller(site)
    await asker.signIn(await newPerson(site, 'iro', { iroId: 'IRO1' }))
    const given = await asker.get(on(`papers/${file?.paperId ?? ''}/files/${file?.fileId ?? ''}`))
    expect(given.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="report.pdf"',
      'x-content-type-options': 'nosniff',
    })
    const other = caller(site)
    await other.signIn(await newPerson(site, 'iro', { iroId: 'IRO2' }))
    expect((await other.get(on(`papers/${file?.paperId ?? ''}/files/${file?.fileId ?? ''}`))).status).toBe(
      404,
    )
  })

  test('the IRO sees that school is not what Leo wanted, talks with him, and decides that it goes ahead, with the reason', async () => {
    const { needs, by, reviewId } = review
    const typed = await receivePaper(
      needs,
      by,
      { reviewId, inviteeId: await review.invitee('Leo') },
      {
        answers: {
          not_school: 'no',
          talk: 'My brother',
          [`people.${await review.invitee('Dana Marsh')}`]: 'not_sure',
        },
        saidBy: 'Leo',
        cameBy: 'typed_up',
      },
    )
    expect(typed.kind).toBe('done')
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' }))
    const { page } = visit
    const press = async (name: string) => {
      await page.getByRole('button', { name }).click()
      await page.waitForLoadState()
    }
    await page.goto(`/reviews/${reviewId}`)
    expect(await page.getByRole('main').innerText()).toContain('Booked against it')
    await page.goto(on('agenda'))
    expect(await page.getByRole('main').innerText()).toContain('My brother')
    await page.goto(on('contact-before'))
    await press('Record it')
    expect(await page.getByRole('alert').innerText()).toContain('Enter a day')
    const [year = '', month = '', date = ''] = today.split('-')
    await page.getByLabel('Day', { exact: true }).fill(date)
    await page.getByLabel('Month').fill(month)
    await page.getByLabel('Year').fill(year)
    await page.getByLabel('By telephone').check()
    await page.getByRole('group', { name: /alone/ }).getByLabel('Yes').check()
    await page.getByLabel('What Leo said').fill('He wants it at home.')
    await press('Record it')
    expect(await page.getByRole('status').innerText()).toContain('The contact is recorded')
    await page.goto(on('readiness'))
    const main = page.getByRole('main')
    expect(await main.innerText()).toContain('the child did not want it there')
    expect(await main.innerText()).toContain('What is missing')
    await page.getByLabel('It goes ahead').check()
    await press('Record the decision')
    expect(await page.getByRole('alert').innerText()).toContain('say why it goes ahead')
    await page.getByLabel('Why', { exact: true }).fill('Leo would rather not wait.')
    await press('Record the decision')
    expect(await main.innerText()).toContain('Leo would rather not wait.')
    for (const slug of ['people', 'wishes', 'agenda', 'papers', 'contact-before', 'readiness']) {
      await page.goto(on(slug))
      expect({ slug, faults: await accessibilityFaults(page) }).toEqual({ slug, faults: [] })
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
    const { rows } = await inAuthority(site.db, { authorityId: site.authorityId, actor: 'test' }, (trx) =>
      sql<{ method: string }>`
        select contact_method as method from iro_contacts where child_id = 'L100' and current`.execute(trx),
    )
    expect(rows).toEqual([{ method: 'telephone' }])
  }, 90_000)

  test('who is left out is left out with a reason, by the IRO’s decision', async () => {
    const visit = await visitor(site.address, { javaScript: false, width: 320 })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' }))
    const { page } = visit
    await page.goto(on(`people/${await review.invitee('Abena Okoro')}`))
    await page.getByLabel('Is not part of it').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').innerText()).toContain('Say why the IRO decided')
    await page.getByLabel('Why', { exact: true }).fill('Leo asked for school to send a note only.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('Leo asked for school to send a note only.')
    for (const slug of ['people', 'wishes', 'agenda', 'papers', 'contact-before', 'readiness']) {
      await page.goto(on(slug))
      expect({ slug, overflow: await horizontalOverflow(page) }).toEqual({ slug, overflow: 0 })
    }
    await visit.context.close()
  })

  test('the social worker, signed in, finds the report among what is asked, until it is in', async () => {
    const second = await preparedReview(site.db, site.authorityId, { today, meetingOn: addDays(today, 30) })
    await askPeople(second.needs, second.by, second.reviewId)
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'social_worker', { swId: 'SW1', name: 'Chidi Eze' }))
    const { page } = visit
    await page.goto('/asked')
    await page
      .getByRole('link', { name: /Send it/ })
      .first()
      .click()
    await page.waitForLoadState()
    await page.getByLabel('How is the child').fill('Settled.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').innerText()).toContain('It has been sent')
    expect((await second.see()).answers.some(({ cameBy }) => cameBy === 'signed_in')).toBe(true)
    await visit.context.close()
    const iro = caller(site)
    await iro.signIn(await newPerson(site, 'iro', { iroId: 'IRO1' }))
    expect((await iro.get('/asked')).status).toBe(403)
  })
})
