import type { Locator } from 'playwright-core'
import type { AtScreen } from './cast.ts'

/** What is said and decided at a meeting of Isla's. */
export interface Told {
  /** Her words, with how they are known. */
  readonly said: string
  readonly source: string
  /** Who else came, by name and what they are to her; of a review on paper nobody. */
  readonly came: Readonly<Record<string, 'Came' | 'Sent apologies' | 'Took part by video or telephone'>>
  /** What her mother and her carers think: a light review cannot do without. */
  readonly written?: { readonly mother: string; readonly carers: string }
  readonly goingWell: string
  readonly toDo: { readonly who: string; readonly what: string; readonly by: string }
  /** What became of each decision of before. */
  readonly before: string
  readonly plan: string | { readonly none: string }
  readonly part: {
    readonly came: 'Yes' | 'No'
    readonly how: string
    readonly code: string
    /** Of PN4 and PN7: why, and what was done instead. */
    readonly why?: readonly [reason: string, instead: string]
  }
  readonly chaired: string
}

type Fill = (section: Locator) => Promise<void>

/** Writes a meeting, or some of its sections, down in its workspace, and waits until everything is saved. */
export async function writeDown(hands: AtScreen, told: Told, from = 0, before?: number): Promise<void> {
  const { page, scripts } = hands
  if (scripts) await page.locator('.waymark-meeting--saves-itself').waitFor()
  for (const [title, fill] of (await sections(hands, told)).slice(from, before)) {
    const section = page.getByRole('region', { name: title, exact: true })
    await fill(section)
    if (scripts) continue
    await section.getByRole('button', { name: `Save: ${title}` }).click()
    await page.waitForLoadState()
  }
  if (scripts) await saved(hands)
}

/** Waits until the workspace says that everything typed is at the council's. */
export async function saved({ page }: AtScreen): Promise<void> {
  await page.locator('[data-save-state]', { hasText: 'Everything is saved' }).waitFor({ timeout: 60_000 })
}

async function sections({ page }: AtScreen, told: Told): Promise<readonly (readonly [string, Fill])[]> {
  const titles = (start: string) => page.locator(`section[id^="${start}"] h3`).allInnerTexts()
  const choose = (section: Locator, question: string, answer: string, exact = true) =>
    section.getByRole('group', { name: question }).getByLabel(answer, { exact }).check()
  const people = Object.entries(told.came)
  return [
    [
      'What the child said',
      async (section) => {
        await section.getByLabel('In their own words').first().fill(told.said)
        await section.getByLabel('How we know').first().fill(told.source)
      },
    ],
    [
      'Time alone with the child',
      (section) => choose(section, 'Did the IRO speak with the child alone?', 'Yes'),
    ],
    ...(await titles('s-decision')).map(
      (title) =>
        [
          title,
          async (section: Locator) => {
            await choose(section, 'Was it done?', 'Done')
            await section.getByLabel('What was done, or why it was not').fill(told.before)
          },
        ] as const,
    ),
    ...(people.length === 0
      ? []
      : [
          [
            'Who came and who sent apologies',
            async (section: Locator) => {
              for (const [name, came] of people)
                await section.getByLabel(`${name},`).selectOption({ label: came })
            },
          ] as const,
        ]),
    ...(told.written === undefined
      ? []
      : [['What parents, carers and others think', asked(told.written)] as const]),
    ['What is going well', (section) => section.getByRole('textbox').fill(told.goingWell)],
    [
      'Who does what, by when',
      async (section) => {
        const [year = '', month = '', day = ''] = told.toDo.by.split('-')
        const row = section.getByRole('group', { name: 'Something to do 1' })
        await row.getByLabel('Who', { exact: true }).selectOption({ label: told.toDo.who })
        await row.getByLabel('Does what').fill(told.toDo.what)
        await row.getByLabel('Day').fill(String(Number(day)))
        await row.getByLabel('Month').fill(String(Number(month)))
        await row.getByLabel('Year').fill(year)
      },
    ],
    ...(await titles('s-matter')).map(
      (title) =>
        [
          title,
          async (section: Locator) => {
            await choose(section, 'This matter', 'Considered')
            await section
              .getByLabel('What was said, or why it does not apply')
              .fill('Talked about; nothing to change')
          },
        ] as const,
    ),
    [
      'The plan for permanence',
      async (section) => {
        const agreed = typeof told.plan === 'string'
        await choose(section, 'Is a plan for permanence agreed?', agreed ? 'Yes' : 'No')
        if (typeof told.plan === 'string') await section.getByLabel('The plan, and any other').fill(told.plan)
        else await section.getByLabel('If none is agreed').fill(told.plan.none)
      },
    ],
    ['Risk', (section) => choose(section, 'Is the child at high risk of harm?', 'No')],
    [
      'Whether the agencies work together',
      (section) => choose(section, 'Do the agencies work together well enough?', 'Yes'),
    ],
    [
      'How the child took part',
      async (section) => {
        const { came, how, code, why } = told.part
        await choose(section, 'Did the child come', came)
        await choose(section, 'How were their views brought?', how, false)
        await choose(section, 'The code', `${code}:`, false)
        if (why === undefined) return
        await choose(section, 'If the code is PN4 or PN7: why', why[0])
        await section.getByLabel('If the code is PN4 or PN7: what happened instead').fill(why[1])
      },
    ],
    [
      'Whether the child chaired the meeting',
      async (section) => {
        await choose(section, 'Were they asked whether they would like to?', 'Yes')
        await choose(section, 'What happened?', told.chaired)
      },
    ],
    [
      'Rights and complaints',
      (section) => choose(section, 'Were they explained to the child?', 'Yes, at this review'),
    ],
    ['An advocate', (section) => choose(section, 'Was an advocate offered?', 'Offered, and not wanted')],
    [
      'An independent visitor',
      (section) => choose(section, 'Was an independent visitor offered?', 'Offered, and not wanted'),
    ],
  ]
}

function asked({ mother, carers }: NonNullable<Told['written']>): Fill {
  return async (section) => {
    await section
      .getByRole('textbox', { name: 'Parents and others with parental responsibility' })
      .fill(mother)
    await section.getByRole('textbox', { name: 'Carers' }).fill(carers)
  }
}
