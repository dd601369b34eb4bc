import { expect, test } from 'vitest'
import { days, written } from './calendar.ts'
import { type Cast, desktop, telephone, withoutScripts, openNewestReview } from './cast.ts'
import { inNovember, load } from './files.ts'
import { type Told, writeDown } from './meeting.ts'

const told: Told = {
  said: 'No meeting please. I wrote it all down: I am happy',
  source: 'Her letter of 7 December',
  came: {},
  written: { mother: 'She wrote that she is glad for her', carers: 'They wish to adopt her' },
  goingWell: 'A year with the Abbots; swimming, and her own bed',
  toDo: { who: 'Social worker', what: 'Ask the court about adoption by the Abbots', by: '2027-01-15' },
  before: 'The court was told on 29 June',
  plan: 'The Abbots ask to adopt her; until then long-term foster care',
  part: { came: 'No', how: 'They sent them', code: 'PN6' },
  chaired: 'They did not chair',
}

/** A year with the same carers, who are hers for the long term: the review at Christmas is a light one. */
export function settled(cast: Cast): void {
  test('before the year is over nobody can agree to a light review; on the day after it Priya does, with what Isla says', async () => {
    cast.itIs('2026-12-01')
    await load(cast.site, '2026-27', inNovember)
    const iro = await cast.at('iro', telephone)
    await iro.go('/children/I700/light-reviews')
    await iro.sees('The placement has not lasted a year')
    await iro.sound('60-light-not-yet')
    cast.itIs(days.lightAgreed)
    await iro.go('/children/I700')
    await iro.sees(written('2026-12-25'))
    await iro.follow('Light reviews between yearly meetings')
    await iro.type('Who authorised it for the service?', 'Head of service')
    await iro.day('When was it authorised?', days.lightAgreed)
    await iro.type('What does the child think of it?', 'I would rather write than sit')
    await iro.press('Record that it is agreed')
    await iro.sees(`The meeting after it is due by ${written('2027-06-25')}`)
    await iro.sound('61-light-agreed')
  }, 180_000)

  test('the light review is booked on paper and written down without scripts, from what everybody sent', async () => {
    const support = await cast.at('support', withoutScripts)
    await openNewestReview(cast, support)
    await support.sees('Light review of Isla')
    await support.follow('Book the date')
    await support.day('Which day', days.light)
    await support.choose('On paper, by asking everybody')
    await support.press('Book the review')
    await support.sound('62-light-booked')
    cast.itIs(days.light)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/start`)
    await iro.press('Start the review')
    await iro.follow('The meeting')
    await iro.sound('63-light-workspace')
    await writeDown(iro, told)
    await iro.press('Complete the review')
    await iro.sees('The review is completed')
    await iro.go(`${cast.review}/decisions`)
    await iro.type('Team manager', 'Joan Pike')
    await iro.type('Their email address', 'joan.pike@council.example')
    await iro.press('Send one decision')
    cast.itIs(days.lightRecord)
    await iro.go(`${cast.review}/record`)
    await iro.press('Save the words')
    await iro.press('Complete the record')
    await iro.go('/children/I700')
    expect(await iro.says()).toContain(written('2027-06-10'))
  }, 300_000)
}
