import { expect, test } from 'vitest'
import { choose, pastTheWork } from '#test/support/imports-on-screen.ts'
import { days, written } from './calendar.ts'
import { type Cast, desktop, telephone, openNewestReview } from './cast.ts'
import { carer, home, mother } from './coming-into-care.ts'
import { afterPlacing } from './files.ts'
import { type Told, writeDown } from './meeting.ts'
import { shareAll } from './the-first-review.ts'

const told: Told = {
  said: 'I am going to be called Isla Abbot',
  source: 'Said at the meeting, standing on a chair',
  came: { [mother]: 'Sent apologies', [carer]: 'Came', 'Chidi Eze': 'Came', 'Abena Okoro': 'Sent apologies' },
  goingWell: `Everything that she hoped for, at ${home}`,
  toDo: { who: 'Social worker', what: 'Write the later-life letter', by: '2027-06-30' },
  before: 'Done as it was said',
  plan: 'Adoption by the Abbots',
  part: { came: 'Yes', how: 'They spoke for themselves', code: 'PN1' },
  chaired: 'They chaired all of it',
}

/** Isla is placed for adoption with those who fostered her: from that day other regulations say when she is reviewed. */
export function placedForAdoption(cast: Cast): void {
  test('the analyst loads the files after the placement, and the next review falls due four weeks after it', async () => {
    cast.itIs(days.filesAfterPlacing)
    const analyst = await cast.at('analyst', desktop)
    await choose(analyst.visit, afterPlacing, '2026-27')
    await analyst.sound('70-import-checked')
    await analyst.press('Load these files')
    await pastTheWork(analyst.visit)
    await analyst.sound('71-import-loaded')
    const iro = await cast.at('iro', telephone)
    await iro.go('/notifications')
    await iro.sees(`now an adoption review, due by ${written(days.adoptionDue)}`)
    await iro.sound('72-told')
    await iro.go('/children/I700')
    await iro.sees(written(days.adoptionDue))
    await iro.sound('73-child-placed')
  }, 240_000)

  test('it is booked within the four weeks and held, and Isla chairs all of it', async () => {
    const support = await cast.at('support', desktop)
    await support.go('/booking')
    await support.sound('74-booking')
    await openNewestReview(cast, support)
    await support.follow('Book the date')
    await support.day('Which day', days.adoption)
    await support.press('Book the review')
    await support.sees('Adoption review of Isla')
    await support.sound('75-adoption-booked')
    cast.itIs(days.adoption)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/start`)
    await iro.press('Start the review')
    await iro.follow('The meeting')
    await writeDown(iro, told)
    await iro.press('Complete the review')
    await iro.sees('The review is completed')
    await iro.go(`${cast.review}/decisions`)
    await iro.type('Team manager', 'Joan Pike')
    await iro.type('Their email address', 'joan.pike@council.example')
    await iro.press('Send one decision')
    cast.itIs(days.adoptionRecord)
    await iro.go(`${cast.review}/record`)
    await iro.press('Save the words')
    await iro.press('Complete the record')
    await shareAll(cast, days.adoptionShared)
    // Her mother’s version was blocked until the address was struck out.
    const dana = await cast.openLetter('dana.brook', 'record', telephone)
    await dana.sees('Everything that she hoped for')
    expect(await dana.says()).not.toMatch(/tern meadow|qx7/i)
    await dana.sound('76-record-mother')
    await iro.go('/children/I700')
    await iro.sees(written(days.afterAdoptionDue))
    await iro.sound('77-child-at-the-end')
    await openNewestReview(cast, support)
    await support.follow('Book the date')
    await support.day('Which day', days.afterAdoption)
    await support.press('Book the review')
    await support.sees('The review is booked')
  }, 300_000)
}
