import { allocationReasons } from '#domain/iro/allocation-reasons.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { DayField } from '../../../admin/day-field.tsx'
import { ErrorList, errorOf } from '../../../admin/error-list.tsx'
import type { ChoicesView } from './present.ts'

const anchors = { from: '#from-day' }

export function allocatePage(view: ChoicesView) {
  const { problems } = view
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} anchors={anchors} />
        <h1 class="govuk-heading-l">An IRO for {view.name}</h1>
        <p class="govuk-body">
          {view.current === undefined
            ? `${view.name} has no IRO.`
            : `${view.name} has ${view.current}${view.choices.length === 0 ? '' : ', whose time ends on the day you choose'}.`}
        </p>
        {view.wishes.length === 0 ? (
          <p class="govuk-body">Nothing is recorded of what {view.name} wants of their IRO.</p>
        ) : (
          govuk('inset-text', {
            html: (
              <>
                <p class="govuk-body govuk-!-margin-bottom-1">What {view.name} wants of their IRO:</p>
                {view.wishes.map((wish) => (
                  <p class="govuk-body govuk-!-margin-bottom-1">{wish}</p>
                ))}
              </>
            ),
          })
        )}
        {view.choices.length === 0 ? <Nobody {...view} /> : <Choose {...view} />}
      </div>
    </div>
  )
}

/** Nobody can be chosen: only why, and what to do about it. A form would lead nowhere. */
function Nobody({ name, current, notPossible, caseloadsHref }: ChoicesView) {
  return (
    <>
      <h2 class="govuk-heading-m">
        Nobody who works here can be {current === undefined ? 'the' : 'another'} IRO
      </h2>
      {notPossible.length === 0 ? (
        <p class="govuk-body">
          {current === undefined
            ? 'No IRO is recorded as working here today.'
            : `No IRO but ${current} is recorded as working here today.`}{' '}
          The IROs of a service come with its file of IROs.
        </p>
      ) : (
        <NotPossible notPossible={notPossible} />
      )}
      <h2 class="govuk-heading-m">What to do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Ask for an IRO from outside: another council, or one who works for themselves.</li>
        <li>
          When they are found, put them into the file of IROs and load it again: then they can be chosen here
          for {name}.
        </li>
        {notPossible.length === 0 ? null : (
          <li>
            Where a reason above is wrong, because a worker or a manager left or two people bear one name,
            have it corrected in the files of workers, teams or IROs.
          </li>
        )}
        <li>
          <a class="govuk-link" href={caseloadsHref}>
            See the IROs and what each holds
          </a>
        </li>
      </ul>
    </>
  )
}

function NotPossible({ notPossible }: Pick<ChoicesView, 'notPossible'>) {
  return (
    <>
      <p class="govuk-body">
        Nobody who manages, plans or resources the case, now or in this period of care, may review it: Care
        Planning Regulations 2010, regulation 46. There is no exception.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {notPossible.map(({ name, why }) => (
          <li>
            <strong>{name}</strong>. {why.join(' ')}
          </li>
        ))}
      </ul>
    </>
  )
}

function Choose(view: ChoicesView) {
  const { problems, typed } = view
  return (
    <PostForm action={view.action} csrf={view.csrf}>
      {govuk('radios', {
        idPrefix: 'iroId',
        name: 'iroId',
        fieldset: { legend: { text: 'Who', classes: 'govuk-fieldset__legend--m' } },
        hint: {
          text: 'The one before comes first, then the one of brothers and sisters, then who holds fewest.',
        },
        value: typed.iroId,
        items: view.choices.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } })),
        ...errorOf(problems, 'iroId'),
      })}
      {view.notPossible.length === 0
        ? null
        : govuk('details', {
            summaryText: 'Who cannot be, and why',
            html: <NotPossible notPossible={view.notPossible} />,
          })}
      <DayField
        id="from"
        legend="From which day"
        typed={typed.from}
        problem={errorOf(problems, 'from').errorMessage?.text}
      />
      {govuk('radios', {
        idPrefix: 'reason',
        name: 'reason',
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Why', classes: 'govuk-fieldset__legend--s' } },
        value: typed.reason,
        items: Object.entries(allocationReasons).map(([value, text]) => ({ value, text })),
        ...errorOf(problems, 'reason'),
      })}
      {govuk('input', {
        id: 'explained',
        name: 'explained',
        label: { text: 'More about why', classes: 'govuk-label--s' },
        value: typed.explained,
        ...errorOf(problems, 'explained'),
      })}
      {govuk('button', { text: 'Give this IRO', preventDoubleClick: true })}
    </PostForm>
  )
}
