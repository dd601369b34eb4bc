import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import { type Answer, defineLinkRoute, type Route } from '../../route.ts'
import { linkTo } from '../links.ts'
import { adultLinkForm, sentPage } from '../preparing/adult-link-form.tsx'
import {
  behindLink,
  type ByLink,
  keepByLink,
  linkEnded,
  replyByLink,
  sendByLink,
} from '../preparing/behind-link.ts'
import { typedIn } from '../../kit/typed-in.ts'

const path = '/consultation'
const allow = { link: 'answer-consultation' } as const

/** What a parent, a carer or a professional is asked before a review, and whether they come: behind their link. */
export function consultationRoutes({
  preparing: needs,
}: {
  readonly preparing: PreparingNeeds
}): readonly Route[] {
  return [
    defineLinkRoute({
      method: 'GET',
      path,
      allow,
      audit: { does: 'looked at what is asked before a review' },
      handle: async (asked) => {
        const behind = await behindLink(needs, asked)
        if (behind === undefined) return linkEnded
        if (asked.query['done'] !== undefined) return sentPage(asked, behind, path)
        return adultLinkForm(asked, behind, { path, asksComing: true })
      },
    }),
    defineLinkRoute({
      method: 'POST',
      path,
      allow,
      audit: { does: 'answered before a review' },
      handle: (asked) => send(needs, asked),
    }),
    defineLinkRoute({
      method: 'POST',
      path: '/consultation/kept',
      allow,
      audit: { does: 'what was typed before a review was kept, unread' },
      handle: async (asked) => {
        const behind = await behindLink(needs, asked)
        if (behind === undefined) return linkEnded
        await keepByLink(needs, asked, behind)
        return { kind: 'document', contentType: 'text/plain; charset=utf-8', body: 'Kept' }
      },
    }),
  ]
}

async function send(needs: PreparingNeeds, asked: ByLink): Promise<Answer> {
  const behind = await behindLink(needs, asked)
  if (behind === undefined) return linkEnded
  const again = (field: string, words: string) =>
    adultLinkForm(
      asked,
      { ...behind, typed: typedIn(asked.form) },
      {
        path,
        asksComing: true,
        problems: [{ field, words }],
      },
    )
  if (asked.form['later'] !== undefined) {
    await keepByLink(needs, asked, behind)
    return { kind: 'redirect', to: linkTo(path, { done: 'later' }) }
  }
  const replied = asked.form['coming'] !== undefined && asked.form['coming'] !== ''
  const wrong = await replyByLink(needs, asked, behind)
  if (wrong !== undefined) return again('coming', wrong)
  if (behind.paper === undefined || behind.paper.kind === 'social_work_report') {
    if (!replied) return again('coming', 'Say whether you can come')
    return { kind: 'redirect', to: linkTo(path, { done: 'sent' }) }
  }
  const answer = await sendByLink(needs, asked, behind, {})
  if (answer.kind === 'done') return { kind: 'redirect', to: linkTo(path, { done: 'sent' }) }
  if (answer.kind !== 'refused') return linkEnded
  // Whoever only said whether they come has answered: the questions are theirs to leave.
  if (replied && answer.field !== undefined && answer.reason.startsWith('Answer at least'))
    return { kind: 'redirect', to: linkTo(path, { done: 'sent' }) }
  return again(answer.field ?? 'coming', answer.reason)
}
