import { freezeGrounds } from '#domain/meeting/freeze.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { DayField } from '../../../admin/day-field.tsx'
import { errorOf } from '../../../admin/error-list.tsx'
import { dayIn, typedDayOf } from '../act.ts'
import type { MeetingPage } from './page.tsx'
import { type FreezeView, meetingLink } from './present.ts'

/** The decisions that wait until a review has considered them: giving notice, and releasing. */
export function Freezes({ page }: { readonly page: MeetingPage }) {
  const { view, csrf, sent } = page
  const giving = sent?.form === 'freeze' ? sent : undefined
  const errorIn = (field: string) => errorOf(giving?.problems ?? [], field)
  const typed = giving?.typed ?? typedDayOf('notice', null)
  return (
    <section class="waymark-meeting__group" aria-labelledby="g-freeze">
      <h2 class="govuk-heading-m waymark-group" id="g-freeze">
        Decisions that wait
      </h2>
      <p class="govuk-body">
        The IRO can ask that a decision waits until a review has considered it. This is practice that councils
        ground on the power to require a review.
      </p>
      {view.freezes.length === 0 ? <p class="govuk-body">No decision waits.</p> : null}
      {view.freezes.map((freeze) => (
        <Waiting freeze={freeze} page={page} />
      ))}
      {view.readOnly === undefined
        ? govuk('details', {
            summaryText: 'Ask that a decision waits',
            open: giving !== undefined,
            html: (
              <PostForm action={`${meetingLink(view.reviewId)}/freeze`} csrf={csrf}>
                {view.freezable.length === 0
                  ? null
                  : govuk('checkboxes', {
                      idPrefix: 'frozen',
                      name: 'frozen',
                      classes: 'govuk-checkboxes--small',
                      fieldset: { legend: { text: 'Which decisions of earlier reviews' } },
                      items: view.freezable.map(({ decisionId, what }) => ({
                        value: 'yes',
                        id: `frozen-${decisionId}`,
                        name: `frozen-${decisionId}`,
                        text: what,
                        checked: typed[`frozen-${decisionId}`] !== undefined,
                      })),
                    })}
                {govuk('input', {
                  id: 'decision',
                  name: 'decision',
                  label: {
                    text:
                      view.freezable.length === 0
                        ? 'Which decision'
                        : 'Or in words: a plan that no review decided',
                  },
                  value: typed['decision'] ?? '',
                  ...errorIn('decision'),
                })}
                {govuk('radios', {
                  idPrefix: 'ground',
                  name: 'ground',
                  classes: 'govuk-radios--small',
                  fieldset: { legend: { text: 'Why it is to wait' } },
                  value: typed['ground'] ?? '',
                  items: Object.entries(freezeGrounds).map(([value, text]) => ({ value, text })),
                  ...errorIn('ground'),
                })}
                {govuk('input', {
                  id: 'givenTo',
                  name: 'givenTo',
                  label: { text: 'To whom the notice is given' },
                  value: typed['givenTo'] ?? '',
                  ...errorIn('givenTo'),
                })}
                <DayField
                  id="notice"
                  legend="Day of the notice"
                  typed={dayIn(typed, 'notice')}
                  problem={errorIn('notice').errorMessage?.text}
                />
                {govuk('button', {
                  text: 'Give notice',
                  classes: 'govuk-button--secondary',
                  preventDoubleClick: true,
                })}
              </PostForm>
            ),
          })
        : null}
    </section>
  )
}

function Waiting({ freeze, page }: { readonly freeze: FreezeView; readonly page: MeetingPage }) {
  const { view, csrf, sent } = page
  const releasing = sent?.form === 'release' && sent.freezeId === freeze.freezeId ? sent : undefined
  const id = `outcome-${freeze.freezeId}`
  return (
    <div class="waymark-meeting__section">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {freeze.decision}{' '}
        {govuk('tag', {
          text: freeze.inForce ? 'Waits' : 'Released',
          classes: freeze.inForce ? 'govuk-tag--red' : 'govuk-tag--green',
        })}
      </h3>
      {govuk('summary-list', {
        classes: 'govuk-summary-list--no-border waymark-facts',
        rows: freeze.facts.map(({ name, value }) => ({ key: { text: name }, value: { text: value } })),
      })}
      {freeze.decisionHrefs.length === 0 ? null : (
        <p class="govuk-body">
          {freeze.decisionHrefs.map((href, at) => (
            <>
              {at === 0 ? null : ' · '}
              <a class="govuk-link" href={href}>
                {freeze.decisionHrefs.length === 1
                  ? 'The decision that waits'
                  : `Decision that waits, ${at + 1}`}
              </a>
            </>
          ))}
        </p>
      )}
      {freeze.inForce && view.readOnly === undefined ? (
        <PostForm action={`${meetingLink(view.reviewId)}/release`} csrf={csrf}>
          <input type="hidden" name="freezeId" value={freeze.freezeId} />
          <input type="hidden" name="version" value={String(freeze.version)} />
          {govuk('textarea', {
            id,
            name: 'outcome',
            rows: '2',
            label: { text: 'What the review said about it' },
            value: releasing?.typed['outcome'] ?? '',
            ...errorOf(
              (releasing?.problems ?? []).map(({ words }) => ({ field: id, words })),
              id,
            ),
          })}
          {govuk('button', { text: 'Release at this review', classes: 'govuk-button--secondary' })}
        </PostForm>
      ) : null}
    </div>
  )
}
