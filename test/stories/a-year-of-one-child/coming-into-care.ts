import { expect, test } from 'vitest'
import { type Cast, desktop, oldTelephone, telephone, withoutScripts } from './cast.ts'
import { days, written } from './calendar.ts'

/** Isla comes into care before Christmas, and is given somebody who watches over her plan. */
export function comingIntoCare(cast: Cast): void {
  test('business support hears of Isla three days late, writes it down without scripts, and her first review is there', async () => {
    cast.itIs(days.told)
    const support = await cast.at('support', withoutScripts)
    await support.go('/entries')
    await support.follow('Tell the service of a child')
    await support.type('The child’s id in the case system', 'I700')
    await support.day('Which day did the child become looked after?', days.entered)
    await support.page.getByLabel('Which team tells?').selectOption('North')
    await support.page.getByLabel('On what legal ground?').selectOption('C1')
    await support.type('First name', 'Isla')
    await support.type('What the IRO should know at once', 'Her mother may not know where she lives.')
    await support.press('Tell the service')
    await support.sound('01-entry-told')
    await support.sees('The news came late by local practice')
    await support.go('/children/I700')
    await support.sees(written(days.firstDue))
    await support.sound('02-child-after-entry')
  }, 180_000)

  test('the IRO manager cannot give Isla the IRO who placed her as a social worker, and gives her Priya', async () => {
    cast.itIs(days.allocated)
    const manager = await cast.at('manager', desktop)
    await manager.go('/entries')
    await manager.sound('03-entries')
    await manager.follow(/Allocate an IRO.*Isla/)
    expect(await manager.page.getByRole('radio', { name: 'Tom Osei' }).count()).toBe(0)
    await manager.page.getByText('Who cannot be, and why').click()
    await manager.sees('Tom Osei is the child’s social worker (North)')
    await manager.sound('04-allocate')
    await manager.choose('Priya Nair')
    await manager.choose('The child has become looked after')
    await manager.press('Give this IRO')
    await manager.sees('The IRO is allocated')
  }, 180_000)

  test('Priya tells Isla on a telephone, prints her card, and records who is around her', async () => {
    const iro = await cast.at('iro', telephone)
    await iro.go('/me')
    await iro.type('Telephone', '01632 960 046')
    await iro.press('Save')
    await iro.go('/entries')
    await iro.follow(/Tell the child.*Isla/)
    await iro.sound('05-tell-child')
    await iro.page.locator('#toldHow').selectOption('in_person')
    await iro.page
      .locator('form', { has: iro.page.locator('#toldHow') })
      .getByRole('button')
      .click()
    await iro.page.waitForLoadState()
    await iro.sees('It is recorded that the child was told')
    await iro.follow('Open the card to print')
    const card = await iro.page.getByRole('region', { name: 'Contact card' }).innerText()
    for (const told of ['Hello Isla', 'Priya Nair', '01632 960 046']) expect(card).toContain(told)
    await iro.sound('06-card')
  }, 180_000)

  test('business support writes down the people around Isla on a telephone: her mother may not know where she lives', async () => {
    const support = await cast.at('support', oldTelephone)
    for (const one of around) {
      await support.go('/children/I700/people')
      await support.follow('Add somebody')
      await support.page.getByLabel('What they are to the child').selectOption({ label: one.relation })
      await support.type('Name', one.name)
      await support.type('How they are addressed', one.called)
      await support.type('Email address', one.email)
      if (one.address !== undefined) await support.page.locator('#address').fill(one.address)
      await support.answer('May they know where the child lives?', one.mayKnow ? 'Yes' : 'No')
      await support.type('Why, or why not', one.why)
      await support.press('Save')
      await support.sees('What was recorded was saved')
    }
    await support.sound('07-people')
  }, 180_000)
}

/** Where Isla lives: written to nobody who may not know it. */
export const home = '3 Tern Meadow Lane, Marlbridge, QX7 3RT'

export const mother = 'Dana Brook'
export const carer = 'Ruth Abbot'

const around = [
  {
    relation: 'Mother',
    name: mother,
    called: 'Ms Brook',
    email: 'dana.brook@example.org',
    address: undefined,
    mayKnow: false,
    why: 'Order of the court, 4 December 2025',
  },
  {
    relation: 'Foster carer',
    name: carer,
    called: 'Ruth',
    email: 'ruth.abbot@example.org',
    address: home,
    mayKnow: true,
    why: 'Isla lives with her',
  },
  {
    relation: 'Social worker',
    name: 'Chidi Eze',
    called: 'Chidi',
    email: 'chidi.eze@council.example',
    address: undefined,
    mayKnow: true,
    why: 'Her social worker',
  },
  {
    relation: 'Designated teacher',
    name: 'Abena Okoro',
    called: 'Ms Okoro',
    email: 'abena.okoro@school.example',
    address: undefined,
    mayKnow: true,
    why: 'The school is near',
  },
] as const
