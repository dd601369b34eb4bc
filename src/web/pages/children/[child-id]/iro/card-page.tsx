import type { AllocationRecord } from '#app/allocation/allocation-store.ts'
import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { govuk } from '../../../../kit/govuk/render.ts'

/** From this age on the card speaks to a young person; below it to a child. */
const olderFrom = 11

/** The card that a child keeps: who their IRO and their worker are, and what each is for. Made to be printed. */
export function cardPage(
  record: AllocationRecord,
  shown: {
    readonly on: CalendarDate
    readonly style: string | undefined
    readonly authority: string
    readonly href: string
  },
) {
  const age = record.bornOn === null ? undefined : ageOn(record.bornOn, shown.on)
  const fits = age !== undefined && age < olderFrom ? 'younger' : 'older'
  const younger = (shown.style ?? fits) === 'younger'
  const name = record.called
  const iro = record.allocations.find(({ from, to }) => from <= shown.on && (to === null || to > shown.on))
  const iroName = iro?.iroName ?? null
  const words = younger ? forYounger : forOlder
  return {
    title: 'Contact card',
    body: (
      <>
        <section class="waymark-card" lang="en" aria-label="Contact card">
          <h1 class="govuk-heading-l">{name === null ? 'Hello.' : `Hello ${name}.`}</h1>
          {iroName === null ? (
            <p class="govuk-body-l">{words.noIro}</p>
          ) : (
            <p class="govuk-body-l">
              <strong>{iroName}</strong> {words.iro}
            </p>
          )}
          {record.swName === null ? (
            <p class="govuk-body-l">{words.noWorker}</p>
          ) : (
            <p class="govuk-body-l">
              <strong>{record.swName}</strong> {words.worker}
            </p>
          )}
          <p class="govuk-body-l">{words.ask}</p>
          <p class="govuk-body-l">{words.write}</p>
          <Line name="Telephone" value={iroName === null ? null : record.iroPhone} />
          <Line name="Email" value={iroName === null ? null : record.iroEmail} />
          <p class="govuk-body">{shown.authority}</p>
        </section>
        <p class="govuk-body govuk-!-display-none-print">
          {age === undefined
            ? 'The date of birth is not recorded, so the card for young people is shown. '
            : `Chosen for age ${age}. `}
          <a class="govuk-link" href={`${shown.href}?style=${younger ? 'older' : 'younger'}`}>
            {younger ? 'Show the card for young people' : 'Show the card for children'}
          </a>
        </p>
        {govuk('inset-text', {
          classes: 'govuk-!-display-none-print',
          text: `Print this page${isFull(record) ? '' : ', write what is missing on the lines'}, and give it to the child. Then record that it was given.${isFull(record) ? '' : ' An IRO fills the lines under “Your details”.'}`,
        })}
      </>
    ),
  }
}

/** What is told, or a line to write it on. */
function Line({ name, value }: { readonly name: string; readonly value: string | null }) {
  return value === null ? (
    <p class="waymark-card__line">{name}</p>
  ) : (
    <p class="govuk-body-l">
      {name}: <strong>{value}</strong>
    </p>
  )
}

const isFull = ({ iroPhone, iroEmail }: AllocationRecord) => iroPhone !== null && iroEmail !== null

const forYounger = {
  iro: 'is your IRO. Their job is to make sure that grown-ups do what they promised you.',
  worker: 'is your social worker. They help to look after you.',
  noIro: 'You will soon have an IRO. Their job is to make sure that grown-ups do what they promised you.',
  noWorker: 'You will soon know who your social worker is.',
  ask: 'You can ask them anything. You can tell them if something is wrong, or if you want something to change.',
  write: 'This is how you can reach your IRO:',
}

const forOlder = {
  iro: 'is your Independent Reviewing Officer (IRO). They do not work for your social worker. They check that the plan for you is right, and that what was agreed is done.',
  worker: 'is your social worker.',
  noIro:
    'You will soon have an Independent Reviewing Officer (IRO), who checks that the plan for you is right, and that what was agreed is done.',
  noWorker: 'Who your social worker is will be told to you soon.',
  ask: 'You can talk to your IRO alone, before your review or at any time. You can ask for a review, for an advocate to speak for you, or to complain, and they will help.',
  write: 'How to reach your IRO:',
}
