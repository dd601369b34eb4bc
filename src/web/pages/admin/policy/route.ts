import {
  type PolicyNeeds,
  previewTargets,
  setTargets,
  targetsHeld,
  type TypedTargets,
} from '#app/admin/local-policy.ts'
import { targetsOnOffer } from '#domain/policy/local-targets.ts'
import { type Answer, type Asked, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { policyPage } from './page.tsx'
import { policyPath, presentPolicy, previewMark, typedNow } from './present.ts'

/** A council's own targets beside the dates set by law: what they are, and changing them after a preview. */
export function policyRoutes(needs: { readonly policy: PolicyNeeds }): readonly Route[] {
  const { policy } = needs
  return [
    defineRoute({
      method: 'GET',
      path: policyPath,
      allow: 'set-local-policy',
      audit: { records: () => ({ subject: 'the local targets' }) },
      handle: async (asked) => {
        const held = await targetsHeld(policy, asked.who.authorityId)
        return page(asked, { held, typed: typedNow(held), saved: asked.query['saved'] === 'yes' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: policyPath,
      allow: 'set-local-policy',
      audit: {
        nothing: 'A preview keeps nothing; a change records itself, in the transaction that makes it.',
      },
      handle: (asked) => change(policy, asked),
    }),
  ]
}

async function change(policy: PolicyNeeds, asked: AskedBySomebody): Promise<Answer> {
  const { who, form, requestId } = asked
  const { authorityId, email, role } = who
  const typed = typedIn(form)
  if (form['intent'] === 'save' && form['previewed'] === previewMark(typed)) {
    const by = { authorityId, actor: email, role, requestId }
    const { problems } = await setTargets(policy, by, typed)
    if (problems.length === 0) return { kind: 'redirect', to: linkTo(policyPath, { saved: 'yes' }) }
    const held = await targetsHeld(policy, authorityId)
    const meanwhile = problems.some(({ field }) => field === 'meanwhile')
    return page(asked, { held, typed: meanwhile ? { ...typed, seen: held.mark } : typed, problems })
  }
  const held = await targetsHeld(policy, authorityId)
  const answer = await previewTargets(policy, authorityId, typed)
  if (answer.kind === 'problems') return page(asked, { held, typed, problems: answer.problems })
  return page(asked, { held, typed, preview: answer })
}

function page(
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: Omit<Parameters<typeof presentPolicy>[0], 'authority' | 'csrf'>,
): Answer {
  const view = presentPolicy({ ...shown, authority: who.authority.name, csrf })
  return {
    kind: 'page',
    title: 'Local targets',
    status: view.problems.length === 0 ? 200 : 422,
    before: backTo('/admin', 'Administration'),
    body: policyPage(view),
  }
}

function typedIn(form: Asked['form']): TypedTargets {
  const { day = '', month = '', year = '', reason = '', seen = '' } = form
  const chosen = targetsOnOffer.filter(({ limit }) => form[`target-${limit.id}`] === 'yes')
  const targets = Object.fromEntries(chosen.map(({ target, limit }) => [limit.id, target.id]))
  return { targets, day, month, year, reason, seen }
}
