import { expect, test } from 'vitest'
import { choose, pastTheWork } from '#test/support/imports-on-screen.ts'
import { days, written } from './calendar.ts'
import { type Cast, desktop, oldTelephone, telephone, openNewestReview } from './cast.ts'
import { carer, mother } from './coming-into-care.ts'
import { inJanuary } from './files.ts'
import { saved, type Told, writeDown } from './meeting.ts'

const told: Told = {
  said: 'I want to see my mum on Saturdays',
  source: 'Told the IRO on 30 December, and said again',
  came: { [mother]: 'Came', [carer]: 'Came', 'Chidi Eze': 'Came', 'Abena Okoro': 'Sent apologies' },
  goingWell: 'Isla sleeps through at the Abbots',
  toDo: { who: 'Social worker', what: 'Isla sees her mother on Saturdays', by: '2026-01-24' },
  before: '',
  plan: { none: 'It is her first review; the parallel plans are being assessed' },
  part: { came: 'Yes', how: 'They spoke for themselves', code: 'PN1' },
  chaired: 'They chaired part of it',
}

/** Isla's first review: held a working day late, in a living room whose network fails. */
export function theFirstReview(cast: Cast): void {
  test('Priya writes it down as they talk; when the network fails nothing is lost, and two who wrote in one place see both texts', async () => {
    cast.itIs(days.first)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/start`)
    await iro.press('Start the review')
    await iro.sees('counts as held')
    await iro.follow('The meeting')
    const words = (hands: typeof iro) =>
      hands.page.getByRole('region', { name: 'What we are worried about', exact: true }).getByRole('textbox')
    // Her own telephone lies beside the laptop, open at the same page.
    const phone = await cast.at('iro', telephone)
    await phone.go(`${cast.review}/meeting`)
    await iro.visit.context.setOffline(true)
    await words(iro).fill('She asks every night when she goes home')
    await iro.page.locator('[data-save-state]', { hasText: 'No connection' }).waitFor()
    await words(phone).fill('She worries about her mother')
    await saved(phone)
    await phone.sound('22-meeting')
    await iro.visit.context.setOffline(false)
    await iro.page.getByText('Somebody else saved this meanwhile').waitFor()
    await iro.sound('23-meeting-both')
    await iro.press('Keep both')
    await saved(iro)
    await writeDown(iro, told)
    await iro.page.reload()
    expect(await words(iro).inputValue()).toBe(
      'She worries about her mother\nShe asks every night when she goes home',
    )
    await iro.press('Complete the review')
    await iro.sees('The review is completed')
    await iro.follow('Why it was late')
    await iro.choose('It suited the child better, or the child was unwell')
    await iro.press('Save')
    await iro.sees('Why it was late is recorded')
    await iro.sound('25-completed')
  }, 300_000)

  test('the decisions go to the team manager in time, and she agrees by the link on her telephone', async () => {
    cast.itIs(days.firstDecisionsSent)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/decisions`)
    await iro.sees('Isla sees her mother on Saturdays')
    await iro.type('Team manager', 'Joan Pike')
    await iro.type('Their email address', 'joan.pike@council.example')
    await iro.sound('26-decisions')
    await iro.press('Send one decision')
    cast.itIs(days.firstAnswered)
    const joan = await cast.openLetter('joan.pike', 'decision', oldTelephone)
    await joan.choose('I agree')
    await joan.sound('27-answer')
    await joan.press('Send my answer')
    await joan.sees('You agreed 1 of 1')
  }, 180_000)

  test('the analyst loads the first files that tell of Isla’s home, and they say nothing else than was recorded here', async () => {
    cast.itIs('2026-01-12')
    const analyst = await cast.at('analyst', desktop)
    await choose(analyst.visit, inJanuary)
    await analyst.sound('28-import-checked')
    await analyst.press('Load these files')
    await pastTheWork(analyst.visit)
    await analyst.sees('Undo this import')
    const worker = await cast.at('worker', telephone)
    await worker.go('/children/I700')
    await worker.sees('Chidi Eze of North, since 9 December 2025')
    await worker.sound('28-child-worker')
    await worker.go(`${cast.review}/wishes`)
    await worker.sees('An interpreter Not asked yet')
  }, 180_000)

  test('the record is completed and shared, and her mother reads her own version on a telephone', async () => {
    cast.itIs(days.firstRecord)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/record`)
    await iro.sound('28-record')
    await iro.press('Save the words')
    await iro.press('Complete the record')
    await iro.sound('29-record-completed')
    await shareAll(cast, days.firstShared)
    const dana = await cast.openLetter('dana.brook', 'record', telephone)
    await dana.sees('She asks every night when she goes home')
    await dana.sound('31-record-mother')
  }, 240_000)

  test('the next review is booked before this one is closed, and is due on Easter Day', async () => {
    const iro = await cast.at('iro', desktop)
    await iro.go('/children/I700')
    await iro.sees(written(days.secondDue))
    await iro.sound('32-child-next')
    const first = cast.review
    await openNewestReview(cast, iro)
    await iro.follow('Book the date')
    await iro.day('Which day', days.second)
    await iro.type('What time', '10:00')
    await iro.press('Book the review')
    await iro.go(first)
    await iro.follow('Close the review')
    await iro.press('Close the review')
    await iro.sees('The review is closed')
  }, 180_000)
}

/** Approves each version of a completed record and sends it, on a day. */
export async function shareAll(cast: Cast, on: string): Promise<void> {
  cast.itIs(on)
  const iro = await cast.at('iro', desktop)
  await iro.go(`${cast.review}/record`)
  const readers = await iro.page.getByRole('table', { name: 'Who gets the record' }).getByRole('link').all()
  const addresses = await Promise.all(readers.map((reader) => reader.getAttribute('href')))
  for (const address of addresses) {
    await iro.go(address ?? '')
    if ((await iro.page.getByText('This version says where the child lives').count()) > 0) {
      await iro.choose('Strike out every mention')
      await iro.press('Save what they get')
    }
    if ((await iro.page.getByRole('button', { name: /^Approve/ }).count()) === 0) continue
    await iro.press(/^Approve/)
    await iro.press(/^Send/)
  }
  await iro.go(`${cast.review}/record`)
  await iro.sees('Distributed')
}
