import { labelsHeld, setLabels, type LabelsHeld, type TypedLabels } from '#app/admin/own-code-labels.ts'
import type { PolicyNeeds } from '#app/admin/local-policy.ts'
import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import { isLabelledList, type LabelledList, labelKeysOf } from '#domain/journey/code-labels.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { linkTo } from '../../../links.ts'
import { backTo } from '../../back-to.ts'
import { byOf } from '../../by-administrator.ts'
import { changeFrom, typedChange } from '../../dated-fields.tsx'
import { labelListsPage, labelsPage } from './page.tsx'
import { labelsPath, presentLabels, presentLists } from './present.ts'

const unknown: Answer = { kind: 'not-found', what: 'There is no such list whose codes can have labels.' }

/** What this council calls the codes of the national lists, a list at a time and from a day on. */
export function codeLabelRoutes({ policy }: { readonly policy: PolicyNeeds }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: labelsPath,
      allow: 'set-local-policy',
      audit: { records: () => ({ subject: 'the labels of codes' }) },
      handle: async ({ who }) => ({
        kind: 'page',
        title: 'Labels of codes',
        before: backTo('/admin', 'Administration'),
        body: labelListsPage(who.authority.name, presentLists(codeLabelsOf(who))),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: `${labelsPath}/:list`,
      allow: 'set-local-policy',
      audit: { records: ({ parts }) => ({ subject: `the labels of codes: ${parts.list}` }) },
      handle: async (asked) => {
        const { list } = asked.parts
        if (!isLabelledList(list)) return unknown
        const held = await labelsHeld(policy, asked.who.authorityId, list)
        const typed = { ...changeFrom(held.today, held.mark), labels: held.now }
        return page(asked, { list, held, typed, saved: asked.query['saved'] === 'yes' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${labelsPath}/:list`,
      allow: 'set-local-policy',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const { list } = asked.parts
        return isLabelledList(list) ? change(policy, asked, list) : unknown
      },
    }),
  ]
}

async function change(policy: PolicyNeeds, asked: AskedBySomebody, list: LabelledList): Promise<Answer> {
  const typed = typedIn(list, asked.form)
  const { problems } = await setLabels(policy, byOf(asked), list, typed)
  if (problems.length === 0)
    return { kind: 'redirect', to: linkTo(`${labelsPath}/${list}`, { saved: 'yes' }) }
  const held = await labelsHeld(policy, asked.who.authorityId, list)
  const meanwhile = problems.some(({ field }) => field === 'meanwhile')
  return page(asked, { list, held, typed: meanwhile ? { ...typed, seen: held.mark } : typed, problems })
}

function page(
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: {
    readonly list: LabelledList
    readonly held: LabelsHeld
    readonly typed: TypedLabels
    readonly saved?: boolean
    readonly problems?: readonly { readonly field: string; readonly words: string }[]
  },
): Answer {
  const view = presentLabels({ ...shown, authority: who.authority.name, csrf })
  return {
    kind: 'page',
    title: `Labels of codes: ${view.title}`,
    status: view.problems.length === 0 ? 200 : 422,
    before: backTo(labelsPath, 'Labels of codes'),
    body: labelsPage(view),
  }
}

/** “National wording for all” sends no label, whatever stands in the fields. */
function typedIn(list: LabelledList, form: Asked['form']): TypedLabels {
  const national = form['intent'] === 'national'
  const labels = labelKeysOf(list).map((code): [string, string] => [
    code,
    national ? '' : (form[`code-${code}`] ?? ''),
  ])
  return { ...typedChange(form), labels: Object.fromEntries(labels) }
}
