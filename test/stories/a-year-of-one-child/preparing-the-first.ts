import { expect, test } from 'vitest'
import { days, written } from './calendar.ts'
import { type AtScreen, type Cast, desktop, oldTelephone, telephone, withoutScripts } from './cast.ts'
import { carer, mother } from './coming-into-care.ts'

/** Isla's first review is booked before Christmas, moved because she is unwell, and prepared. */
export function preparingTheFirst(cast: Cast): void {
  test('business support books it before its date, and agrees with Isla who comes', async () => {
    const support = await cast.at('support', withoutScripts)
    await support.go('/children/I700')
    await support.follow('Book the review')
    await support.day('Which day', days.firstBooked)
    await support.type('What time', '15:30')
    await support.choose('In person')
    await support.choose('Where the child lives')
    await support.press('Book the review')
    await support.sees('The review is booked.')
    cast.review = support.path()
    await support.sound('10-booked')
    await support.follow('Agree who comes')
    await support.press('Start the list')
    for (const name of ['Isla', mother, carer, 'Chidi Eze', 'Abena Okoro']) {
      await support.page.getByRole('link', { name: `Change ${name}` }).click()
      await support.page.waitForLoadState()
      await agree(support, name)
    }
    await support.sound('11-who-comes')
    await support.press('Send invitations and requests')
    await support.sees('Invitations sent: 5')
    // The site sends within the minute: who is told of a change has their invitation.
    await cast.letters()
  }, 240_000)

  test('it is moved because Isla is in hospital, and will be late: the date in law does not move', async () => {
    cast.itIs(days.moved)
    const support = await cast.at('support', withoutScripts)
    await support.go(cast.review)
    await support.follow('The date')
    await support.day('The new day', days.first)
    await support.choose('The child is unwell or in hospital')
    await support.type('What happened', 'Her appendix was taken out')
    await support.type('What does the child think of the new day?', 'After Christmas, at home please')
    await support.press('Move the review')
    const says = await support.says()
    expect(says).toContain('“After Christmas, at home please”')
    expect(says).toContain(`It is booked after ${written(days.firstDue)}`)
    await support.sound('12-moved')
    const toMother = (await cast.letters()).findLast(({ text }) => text.includes('dana.brook'))?.text ?? ''
    expect(toMother.replaceAll(/\s+/g, ' ')).toContain('is now on Monday 5 January 2026 at 15:30')
  }, 180_000)

  test('Isla says what she wants on a telephone, and her carer five working days before', async () => {
    cast.itIs('2025-12-22')
    const isla = await cast.openLetter('isla@example.org', 'You don', telephone)
    await isla.sees(`${written(days.first)}`)
    await isla.sound('13-isla')
    await isla.type('What is going well?', 'Ruth makes pancakes')
    await isla.press('Send it to my IRO')
    await isla.sound('14-isla-sent')
    cast.itIs(days.firstCarerBy)
    const ruth = await cast.openLetter('ruth.abbot', 'home', oldTelephone)
    await ruth.answer('Can you come', 'Yes')
    await ruth.type('What has gone well', 'She sleeps through.')
    await ruth.sound('15-carer')
    await ruth.press('Send')
    await ruth.sees('Thank you, it has been sent')
  }, 180_000)

  test('the social worker’s report is a working day late, and business support reminds of it on a telephone', async () => {
    cast.itIs('2025-12-31')
    const support = await cast.at('support', oldTelephone)
    await support.go(`${cast.review}/papers`)
    await support.sees('3 late')
    await support.sound('16-papers-late')
    await support.press(/^Remind about the/)
    const chidi = await cast.openLetter('chidi.eze', 'report', desktop)
    await chidi.type('The plan for the care and for permanence', 'To grow up with the Abbots is thought of.')
    await chidi.sound('17-report')
    await chidi.press('Send')
    await chidi.sees('Thank you, it has been sent')
    const iro = await cast.at('iro', telephone)
    await iro.go(`${cast.review}/contact-before`)
    await iro.day('When', '2025-12-30')
    await iro.choose('A visit')
    await iro.answer('Did you speak with Isla alone?', 'Yes')
    await iro.type('What Isla said', 'I want to see my mum on Saturdays')
    await iro.press('Record it')
    await iro.sees('The contact is recorded')
    await iro.go(cast.review)
    await iro.sound('18-review-list')
    await iro.go('/today')
    await iro.sound('19-today-iro')
  }, 240_000)
}

async function agree(hands: AtScreen, name: string): Promise<void> {
  if (name === 'Isla') {
    await hands.answer('How Isla wants to get their own page', 'Email')
    await hands.type('Email address, phone number or address', 'isla@example.org')
    await hands.answer('What was decided for this review', 'Takes part')
  } else {
    await hands.answer('Does Isla want them there?', 'Yes')
    await hands.answer('What was decided for this review', 'Comes')
  }
  await hands.press('Save')
  await hands.sees('What was agreed is recorded')
}
