import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Page } from 'playwright-core'
import type { Role } from '#domain/access/roles.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { lettersSent } from '#test/support/prepared-review.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'

type Screen = NonNullable<Parameters<typeof visitor>[1]>

/** Who is in the story, by the role in which they sign in. */
const people = {
  support: { role: 'business_support', ids: { name: 'Holly Ram' } },
  manager: { role: 'iro_manager', ids: { name: 'Safiya Khan' } },
  iro: { role: 'iro', ids: { iroId: 'IRO1', name: 'Priya Nair' } },
  worker: { role: 'social_worker', ids: { swId: 'SW1', name: 'Chidi Eze' } },
  teamManager: { role: 'team_manager', ids: { team: 'North', name: 'Joan Pike' } },
  analyst: { role: 'analyst', ids: { name: 'Ravi Shah' } },
} as const satisfies Record<string, { role: Role; ids: Parameters<typeof newPerson>[2] }>
type Somebody = keyof typeof people

/** The widths and ways of looking that the story is lived through in. */
export const desktop: Screen = { width: 1280 }
export const telephone: Screen = { width: 375 }
export const withoutScripts: Screen = { width: 1280, javaScript: false }
export const oldTelephone: Screen = { width: 375, javaScript: false }

export type AtScreen = ReturnType<typeof handsOf>

/** The site, the day on its clock, and everybody who sits before it: each signs in once. */
export class Cast {
  #site: TestSite | undefined
  #today = ''
  /** The address of the review that is worked on. */
  review = ''
  readonly #signedIn = new Map<string, AtScreen>()
  readonly #accounts = new Map<Somebody, TestPerson>()
  readonly #guests: Visitor[] = []

  async open(on: string): Promise<void> {
    this.itIs(on)
    this.#site = await testSite()
  }

  async close(): Promise<void> {
    const windows = [...this.#signedIn.values()].map(({ visit }) => visit)
    await Promise.all([...windows, ...this.#guests].map(({ context }) => context.close()))
    await closeBrowser()
    await this.#site?.close()
    vi.useRealTimers()
  }

  get site(): TestSite {
    if (this.#site === undefined) throw new RangeError('The story has not begun')
    return this.#site
  }

  /** Moves the day that the machine's clock shows; days only, so that everything waits as long as ever. */
  itIs(day: string): void {
    this.#today = day
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00:00Z`) })
  }

  /** Somebody at a screen. They sign in when they first sit down at it. */
  async at(who: Somebody, screen: Screen = desktop): Promise<AtScreen> {
    const seat = `${who} ${screen.width ?? 1280} ${screen.javaScript ?? true}`
    const there = this.#signedIn.get(seat)
    if (there !== undefined) return there
    const visit = await visitor(this.site.address, screen)
    // A session lasts for hours of the browser's own clock, which nobody can put back.
    vi.useRealTimers()
    await signInAs(visit, await this.#accountOf(who))
    this.itIs(this.#today)
    const hands = handsOf(visit, screen)
    this.#signedIn.set(seat, hands)
    return hands
  }

  async #accountOf(who: Somebody): Promise<TestPerson> {
    const { role, ids } = people[who]
    const account = this.#accounts.get(who) ?? (await newPerson(this.site, role, ids))
    this.#accounts.set(who, account)
    return account
  }

  /** Opens the newest link that somebody was sent, as they do: by the button on the page before it. */
  async openLetter(to: string, about: string, screen: Screen = telephone): Promise<AtScreen> {
    const letter = (await this.letters()).findLast(
      ({ text, link }) => link !== '' && text.includes(to) && text.includes(about),
    )
    if (letter === undefined) throw new RangeError(`No letter to ${to} about ${about}`)
    vi.useRealTimers()
    const visit = await visitor(this.site.address, screen)
    this.#guests.push(visit)
    const hands = handsOf(visit, screen)
    await visit.page.goto(letter.link)
    await hands.sound()
    await hands.press('Open it')
    this.itIs(this.#today)
    return hands
  }

  readonly #letters: { readonly text: string; readonly link: string }[] = []

  /** Everything that was sent so far, the newest last. */
  async letters(): Promise<readonly { readonly text: string; readonly link: string }[]> {
    const { db, authorityId, address } = this.site
    this.#letters.push(...(await lettersSent(db, authorityId, address)))
    return this.#letters
  }
}

/** Opens the newest of Isla's reviews from her own page, to be worked on from then on. */
export async function openNewestReview(cast: Cast, { page, path }: AtScreen): Promise<void> {
  await page.goto('/children/I700')
  await page
    .getByRole('table', { name: /Reviews worked on here/ })
    .getByRole('link')
    .first()
    .click()
  await page.waitForURL('**/reviews/**')
  cast.review = path()
}

/** What somebody does at a screen, in a few words each. */
function handsOf(visit: Visitor, screen: Screen) {
  const { page } = visit
  return {
    visit,
    page,
    scripts: screen.javaScript !== false,
    go: (address: string) => page.goto(address),
    /** The address of the page without what was just done; of a page of a review, the review's own. */
    path: () => new URL(page.url()).pathname.replace(/^(\/reviews\/[^/]+).*/, '$1'),
    press: async (name: string | RegExp) => {
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click()
      await page.waitForLoadState()
    },
    follow: async (name: string | RegExp) => {
      const main = page.locator('main')
      await main.getByRole('link', { name }).or(main.getByRole('button', { name })).first().click()
      await page.waitForLoadState()
    },
    type: (label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text),
    choose: (label: string | RegExp) => page.getByLabel(label).first().check(),
    answer: (question: string | RegExp, said: string) =>
      page.getByRole('group', { name: question }).first().getByLabel(said, { exact: true }).check(),
    day: (group: string | RegExp, on: string) => typeDay(page, group, on),
    /** Waits until the page says something, in one line as people read it. */
    sees: async (words: string) => {
      const says = async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
      for (let looked = 0; looked < 50 && !(await says()).includes(words); looked += 1)
        await page.waitForTimeout(100)
      expect(await says()).toContain(words)
    },
    says: async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '),
    /** No sideways scrolling, nothing refused, and where scripts run nothing that axe finds. */
    sound: async (name?: string) => {
      const at = page.url()
      if (name !== undefined) await shot(page, `${name}-${screen.width ?? 1280}`)
      expect({ at, over: await horizontalOverflow(page) }).toEqual({ at, over: 0 })
      const faults = screen.javaScript === false ? [] : await accessibilityFaults(page)
      expect({ at, faults }).toEqual({ at, faults: [] })
      expect(visit.complaints).toEqual([])
    },
  }
}

async function typeDay(page: Page, group: string | RegExp, on: string): Promise<void> {
  const [year = '', month = '', date = ''] = on.split('-')
  const field = page.getByRole('group', { name: group }).first()
  await field.getByLabel('Day').fill(String(Number(date)))
  await field.getByLabel('Month').fill(String(Number(month)))
  await field.getByLabel('Year').fill(year)
}

/** A picture of the page for somebody to look at, where WAYMARK_SHOTS names a folder for them. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['WAYMARK_SHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
