import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '#app/import/import-files.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { closeBrowser, visitor } from '#test/support/browser.ts'
import { type Scratch, scratchDatabase } from '#test/support/database.ts'
import { answersOnce, everyPage } from '#test/support/every-page.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

/** Invented returns in which nothing agrees. They lie beside the checkout; without them there is nothing to walk. */
const folder = fileURLToPath(new URL('../../../shared/data/ssda903-fake', import.meta.url))

const name = 'Contradictshire Council'
let scratch: Scratch
let site: TestSite
beforeAll(async () => {
  scratch = await scratchDatabase()
  site = await testSite({ database: scratch.database, authorityName: name, prepare: answersOnce })
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await scratch.remove()
})

async function load(): Promise<void> {
  const year = parseCollectionYear('2019-20')
  if (year === undefined) throw new RangeError('2019-20 is a collection year')
  const named = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({ name: file, content: readFileSync(`${folder}/${file}`) }))
  const needs = { store: importStoreOf(site.db), calendar: englandAndWales }
  await importFiles(needs, readFolder(named, { year }), {
    authorityId: site.authorityId,
    folder: 'ssda903-fake',
    actor: 'test',
    year: year.name,
    check: false,
    acceptPartial: true,
  })
}

describe.each([folder].filter(existsSync))('every page of a council full of contradictions', () => {
  test('is whole on a telephone, on paper, at 400% zoom and without JavaScript, for every reader, and quarrels with no policy', async () => {
    await load()
    const { pages, faults, titlesTwice } = await everyPage(site, { authorityId: site.authorityId, name })
    expect(faults).toEqual([])
    expect(pages).toBeGreaterThan(20)
    expect(titlesTwice).toEqual([])
  }, 600_000)
})

describe('with the keyboard alone', () => {
  test('the first step leads past the navigation, and every further one can be seen', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const { page } = visit
    await page.goto('/children')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.waitForURL('**#main-content')
    await page.keyboard.press('Tab')
    const inMain = 'document.activeElement.closest("main") !== null'
    expect(await page.evaluate(inMain)).toBe(true)
    const unseen: string[] = []
    for (let step = 0; step < 25; step += 1) {
      const seen: unknown = await page.evaluate(`(() => {
        const at = document.activeElement
        if (at === document.body) return ''
        const box = at.getBoundingClientRect()
        const style = getComputedStyle(at)
        const label = at.matches('input[type=radio], input[type=checkbox]') ? getComputedStyle(at.nextElementSibling, '::before') : style
        const marked = style.outlineStyle !== 'none' || label.boxShadow !== 'none'
        return box.width > 0 && marked ? '' : at.outerHTML.slice(0, 120)
      })()`)
      if (seen !== '') unseen.push(String(seen))
      await page.keyboard.press('Tab')
    }
    expect(unseen).toEqual([])
    await visit.context.close()
  })
})
