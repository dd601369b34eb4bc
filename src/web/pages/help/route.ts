import type { Account } from '#app/sign-in/accounts.ts'
import { type Doors, doorsOf, mayEnter } from '../../navigation.ts'
import { defineRoute, type Route } from '../../route.ts'
import { helpIndex, helpPage } from './page.tsx'
import { type HelpTopic, helpTopics } from './topics.ts'

/** Help with each page that there is, for those who may open it. */
export function helpRoutes(routes: readonly Route[]): readonly Route[] {
  const doors = doorsOf(routes)
  return [
    defineRoute({
      method: 'GET',
      path: '/help',
      allow: 'sign-in',
      audit: { nothing: 'It names nobody.' },
      handle: async ({ who }) => {
        const topics = helpTopics.filter((topic) => isFor(who, topic, doors))
        return { kind: 'page', title: 'Help', body: helpIndex(topics) }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/help/:topic',
      allow: 'sign-in',
      audit: { nothing: 'It names nobody.' },
      handle: async ({ who, parts }) => {
        const topic = helpTopics.find(({ name }) => name === parts.topic)
        if (topic === undefined) return { kind: 'not-found', what: 'There is no help of that name.' }
        return {
          kind: 'page',
          title: `Help: ${topic.title}`,
          // What is about a child or a review is opened from there.
          body: helpPage(topic, isFor(who, topic, doors) && !topic.path.includes(':')),
        }
      },
    }),
  ]
}

/** The first page is everybody's, and leads to all others. */
function isFor(who: Account, topic: HelpTopic, doors: Doors): boolean {
  return topic.path === '/' || mayEnter(who, topic.path, doors)
}
