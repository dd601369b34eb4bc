import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askLeo } from '#test/support/asked-leo.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import type { PreparedForTest } from '#test/support/prepared-review.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { todayInEngland } from '../../../today.ts'

let site: TestSite
let review: PreparedForTest
let link = ''

/** One red pixel, as a phone would send a photo of a drawing. */
const drawing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)
/** A recording without a sound: a frame of silence. */
const voice = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(200)])

beforeAll(async () => {
  site = await testSite()
  const asked = await askLeo(site, todayInEngland())
  review = asked.review
  link = asked.link
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function opened(javaScript: boolean, width = 375) {
  const visit = await visitor(site.address, { width, javaScript })
  await visit.page.goto(link)
  await visit.page.getByRole('button', { name: 'Open it' }).click()
  await visit.page.waitForLoadState()
  return visit
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

describe('a child draws it, or says it aloud', () => {
  test('what is no picture and no recording is not taken, and what Leo wrote is still there; without JavaScript', async () => {
    const { page, context } = await opened(false)
    await page.getByLabel('What is going well?').fill('My bike')
    await page
      .getByLabel('Would you rather draw it?')
      .setInputFiles(file('drawing.png', Buffer.from('MZ a program')))
    await page.getByRole('button', { name: 'Send it to my IRO' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').textContent()).toContain('We cannot open that one')
    expect(await page.getByLabel('What is going well?').inputValue()).toBe('My bike')
    expect((await review.see()).files).toEqual([])
    expect((await review.see()).answers).toEqual([])
    await context.close()
  }, 120_000)

  test('kept for later, a picture is not sent, and the page says so', async () => {
    const { page, context } = await opened(false)
    await page.getByLabel('Would you rather draw it?').setInputFiles(file('drawing.png', drawing))
    await page.getByRole('button', { name: 'Keep it and finish later' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('choose it again then')
    expect((await review.see()).files).toEqual([])
    await context.close()
  }, 120_000)

  test('a drawing and a recording reach the IRO, with no word written', async () => {
    const { page, context, complaints } = await opened(true, 320)
    expect(await accessibilityFaults(page, { measuring: true })).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByLabel('Would you rather draw it?').setInputFiles(file('my room.png', drawing))
    await page.getByLabel('Would you rather say it?').setInputFiles(file('hello.mp3', voice))
    await page.getByRole('button', { name: 'Send it to my IRO' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('Thank you. Your IRO has it now.')
    await page.getByRole('link', { name: 'Look at it or change it' }).click()
    await page.waitForLoadState()
    expect(await page.getByText('my room.png').count()).toBe(1)
    expect(complaints).toEqual([])
    await context.close()
    expect((await review.see()).files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['my room.png', 'image/png'],
      ['hello.mp3', 'audio/mpeg'],
    ])
  }, 120_000)

  test('the IRO sees the picture and hears the voice on the page of the paper, at both widths', async () => {
    const { papers } = await review.see()
    const paper = papers.find(({ kind }) => kind === 'child_form')
    const path = `/reviews/${review.reviewId}/papers/${paper?.paperId ?? ''}`
    for (const width of [1280, 320]) {
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
      const { page } = visit
      await page.goto(path)
      const picture = page.getByRole('img', { name: 'Picture from Leo: my room.png' })
      expect(await picture.evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0))).toBe(1)
      expect(await page.locator('audio').count()).toBe(1)
      expect(await accessibilityFaults(page, { measuring: true })).toEqual([])
      expect(await horizontalOverflow(page)).toBe(0)
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    }
  }, 120_000)

  test('a file is served as what it is and can do nothing, to those who may see the child, and it is audited', async () => {
    const { files, papers } = await review.see()
    const paper = papers.find(({ kind }) => kind === 'child_form')
    const [picture] = files
    const path = `/reviews/${review.reviewId}/papers/${paper?.paperId ?? ''}/files/${picture?.fileId ?? ''}`
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    const shown = await manager.get(`${path}/shown`)
    expect(shown.status).toBe(200)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline; filename="my_room.png"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    expect((await manager.get(path)).headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="my_room.png"',
      'x-content-type-options': 'nosniff',
    })
    const other = caller(site)
    await other.signIn(await newPerson(site, 'iro', { iroId: 'IRO2' }))
    expect((await other.get(`${path}/shown`)).status).toBe(404)
    const board = caller(site)
    await board.signIn(await newPerson(site, 'board_member'))
    expect((await board.get(`${path}/shown`)).status).toBe(403)
    const trail = await site.db.kysely
      .selectFrom('audit_event')
      .select(['action', 'outcome'])
      .where('authority_id', '=', site.authorityId)
      .where('subject', 'like', `file ${picture?.fileId ?? ''} of review%shown on its page`)
      .execute()
    expect(trail.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThan(0)
    expect(new Set(trail.map(({ action }) => action))).toEqual(new Set(['see-child']))
  })
})
