import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import { type Answer, defineLinkRoute, type Route } from '../../route.ts'
import { linkTo } from '../links.ts'
import { adultLinkForm, reportFiles, sentPage } from '../preparing/adult-link-form.tsx'
import { behindLink, type ByLink, keepByLink, linkEnded, sendByLink } from '../preparing/behind-link.ts'
import { sentFile } from '../preparing/sent-file.ts'
import { typedIn } from '../../kit/typed-in.ts'

const path = '/report'
const allow = { link: 'send-report' } as const

/** The report before a review, behind the social worker's link: in sections, or as the file that they have. */
export function reportRoutes({ preparing: needs }: { readonly preparing: PreparingNeeds }): readonly Route[] {
  return [
    defineLinkRoute({
      method: 'GET',
      path,
      allow,
      audit: { does: 'looked at the report that is asked for' },
      handle: async (asked) => {
        const behind = await behindLink(needs, asked)
        if (behind?.paper === undefined) return linkEnded
        if (asked.query['done'] !== undefined) return sentPage(asked, behind, path)
        return adultLinkForm(asked, behind, { path, asksComing: false })
      },
    }),
    defineLinkRoute({
      method: 'POST',
      path,
      allow,
      takesFiles: reportFiles,
      audit: { does: 'sent the report before a review' },
      handle: (asked) => send(needs, asked),
    }),
    defineLinkRoute({
      method: 'POST',
      path: '/report/kept',
      allow,
      audit: { does: 'what was typed of a report was kept, unread' },
      handle: async (asked) => {
        const behind = await behindLink(needs, asked)
        if (behind?.paper === undefined) return linkEnded
        await keepByLink(needs, asked, behind)
        return { kind: 'document', contentType: 'text/plain; charset=utf-8', body: 'Kept' }
      },
    }),
  ]
}

async function send(needs: PreparingNeeds, asked: ByLink): Promise<Answer> {
  const behind = await behindLink(needs, asked)
  if (behind?.paper === undefined) return linkEnded
  const again = (field: string, words: string) =>
    adultLinkForm(
      asked,
      { ...behind, typed: typedIn(asked.form) },
      {
        path,
        asksComing: false,
        problems: [{ field, words }],
      },
    )
  const file = sentFile(asked.sent)
  if (file !== undefined && 'fault' in file) return again('file', file.fault)
  if (asked.form['later'] !== undefined) {
    await keepByLink(needs, asked, behind)
    return { kind: 'redirect', to: linkTo(path, { done: 'later' }) }
  }
  const answer = await sendByLink(needs, asked, behind, file === undefined ? {} : { files: [file] })
  if (answer.kind === 'done') return { kind: 'redirect', to: linkTo(path, { done: 'sent' }) }
  return answer.kind === 'refused' ? again(answer.field ?? 'file', answer.reason) : linkEnded
}
