import { monthInWords, plain, type Reason, reason } from './reason.ts'

/** A child in care on the last day, and what of the child places it where it is counted. */
function inCare<const Fact extends string>(
  also: readonly Fact[],
  say: (text: (fact: Fact) => string | undefined, day: (fact: Fact) => string | undefined) => string,
): Reason {
  return reason<Fact | 'period_started_on'>(['period_started_on', ...also], (row) => {
    const more = say(
      (fact) => row.text(fact),
      (fact) => row.day(fact),
    )
    return `In care since ${row.day('period_started_on') ?? 'a day not known'}, and on ${row.lastDay}${more === '' ? '' : `; ${more}`}`
  })
}

export const onLastDay = inCare([], () => '')

const sexes: Readonly<Record<string, string>> = { '1': 'male', M: 'male', '2': 'female', F: 'female' }
export const gender = inCare(
  ['sex'],
  (text) =>
    `recorded as ${sexes[text('sex') ?? ''] ?? 'neither male nor female, or not the same in every row'}`,
)
export const age = inCare(['years'], (text) =>
  text('years') === undefined ? 'with no day of birth' : `aged ${text('years') ?? ''} that day`,
)
export const ethnicity = inCare(['code'], (text) => `ethnic group code ${text('code') ?? 'not recorded'}`)
export const legalStatus = inCare(
  ['legal_code', 'decom'],
  (text, day) =>
    `legal status ${text('legal_code') ?? 'not recorded'} in the episode from ${day('decom') ?? ''}`,
)
export const placementType = inCare(
  ['place', 'decom'],
  (text, day) => `placement ${text('place') ?? 'not recorded'} in the episode from ${day('decom') ?? ''}`,
)
export const disability = inCare(['recorded'], (text) => `disability ${plain(text('recorded'))}`)
export const uasc = reason(['period_started_on'], (row) =>
  row.counts
    ? `In care since ${row.day('period_started_on') ?? 'a day not known'}, and recorded as an unaccompanied asylum-seeking child on ${row.lastDay}`
    : `In care since ${row.day('period_started_on') ?? 'a day not known'}, and not recorded as an unaccompanied asylum-seeking child on ${row.lastDay}`,
)

export const onStockDay = reason(
  ['stock_day'],
  (row) => `In care at the end of ${row.day('stock_day') ?? row.lastDay}`,
)

export const placedOnStockDay = reason(['month', 'side'], (row) => {
  const side = row.text('side')
  return `In care at the end of ${monthInWords(row.text('month'))}, ${side === 'unknown' ? 'with no word of where placed' : `placed ${side ?? ''} the authority`}`
})

export const started = reason(
  ['day', 'legal_code'],
  (row) =>
    `Came into care on ${row.day('day') ?? 'a day not recorded'}, legal status ${row.text('legal_code') ?? 'not recorded'}`,
)

export const ceased = reason(
  ['day', 'rec'],
  (row) =>
    `Left care on ${row.day('day') ?? 'a day not recorded'}, reason ${row.text('rec') ?? 'not recorded'}`,
)

export const threeOrMore = reason(['placements'], (row) => {
  const number = row.text('placements') ?? '0'
  return `${number === '1' ? '1 placement' : `${number} placements`} from ${row.firstDay} to ${row.lastDay}`
})

export const miles = reason(
  ['miles'],
  (row) => `Placed ${row.text('miles') ?? 'an unknown number of'} miles from home on ${row.lastDay}`,
)

export const stability = reason(
  ['run_started_on', 'period_started_on'],
  (row) =>
    `In care since ${row.day('period_started_on') ?? 'a day not known'}; in the same placement since ${row.day('run_started_on') ?? 'a day not known'}${row.counts ? '' : ', which is not the 2 years that count'}`,
)

export const sameWorker = reason(
  ['since', 'period_started_on'],
  (row) =>
    `In care since ${row.day('period_started_on') ?? 'a day not known'}; the same social worker since ${row.day('since') ?? 'a day not known'}`,
)

export const heldInMonth = reason(
  ['month'],
  (row) =>
    `In care on the day counted in ${monthInWords(row.text('month'))}, with an officer who counts in the caseload`,
)

export const allocated = reason(
  ['period_started_on', 'iro'],
  (row) =>
    `In care since ${row.day('period_started_on') ?? 'a day not known'}; on ${row.lastDay} the open allocation was to ${row.text('iro') ?? 'nobody'}`,
)

export const planOpen = reason(
  ['plan_started_on', 'month'],
  (row) =>
    `Child protection plan from ${row.day('plan_started_on') ?? 'a day not known'}, open at the end of ${monthInWords(row.text('month'))}`,
)

export const onRegister = reason(['entered_on', 'left_on', 'register'], (row) => {
  const left = row.day('left_on')
  return `On the register (${plain(row.text('register'))}) from ${row.day('entered_on') ?? 'a day not known'}${left === undefined ? ', and not left' : ` until ${left}`}`
})
