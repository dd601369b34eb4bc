import { test } from 'vitest'
import { days, written } from './calendar.ts'
import { type Cast, desktop, telephone } from './cast.ts'
import { carer, mother } from './coming-into-care.ts'
import { inJune, load } from './files.ts'
import { type Told, writeDown } from './meeting.ts'

const told: Told = {
  said: 'Nothing that was shared',
  source: 'She went out to play when we began',
  came: {
    [mother]: 'Took part by video or telephone',
    [carer]: 'Came',
    'Chidi Eze': 'Came',
    'Abena Okoro': 'Came',
  },
  goingWell: 'The Abbots were assessed, and want her to stay',
  toDo: { who: 'Social worker', what: 'Tell the court what the review said', by: '2026-06-29' },
  before: 'The panel agreed on 12 June',
  plan: 'To grow up with the Abbots, in long-term foster care',
  part: {
    came: 'No',
    how: 'They were not brought',
    code: 'PN7',
    why: ['They chose not to', 'Priya plays football with her on Friday and asks her then'],
  },
  chaired: 'They did not chair',
}

/** The final hearing is on 30 June: Isla's third review is brought forward to before it, and counts as a full one. */
export function beforeTheHearing(cast: Cast): void {
  test('Priya brings the review forward on her telephone, and books it for the week before the hearing', async () => {
    cast.itIs(days.asksForward)
    await load(cast.site, '2026-27', inJune)
    const iro = await cast.at('iro', telephone)
    await iro.go('/children/I700')
    await iro.sees(written('2026-10-30'))
    await iro.follow('Bring a review forward')
    await iro.choose('Before the final hearing')
    await iro.type('What happened', 'The court set the final hearing for 30 June')
    await iro.day('By which day is it needed?', '2026-06-29')
    await iro.sound('50-bring-forward')
    await iro.press('Bring it forward')
    await iro.sees('The review is brought forward')
    cast.review = iro.path()
    await iro.follow('Book the date')
    await iro.day('Which day', days.forward)
    await iro.press('Book the review')
    await iro.sees('The review is booked')
    await iro.sound('51-forward-booked')
  }, 180_000)

  test('Isla does not come and says nothing: the code asks why, and what happened instead', async () => {
    cast.itIs(days.forward)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/start`)
    await iro.press('Start the review')
    await iro.follow('The meeting')
    await writeDown(iro, told)
    await iro.page.getByText('We propose PN7').waitFor()
    await iro.press('Complete the review')
    await iro.sees('The review is completed')
  }, 240_000)

  test('the team manager finds the decisions under what is asked of her, and agrees', async () => {
    cast.itIs(days.forwardDecisionsSent)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/decisions`)
    await iro.type('Team manager', 'Joan Pike')
    await iro.type('Their email address', 'joan.pike@council.example')
    await iro.press('Send one decision')
    const manager = await cast.at('teamManager', desktop)
    await manager.go('/asked')
    await manager.sound('52-asked-manager')
    await manager.follow('Answer')
    await manager.choose('I agree')
    await manager.press('Send my answer')
    await manager.sees('Your answer is with the IRO')
    const worker = await cast.at('worker', telephone)
    await worker.go('/decisions')
    await worker.sees('Tell the court what the review said')
    await worker.sound('53-decisions-worker')
    cast.itIs(days.forwardRecord)
    await iro.go(`${cast.review}/record`)
    await iro.press('Save the words')
    await iro.press('Complete the record')
  }, 240_000)
}
