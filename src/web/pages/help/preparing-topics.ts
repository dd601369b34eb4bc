import type { HelpTopic } from './topics.ts'

/** Help with what is asked of people before a review. */
export const preparingTopics: readonly HelpTopic[] = [
  {
    name: 'asked-of-you',
    title: 'Asked of you',
    path: '/asked',
    what: 'Reports before reviews that are asked of you or your team, and decisions to answer. Each is answered here in two minutes, in sections or with the file that you have.',
    questions: [
      {
        asked: 'By when is the report wanted?',
        answer:
          'So many working days before the review as your council has set; three where it has set none. The day of the review is not counted, nor are weekends and bank holidays.',
      },
      {
        asked: 'I sent it and found a mistake. What can I do?',
        answer:
          'Send it again: what you sent before is kept, and the newest is read. After the review nothing is changed any more.',
      },
    ],
  },
]
