import { type MessageDesk, wordingsNow, writeWording } from '#app/message/message-desk.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../../route.ts'
import { backTo } from '../../../../admin/back-to.ts'
import { linkTo } from '../../../../links.ts'
import { wordingLink, wordingsPath } from '../../route.ts'
import { wordingPage } from './page.tsx'

const path = `${wordingsPath}/:template/:audience` as const
type Here = AskedBySomebody<typeof path>

const none: Answer = { kind: 'not-found', what: 'No message of that kind is written to that reader.' }

/** The words of one kind of message for one reader: seen, written, and put back to the standard ones. */
export function wordingRoutes({ messages }: { readonly messages: MessageDesk }): readonly Route[] {
  const show = async (asked: Here, typed?: Typed): Promise<Answer> => {
    const { who, parts, csrf, query } = asked
    const all = await wordingsNow(messages, who.authorityId)
    const now = all.find((one) => one.template.id === parts.template && one.audience === parts.audience)
    if (now === undefined) return none
    const { problems = [], ...words } = typed ?? {}
    return {
      kind: 'page',
      title: `${now.template.name}: words`,
      status: problems.length === 0 ? 200 : 422,
      before: backTo(wordingsPath, 'What messages say'),
      body: wordingPage({
        action: wordingLink(parts.template, parts.audience),
        csrf,
        now,
        typed: { ...now.words, ...words },
        problems,
        saved: query['saved'] === 'yes',
      }),
    }
  }
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'write-wordings',
      audit: { nothing: 'What letters say names no child.' },
      handle: (asked) => show(asked),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'write-wordings',
      audit: { nothing: 'A wording records itself, in the transaction that keeps it.' },
      handle: async (asked) => {
        const { who, parts, form, requestId } = asked
        const by = { authorityId: who.authorityId, actor: who.email, role: who.role, requestId }
        const typed = { subject: form['subject'] ?? '', body: (form['body'] ?? '').replaceAll('\r\n', '\n') }
        const answer = await writeWording(messages, by, {
          template: parts.template,
          audience: parts.audience,
          last: Number(form['last'] ?? 0),
          words: form['intent'] === 'standard' ? 'standard' : typed,
        })
        switch (answer.kind) {
          case 'unknown':
            return none
          case 'problems':
            return show(asked, { ...typed, problems: answer.problems })
          case 'changed-meanwhile':
            return show(asked, {
              ...typed,
              problems: [
                'Somebody else wrote a version meanwhile: it is under Earlier versions. Yours is still here; save again to put it in its place.',
              ],
            })
          case 'written':
            return {
              kind: 'redirect',
              to: linkTo(wordingLink(parts.template, parts.audience), { saved: 'yes' }),
            }
        }
      },
    }),
  ]
}

interface Typed {
  readonly subject: string
  readonly body: string
  readonly problems: readonly string[]
}
