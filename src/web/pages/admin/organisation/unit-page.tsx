import { unitKinds } from '#domain/organisation/tree.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { DayField } from '../day-field.tsx'
import { ErrorList, errorOf } from '../error-list.tsx'
import { organisationPath, type UnitView } from './present.ts'

export function unitPage(view: UnitView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={[...view.problems, ...view.postProblems]} anchors={anchors} />
        <h1 class="govuk-heading-l waymark-wrap">{view.title}</h1>
        <PostForm action={view.action} csrf={view.csrf}>
          <UnitFields {...view} />
          {govuk('button', { text: view.unit === undefined ? 'Add it' : 'Save', preventDoubleClick: true })}
        </PostForm>
        {view.unit === undefined ? null : <Posts {...view} unitId={view.unit.unitId} />}
      </div>
    </div>
  )
}

const anchors = { from: '#from-day', to: '#to-day', teams: '#teams', kind: '#kind' }

function UnitFields(view: UnitView) {
  const { typed, problems } = view
  return (
    <>
      {govuk('input', {
        id: 'name',
        name: 'name',
        label: { text: 'Name' },
        value: typed.name,
        autocomplete: 'off',
        ...errorOf(problems, 'name'),
      })}
      {govuk('radios', {
        idPrefix: 'kind',
        name: 'kind',
        classes: 'govuk-radios--inline',
        fieldset: { legend: { text: 'What it is', classes: 'govuk-fieldset__legend--s' } },
        value: typed.kind,
        items: Object.entries(unitKinds).map(([value, text]) => ({ value, text })),
        ...errorOf(problems, 'kind'),
      })}
      {govuk('select', {
        id: 'parentId',
        name: 'parentId',
        label: { text: 'What it is part of' },
        value: typed.parentId,
        items: [...view.parents],
        ...errorOf(problems, 'parentId'),
      })}
      {view.teams.length === 0 ? (
        <p class="govuk-hint">
          The imported files name no team yet. Their names are matched here once they do.
        </p>
      ) : (
        govuk('checkboxes', {
          idPrefix: 'teams',
          name: 'team',
          classes: 'govuk-checkboxes--small',
          fieldset: {
            legend: {
              text: 'Its social workers, by the teams of the files',
              classes: 'govuk-fieldset__legend--s',
            },
          },
          items: view.teams.map(({ value, text, hint }) => ({
            name: `team-${value}`,
            value: 'yes',
            text,
            checked: typed.teams.includes(value),
            ...(hint === undefined ? {} : { hint: { text: hint } }),
          })),
          ...errorOf(problems, 'teams'),
        })
      )}
      {view.unit === undefined
        ? null
        : govuk('checkboxes', {
            idPrefix: 'closed',
            name: 'closed',
            items: [
              {
                value: 'yes',
                text: 'It is closed',
                checked: typed.closed,
                hint: {
                  text: 'It stays in the tree and its history; nobody sees children through it any more.',
                },
              },
            ],
            ...errorOf(problems, 'closed'),
          })}
    </>
  )
}

function Posts(view: UnitView & { readonly unitId: string }) {
  const { post, postProblems: problems } = view
  return (
    <section aria-labelledby="posts">
      <h2 class="govuk-heading-m" id="posts">
        Who leads it, and who deputises
      </h2>
      {view.posts.length === 0 ? (
        <p class="govuk-body">Nobody yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {view.posts.map((line) => (
            <li>
              <strong translate="no">{line.who}</strong>: {line.what.toLowerCase()} {line.when}
              {line.endAt === undefined ? null : (
                <PostForm action={line.endAt} csrf={view.csrf}>
                  <button type="submit" class="waymark-link-button">
                    End today
                    <span class="govuk-visually-hidden"> for {line.who}</span>
                  </button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <PostForm action={`${organisationPath}/${view.unitId}/posts`} csrf={view.csrf}>
        <h3 class="govuk-heading-s">Add somebody</h3>
        {govuk('select', {
          id: 'userId',
          name: 'userId',
          label: { text: 'Who' },
          value: post.userId,
          items: [...view.people],
          ...errorOf(problems, 'userId'),
        })}
        {govuk('radios', {
          idPrefix: 'post',
          name: 'post',
          classes: 'govuk-radios--inline',
          fieldset: { legend: { text: 'What they do here', classes: 'govuk-fieldset__legend--s' } },
          value: post.kind,
          items: [
            { value: 'lead', text: 'Leads' },
            { value: 'deputy', text: 'Deputises' },
          ],
          ...errorOf(problems, 'kind'),
        })}
        <DayField
          id="from"
          legend="First day"
          typed={post.from}
          problem={errorOf(problems, 'from').errorMessage?.text}
        />
        <DayField
          id="to"
          legend="Last day"
          hint="For a deputy. Leave it empty for somebody who leads until further notice."
          typed={post.to}
          problem={errorOf(problems, 'to').errorMessage?.text}
        />
        {govuk('button', { text: 'Add them', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </PostForm>
    </section>
  )
}
