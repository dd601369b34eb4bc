import { type SetUpNeeds, type SetUpStep, setUpSteps } from '#app/admin/set-up.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../../route.ts'
import { backTo } from '../back-to.ts'

export const setUpPath = '/admin/set-up'

/** Setting a council up, step by step, each as it really stands. */
export function setUpRoutes(needs: SetUpNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: setUpPath,
      allow: 'manage-users',
      audit: { nothing: 'It counts, and names nobody.' },
      handle: async ({ who }) => ({
        kind: 'page',
        title: 'Set up your council',
        before: backTo('/admin', 'Administration'),
        body: setUpPage(who.authority.name, await setUpSteps(needs, who.authorityId)),
      }),
    }),
  ]
}

function setUpPage(authority: string, steps: readonly SetUpStep[]) {
  const left = steps.filter(({ state }) => state === 'to do' || state === 'begun').length
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{authority}</span>
        <h1 class="govuk-heading-l">Set up your council</h1>
        <p class="govuk-body">
          {left === 0
            ? 'Everything that is needed is there. Each step can be changed at any time.'
            : left === 1
              ? 'One step is left.'
              : `${left} steps are left. They build on each other: start at the top.`}
        </p>
        {govuk('task-list', {
          idPrefix: 'set-up',
          items: steps.map(({ title, hint, href, state }) => ({
            title: { text: title },
            hint: { text: hint },
            href,
            status: statuses[state],
          })),
        })}
      </div>
    </div>
  )
}

const statuses = {
  done: { text: 'Completed' },
  begun: { tag: { text: 'In progress', classes: 'govuk-tag--light-blue' } },
  'to do': { tag: { text: 'Not yet started', classes: 'govuk-tag--blue' } },
  'as you like': { text: 'Optional' },
} as const
