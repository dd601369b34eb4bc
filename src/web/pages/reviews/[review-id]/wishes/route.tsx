import { typedDay } from '#app/admin/dated-change.ts'
import { saveWishes } from '#app/preparing/childs-wishes.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { mayI } from '#domain/access/may-i.ts'
import { reviewModes, reviewVenues } from '#domain/review/live-review.ts'
import { againstWishes } from '#domain/preparing/against-wishes.ts'
import { timesOfDay, type TimeOfDay } from '#domain/preparing/preparation.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { DayField, dayOfDate, dayTyped } from '../../../admin/day-field.tsx'
import { errorOf } from '../../../admin/error-list.tsx'
import type { Problem } from '../act-page.tsx'
import { reviewLink } from '../own-tasks.ts'
import {
  answerOf,
  childOf,
  noReview,
  oneIn,
  prepared,
  preparingPage,
  type PreparingPageNeeds,
  textIn,
  versionIn,
} from '../preparing-page.tsx'
import { modeWords, venueWords } from '../words.ts'

const path = '/reviews/:reviewId/wishes'
type Typed = Readonly<Record<string, string | undefined>>
const isTime = (text: string): text is TimeOfDay => Object.hasOwn(timesOfDay, text)
const times: readonly TimeOfDay[] = Object.keys(timesOfDay).filter(isTime)

/** Where, how and when the child wishes to meet, beside what is booked; and the interpreter. */
export function wishesRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-child',
      audit: {
        records: ({ parts: { reviewId } }) => ({ subject: `the child's wishes for review ${reviewId}` }),
      },
      handle: async (asked) => {
        const full = await prepared(needs, asked, asked.parts.reviewId)
        return full === undefined ? noReview : show(asked, full, typedOf(full))
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const full = await prepared(needs, asked, asked.parts.reviewId)
        return full === undefined ? noReview : save(needs, asked, full)
      },
    }),
  ]
}

async function save(
  needs: PreparingPageNeeds,
  asked: AskedBySomebody<typeof path>,
  full: PreparedReview,
): Promise<Answer> {
  const { form } = asked
  const { reviewId } = full.review
  const again = (problems: readonly Problem[], meanwhile: boolean) =>
    show(asked, full, form, { problems, meanwhile })
  const booked = dayTyped(form, 'bookedOn')
  const bookedOn = typedDay(booked) ?? null
  const anyTyped = `${booked.day}${booked.month}${booked.year}`.trim() !== ''
  if (bookedOn === null && anyTyped)
    return again([{ field: 'bookedOn', words: 'Enter a day, like 24 11 2026' }], false)
  const answer = await saveWishes(
    needs.preparing,
    recorderOf(asked),
    { reviewId, version: versionIn(form) },
    {
      venueWished: oneIn(reviewVenues, form['venueWished']),
      venuesRefused: reviewVenues.filter((venue) => form[`refused-${venue}`] !== undefined),
      modeWished: oneIn(reviewModes, form['modeWished']),
      timeWished: oneIn(times, form['timeWished']),
      wishInWords: textIn(form, 'wishInWords'),
      wishToldBy: textIn(form, 'wishToldBy') ?? childOf(full),
      wishOn: full.preparation.wishOn,
      wantsToChair: oneIn(['all', 'some', 'no'] as const, form['wantsToChair']),
      interpreterNeeded: oneIn(['yes', 'no'] as const, form['interpreterNeeded']),
      interpreterLanguage: textIn(form, 'interpreterLanguage'),
      interpreterBookedOn: bookedOn,
      interpreterName: textIn(form, 'interpreterName'),
      interpreterPresent: oneIn(['yes', 'no'] as const, form['interpreterPresent']),
    },
  )
  return answerOf(answer, {
    to: reviewLink(reviewId, 'wishes'),
    done: 'saved',
    again,
    firstField: 'venueWished',
  })
}

function typedOf({ preparation, language }: PreparedReview): Typed {
  const { venuesRefused, interpreterBookedOn } = preparation
  const day = dayOfDate(interpreterBookedOn ?? undefined)
  return {
    ...Object.fromEntries(venuesRefused.map((venue) => [`refused-${venue}`, 'yes'])),
    venueWished: preparation.venueWished ?? '',
    modeWished: preparation.modeWished ?? '',
    timeWished: preparation.timeWished ?? '',
    wishInWords: preparation.wishInWords ?? '',
    wishToldBy: preparation.wishToldBy ?? '',
    wantsToChair: preparation.wantsToChair ?? '',
    interpreterNeeded: preparation.interpreterNeeded ?? '',
    interpreterLanguage: preparation.interpreterLanguage ?? (language === 'English' ? '' : (language ?? '')),
    interpreterName: preparation.interpreterName ?? '',
    interpreterPresent: preparation.interpreterPresent ?? '',
    'bookedOn-day': day.day,
    'bookedOn-month': day.month,
    'bookedOn-year': day.year,
  }
}

function show(
  asked: AskedBySomebody<typeof path>,
  full: PreparedReview,
  typed: Typed,
  shown: { readonly problems: readonly Problem[]; readonly meanwhile: boolean } = {
    problems: [],
    meanwhile: false,
  },
): Answer {
  const { problems } = shown
  const { preparation, review, language } = full
  const child = childOf(full)
  const radios = (field: string, legend: string, choices: Readonly<Record<string, string>>, hint?: string) =>
    govuk('radios', {
      idPrefix: field,
      name: field,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      value: typed[field] ?? '',
      items: [...Object.entries(choices), ['', 'Not asked yet'] as const].map(([value, text]) => ({
        value,
        text,
      })),
      ...(hint !== undefined && { hint: { text: hint } }),
      ...errorOf(problems, field),
    })
  const input = (field: string, label: string, hint?: string) =>
    govuk('input', {
      id: field,
      name: field,
      label: { text: label, classes: 'govuk-label--s' },
      value: typed[field] ?? '',
      ...(hint !== undefined && { hint: { text: hint } }),
      ...errorOf(problems, field),
    })
  const told =
    preparation.wishOn === null
      ? undefined
      : `Recorded ${longDate(preparation.wishOn)}, as ${preparation.wishToldBy ?? child} said.`
  return preparingPage(full, {
    title: `How ${child} wants it`,
    ...shown,
    anchors: { bookedOn: '#bookedOn-day', venuesRefused: '#refused-home' },
    done: asked.query['done'] === 'saved' ? 'What the child wishes is recorded.' : undefined,
    body: (
      <>
        {againstWishes(review, preparation).map((text) =>
          govuk('warning-text', { text, iconFallbackText: 'Warning' }),
        )}
        {told === undefined ? null : <p class="govuk-body">{told}</p>}
        {mayI(asked.who, 'prepare-reviews').allowed ? (
          <PostForm action={reviewLink(review.reviewId, 'wishes')} csrf={asked.csrf}>
            <input type="hidden" name="version" value={String(preparation.version)} />
            {radios('venueWished', `Where does ${child} want it?`, venueWords)}
            {govuk('checkboxes', {
              idPrefix: 'refused',
              name: 'refused',
              classes: 'govuk-checkboxes--small',
              fieldset: {
                legend: { text: `Where does ${child} not want it?`, classes: 'govuk-fieldset__legend--s' },
              },
              items: reviewVenues
                .filter((venue) => venue !== 'other')
                .map((venue) => ({
                  value: 'yes',
                  name: `refused-${venue}`,
                  id: `refused-${venue}`,
                  text: venueWords[venue],
                  checked: typed[`refused-${venue}`] !== undefined,
                })),
              ...errorOf(problems, 'venuesRefused'),
            })}
            {radios('modeWished', 'How?', modeWords)}
            {radios('timeWished', 'When in the day?', timesOfDay)}
            {radios('wantsToChair', `Does ${child} want to run the meeting?`, chairWishes)}
            {input('wishInWords', `What ${child} said`, 'In their own words.')}
            {input('wishToldBy', 'Who told you', `Leave it empty if it was ${child}.`)}
            <h2 class="govuk-heading-m">Interpreter</h2>
            {language === null ? null : <p class="govuk-body">First language on file: {language}</p>}
            {radios('interpreterNeeded', 'Is one needed, by the child or somebody who comes?', {
              yes: 'Yes',
              no: 'No',
            })}
            {input('interpreterLanguage', 'Language')}
            {input('interpreterName', 'Interpreter or agency')}
            <DayField
              id="bookedOn"
              legend="Booked on"
              typed={dayTyped(typed, 'bookedOn')}
              problem={errorOf(problems, 'bookedOn').errorMessage?.text}
            />
            {review.heldOn === null
              ? null
              : radios('interpreterPresent', 'Was the interpreter there?', { yes: 'Yes', no: 'No' })}
            {govuk('button', { text: 'Save', preventDoubleClick: true })}
          </PostForm>
        ) : (
          <Wished full={full} />
        )}
      </>
    ),
  })
}

/** The same for whoever may read it and not change it. */
function Wished({ full: { preparation } }: { readonly full: PreparedReview }) {
  const { venueWished, venuesRefused, modeWished, timeWished, wantsToChair, wishInWords } = preparation
  const { interpreterNeeded, interpreterLanguage, interpreterName, interpreterBookedOn } = preparation
  const notAsked = 'Not asked yet'
  const interpreter = [
    interpreterLanguage,
    interpreterName,
    interpreterBookedOn === null ? null : `booked on ${longDate(interpreterBookedOn)}`,
  ].filter((part) => part !== null)
  const rows: readonly (readonly [string, string])[] = [
    ['Where', venueWished === null ? notAsked : venueWords[venueWished]],
    [
      'Where not',
      venuesRefused.length === 0
        ? 'Nothing is recorded'
        : venuesRefused.map((venue) => venueWords[venue]).join(', '),
    ],
    ['How', modeWished === null ? notAsked : modeWords[modeWished]],
    ['When in the day', timeWished === null ? notAsked : timesOfDay[timeWished]],
    ['To run the meeting', wantsToChair === null ? notAsked : chairWishes[wantsToChair]],
    [
      'An interpreter',
      interpreterNeeded === null
        ? notAsked
        : interpreterNeeded === 'no'
          ? 'Not needed'
          : ['Needed', ...interpreter].join(', '),
    ],
  ]
  return (
    <>
      {wishInWords === null ? null : <span class="waymark-said">{wishInWords}</span>}
      {govuk('summary-list', {
        rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
      })}
    </>
  )
}

const chairWishes = { all: 'All of it', some: 'Some of it', no: 'No' } as const
