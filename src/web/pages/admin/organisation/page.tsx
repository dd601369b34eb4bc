import { govuk } from '../../../kit/govuk/render.ts'
import { organisationPath, type OrganisationView, type UnitLine } from './present.ts'

export function organisationPage(view: OrganisationView) {
  return (
    <>
      {view.saved
        ? govuk('notification-banner', { type: 'success', text: 'The change was saved.', role: 'status' })
        : null}
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l">Organisation</h1>
      <p class="govuk-body">
        Whoever leads a team, or deputises for who does, sees the children of its social workers. Whoever
        leads a service sees those of every team below it.
      </p>
      {govuk('button', {
        text: 'Add a service or team',
        href: `${organisationPath}/add`,
        classes: 'govuk-button--secondary',
      })}
      {view.tree.length === 0 ? (
        <p class="govuk-body">
          Nothing yet. Until a team manager leads a team here, they see the one team of their account; a
          service manager sees the whole authority.
        </p>
      ) : (
        <Branches lines={view.tree} />
      )}
      {view.unmatched.length === 0 ? null : (
        <section aria-labelledby="unmatched">
          <h2 class="govuk-heading-m" id="unmatched">
            Teams of the files that are not in the tree
          </h2>
          <p class="govuk-body">Open the team that it is, or add one, and choose the name there.</p>
          <ul class="govuk-list govuk-list--bullet" translate="no">
            {view.unmatched.map((team) => (
              <li class="waymark-wrap">{team}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Branches({ lines }: { readonly lines: readonly UnitLine[] }) {
  return (
    <ul class="waymark-tree">
      {lines.map((line) => (
        <li>
          <div class="waymark-tree__unit">
            <a class="govuk-link govuk-link--no-visited-state govuk-!-font-weight-bold" href={line.href}>
              {line.name}
            </a>{' '}
            <span class="waymark-tree__kind">
              {line.kind}
              {line.closed === undefined ? '' : `, ${line.closed}`}
            </span>
            {line.held.map((words) => (
              <span class="waymark-quiet">{words}</span>
            ))}
            {line.teams === undefined ? null : <span class="waymark-quiet">In the files: {line.teams}</span>}
          </div>
          {line.below.length === 0 ? null : <Branches lines={line.below} />}
        </li>
      ))}
    </ul>
  )
}
