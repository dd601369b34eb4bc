import { waysOfTelling } from '#domain/iro/allocation-reasons.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { DayField } from '../../../admin/day-field.tsx'
import { ErrorList, errorOf } from '../../../admin/error-list.tsx'
import { type IroView, occasionWords } from './present.ts'

const anchors = { toldOn: '#toldOn-day', cardOn: '#cardOn-day' }

export function iroPage(view: IroView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={view.problems} anchors={anchors} />
        {view.done === undefined
          ? null
          : govuk('notification-banner', { type: 'success', text: view.done, role: 'status' })}
        <h1 class="govuk-heading-l">{view.title}</h1>
        {govuk('summary-list', {
          rows: view.facts.map(({ name, value }) => ({ key: { text: name }, value: { text: value } })),
        })}
        {view.allocateHref === undefined
          ? null
          : govuk('button', {
              text: 'Give another IRO',
              href: view.allocateHref,
              classes: 'govuk-button--secondary',
            })}
        <h2 class="govuk-heading-m">The contact card</h2>
        <p class="govuk-body">
          {view.cardDue
            ? 'A card is due: the IRO or the worker changed, and none is recorded as given since. '
            : ''}
          <a class="govuk-link" href={view.cardHref}>
            Open the card to print
          </a>
        </p>
        <Listed caption="Cards given" headings={['Given', 'How', 'Why']} rows={view.cards} />
        {view.action === undefined ? null : <CardForm {...view} action={view.action} />}
        <h2 class="govuk-heading-m">What the child was told</h2>
        <Listed caption="What the child was told" headings={['When', 'How', 'By']} rows={view.told} />
        {view.action === undefined || !view.toTell ? null : <ToldForm {...view} action={view.action} />}
        {view.action === undefined ? null : <WishForm {...view} action={view.action} />}
        {view.before.length === 0 ? null : (
          <>
            <h2 class="govuk-heading-m">IROs before</h2>
            <StackedTable
              caption="IROs before"
              headings={['IRO', 'When', 'Why they were given']}
              rows={view.before}
            />
          </>
        )}
      </div>
    </div>
  )
}

function Listed(props: {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}) {
  return props.rows.length === 0 ? <p class="govuk-body">None is recorded.</p> : <StackedTable {...props} />
}

type FormView = Omit<IroView, 'action'> & { readonly action: string }

function how(id: 'toldHow' | 'cardHow', view: FormView) {
  return govuk('select', {
    id,
    name: id,
    label: { text: 'How', classes: 'govuk-label--s' },
    value: view.typed[id],
    items: [
      { value: '', text: 'Choose' },
      ...Object.entries(waysOfTelling).map(([value, text]) => ({ value, text })),
    ],
    ...errorOf(view.problems, id),
  })
}

function ToldForm(view: FormView) {
  return (
    <PostForm action={view.action} csrf={view.csrf}>
      <input type="hidden" name="intent" value="told" />
      <h3 class="govuk-heading-s">Record that {view.name} was told</h3>
      <DayField
        id="toldOn"
        legend="When"
        typed={view.typed.toldOn}
        problem={errorOf(view.problems, 'toldOn').errorMessage?.text}
      />
      {how('toldHow', view)}
      {govuk('input', {
        id: 'toldBy',
        name: 'toldBy',
        label: { text: 'By whom', classes: 'govuk-label--s' },
        value: view.typed.toldBy,
        classes: 'govuk-input--width-20',
        ...errorOf(view.problems, 'toldBy'),
      })}
      {govuk('button', { text: 'Record it', preventDoubleClick: true })}
    </PostForm>
  )
}

function CardForm(view: FormView) {
  return govuk('details', {
    summaryText: 'Record that a card was given',
    open: view.problems.some(({ field }) => field.startsWith('card')),
    html: (
      <PostForm action={view.action} csrf={view.csrf}>
        <input type="hidden" name="intent" value="card" />
        <input type="hidden" name="style" value={view.typed.style} />
        <DayField
          id="cardOn"
          legend="When"
          typed={view.typed.cardOn}
          problem={errorOf(view.problems, 'cardOn').errorMessage?.text}
        />
        {how('cardHow', view)}
        {govuk('select', {
          id: 'occasion',
          name: 'occasion',
          label: { text: 'Why', classes: 'govuk-label--s' },
          value: view.typed.occasion,
          items: Object.entries(occasionWords).map(([value, text]) => ({ value, text })),
        })}
        {govuk('button', { text: 'Record the card', preventDoubleClick: true })}
      </PostForm>
    ),
  })
}

function WishForm(view: FormView) {
  return govuk('details', {
    summaryText: `Record what ${view.name} wants of their IRO`,
    open: view.problems.some(({ field }) => field === 'words'),
    html: (
      <PostForm action={view.action} csrf={view.csrf}>
        <input type="hidden" name="intent" value="wish" />
        {govuk('textarea', {
          id: 'words',
          name: 'words',
          label: { text: 'In their own words', classes: 'govuk-label--s' },
          hint: { text: 'It is shown to whoever chooses the IRO.' },
          rows: '2',
          value: view.typed.words,
          ...errorOf(view.problems, 'words'),
        })}
        {govuk('button', { text: 'Record the wish', preventDoubleClick: true })}
      </PostForm>
    ),
  })
}
