import { type MessageDesk, wordingsNow } from '#app/message/message-desk.ts'
import { audiences } from '#domain/message/audience.ts'
import { defineRoute, type Route } from '../../../route.ts'
import { backTo } from '../../admin/back-to.ts'
import { messagesPath } from '../present.ts'
import { wordingsPage } from './page.tsx'

export const wordingsPath = `${messagesPath}/wordings`

/** Where one message's words for one audience are written. */
export function wordingLink(template: string, audience: string): string {
  return `${wordingsPath}/${template}/${audience}`
}

/** Every kind of message and the words it has for each reader. */
export function wordingsRoute({ messages }: { readonly messages: MessageDesk }): Route {
  return defineRoute({
    method: 'GET',
    path: wordingsPath,
    allow: 'write-wordings',
    audit: { nothing: 'What letters say names no child.' },
    handle: async ({ who }) => {
      const now = await wordingsNow(messages, who.authorityId)
      const templates = [...new Set(now.map(({ template }) => template))]
      return {
        kind: 'page',
        title: 'What messages say',
        before: backTo(messagesPath, 'Messages'),
        body: wordingsPage(
          templates.map((template) => ({
            name: template.name,
            rows: now
              .filter((one) => one.template === template)
              .map(({ audience, version, words }) => ({
                to: audiences[audience],
                href: wordingLink(template.id, audience),
                subject: words.subject,
                whose: version === 'standard' ? 'Standard words' : `Own words, version ${version}`,
              })),
          })),
        ),
      }
    },
  })
}
