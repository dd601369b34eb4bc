import type { HelpTopic } from './topics.ts'

/** Help with what goes out, and with records that few may open. */
export const messageTopics: readonly HelpTopic[] = [
  {
    name: 'messages',
    title: 'Messages',
    path: '/messages',
    what: 'Everything that goes out about a review, in the words that its reader was sent, and what became of it.',
    questions: [
      {
        asked: 'A message has not gone. What do I do?',
        answer:
          'Open it: the page says what became of it, why, and what you can do. Tell its reader in another way where the day is near; nothing is left out of the list because it failed.',
      },
      {
        asked: 'Why does a message wait?',
        answer:
          'What changes of a booked review in one day is told once a day to each person, as it stands in the end. A meeting within two working days, and one that is cancelled, is told at once. You can send what waits now.',
      },
      {
        asked: 'Can I change what messages say?',
        answer:
          'The page “What messages say” shows the words for each kind of reader. What was sent before stays as it was sent.',
      },
    ],
  },
  {
    name: 'calendar',
    title: 'Your calendar of reviews',
    path: '/calendar',
    what: 'An address from which your calendar program shows your review meetings and follows each change.',
    questions: [
      {
        asked: 'What does my calendar see?',
        answer:
          'The day, the time and a reference, never a name or a place. Whoever has the address sees the same, so keep it to yourself.',
      },
    ],
  },
  {
    name: 'restricted',
    title: 'Restricted records',
    path: '/restricted',
    what: 'Children whose records are open to named people only, of whom you are one.',
    questions: [
      {
        asked: 'Does anybody else see that there is such a record?',
        answer:
          'No. To everybody who is not named it is as if there were no such child, in searches and in lists; figures for the whole authority still count them.',
      },
    ],
  },
]
