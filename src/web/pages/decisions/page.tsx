import {
  type DecisionFilter,
  decisionFilters,
  type DecisionListed,
  type DecisionsAsked,
} from '#app/decisions/decision-store.ts'
import { ownerInWords } from '#domain/decisions/decision.ts'
import { allOwnerRoles, ownerRoles } from '#domain/decisions/owner-roles.ts'
import { count, longDate, wholeNumber } from '../../kit/format.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { childLink, linkTo } from '../links.ts'
import { answerTag, progressTag } from './words.ts'

interface ListView {
  readonly rows: readonly DecisionListed[]
  readonly counts: Readonly<Record<DecisionFilter, number>>
  readonly ask: DecisionsAsked
  readonly perPage: number
}

const filters = Object.keys(decisionFilters).filter((name): name is DecisionFilter =>
  Object.hasOwn(decisionFilters, name),
)

/** Why a list is empty, and what would fill it. */
const noneOf: Readonly<Record<DecisionFilter, string>> = {
  open: 'Nothing is left to do. Decisions come here when a review’s page takes them down, and stay until they are done, not done or replaced.',
  overdue: 'No decision is past its day.',
  said_done: 'Nobody has said that a decision is done which the IRO has not looked at.',
  unanswered: 'No manager’s answer is awaited. An answer is awaited from when decisions are sent.',
  disagreed: 'No manager disagrees with a decision.',
  deemed: 'No decision counts as agreed without an answer.',
  ended: 'No decision has ended yet.',
  all: 'No review has decisions here yet. They are taken down on a review’s page, or in its meeting.',
}

export function decisionListPage({ rows, counts, ask, perPage }: ListView) {
  const { filter, owner, childId, offset } = ask
  const total = counts[filter]
  const page = offset / perPage + 1
  const to = (more: Readonly<Record<string, string | undefined>>) =>
    linkTo('/decisions', { show: filter, owner, child: childId, ...more })
  return (
    <>
      <h1 class="govuk-heading-l">Decisions of reviews</h1>
      <p class="govuk-body">Who does what by when, until it is done, not done or replaced.</p>
      {childId === undefined ? null : (
        <p class="govuk-body">
          Only of{' '}
          <a class="govuk-link" href={childLink(childId)}>
            child {childId}
          </a>
          .{' '}
          <a class="govuk-link" href={linkTo('/decisions', { show: filter, owner })}>
            Of every child
          </a>
        </p>
      )}
      <form method="get" action="/decisions" class="waymark-filter">
        {childId === undefined ? null : <input type="hidden" name="child" value={childId} />}
        {govuk('select', {
          id: 'show',
          name: 'show',
          label: { text: 'Show' },
          value: filter,
          items: filters.map((name) => ({
            value: name,
            text: `${decisionFilters[name]} (${wholeNumber(counts[name])})`,
          })),
        })}
        {govuk('select', {
          id: 'owner',
          name: 'owner',
          label: { text: 'Who does it' },
          value: owner ?? '',
          items: [
            { value: '', text: 'Anybody' },
            ...allOwnerRoles.map((role) => ({ value: role, text: ownerRoles[role] })),
          ],
        })}
        <div class="waymark-filter__buttons">
          {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
          <a class="govuk-link" href={linkTo('/decisions/list.csv', { show: filter, owner, child: childId })}>
            As a spreadsheet file
          </a>
        </div>
      </form>
      <h2 class="govuk-heading-m">
        {decisionFilters[filter]}: {count(total, 'decision')}
      </h2>
      {rows.length === 0 ? (
        <p class="govuk-body">
          {noneOf[filter]}
          {owner === undefined && childId === undefined
            ? ''
            : ' Others may be shown when the choices above are taken back.'}
        </p>
      ) : (
        <StackedTable
          caption={decisionFilters[filter]}
          headings={['Decision', 'Child', 'Who does it', 'By when', 'How far', 'Team manager']}
          rows={rows.map((decision) => rowOf(decision, ask))}
        />
      )}
      <nav class="govuk-body" aria-label="Pages">
        {page > 1 ? (
          <a class="govuk-link" href={to({ page: String(page - 1) })}>
            Earlier in the list
          </a>
        ) : null}{' '}
        {offset + rows.length < total ? (
          <a class="govuk-link" href={to({ page: String(page + 1) })}>
            Further on in the list
          </a>
        ) : null}
      </nav>
    </>
  )
}

function rowOf(decision: DecisionListed, { on }: DecisionsAsked) {
  const progress = progressTag(decision, on)
  const answer = answerTag(decision)
  return [
    <a class="govuk-link" href={`/decisions/${decision.decisionId}`}>
      {decision.what}
    </a>,
    <a class="govuk-link" href={childLink(decision.childId)}>
      {decision.called ?? decision.childId}
    </a>,
    ownerInWords(decision),
    decision.dueOn === null ? 'No day was set' : longDate(decision.dueOn),
    <>
      {govuk('tag', { text: progress.text, classes: `govuk-tag--${progress.colour}` })}
      {decision.frozenSince === null ? null : (
        <> {govuk('tag', { text: 'Frozen', classes: 'govuk-tag--purple' })}</>
      )}
    </>,
    govuk('tag', { text: answer.text, classes: `govuk-tag--${answer.colour}` }),
  ]
}
