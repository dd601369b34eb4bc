import type { HelpTopic } from './topics.ts'

/** Help with setting a council up, and with what people are told. */
export const administrationTopics: readonly HelpTopic[] = [
  {
    name: 'organisation',
    title: 'Organisation',
    path: '/admin/organisation',
    what: 'Services and teams, who leads them, and who deputises for them.',
    questions: [
      {
        asked: 'Why does a manager see no children?',
        answer:
          'Their unit is matched to no team of the files. Open it and choose the names that the files use for it.',
      },
      {
        asked: 'Somebody deputises for two weeks. What do I do?',
        answer:
          'Open the team and add them as a deputy with a first and a last day. They see its children on those days, and no longer.',
      },
    ],
  },
  {
    name: 'leave',
    title: 'Leave and cover',
    path: '/admin/leave',
    what: 'Who is away, from when to when, and who covers for them.',
    questions: [
      {
        asked: 'What does whoever covers see?',
        answer:
          'The children whose IRO the absent person is, on those days. Everything that they look at is recorded as theirs.',
      },
      {
        asked: 'Somebody is back early.',
        answer: 'Choose “Back today”: cover ends at once, and yesterday was the last day away.',
      },
    ],
  },
  {
    name: 'terms',
    title: 'Terms',
    path: '/admin/terms',
    what: 'The words that the council uses, on every page.',
    questions: [
      {
        asked: 'Why does a page still use another word?',
        answer:
          'The names of laws and guidance keep their words, and so does whatever somebody wrote in a record.',
      },
    ],
  },
  {
    name: 'local-policy',
    title: 'Local policy',
    path: '/admin/settings',
    what: 'What the council settles for itself, each from a day on.',
    questions: [
      {
        asked: 'Does a change alter the figures of last year?',
        answer:
          'No. A figure is counted by what was in force on the last day of its period. Earlier versions stay in the list.',
      },
      {
        asked: 'Is anything kept when I look at what a change would do?',
        answer:
          'No. The records are counted as they are and as they would be, and nothing is saved until you choose Save.',
      },
    ],
  },
  {
    name: 'bank-holidays',
    title: 'Bank holidays',
    path: '/admin/holidays',
    what: 'The days that a limit in working days does not count.',
    questions: [
      {
        asked: 'A holiday was announced at short notice. What happens to the dates?',
        answer:
          'Add it, and look at which dates would move. After you save, every date is worked out anew; where there are many children that goes on behind the page, which says how far it is. Limits in months or calendar days do not move.',
      },
      {
        asked: 'What happens after the last year that is loaded?',
        answer:
          'Dates in working days are refused rather than guessed. Add the next year as soon as it is published.',
      },
    ],
  },
  {
    name: 'notifications',
    title: 'Notifications',
    path: '/notifications',
    what: 'What happened that you should know of: your own list, seen by nobody else.',
    questions: [
      {
        asked: 'What am I told of?',
        answer:
          'Files that were loaded, if you load files; dates of your own children that became overdue; cover that began; local policy that somebody changed; an IRO who leaves, if you give children their IROs; a restricted record that names you.',
      },
    ],
  },
  {
    name: 'your-details',
    title: 'Your details',
    path: '/me',
    what: 'The phone number and the email address under which children and those around them reach you.',
    questions: [
      {
        asked: 'Who sees them?',
        answer:
          'They stand on the contact card that a child is given when you become their IRO. Left empty, the card has a line to write on.',
      },
      {
        asked: 'Is this the address that I sign in with?',
        answer: 'No. That one is changed by an administrator, and is shown to nobody outside the council.',
      },
    ],
  },
]
