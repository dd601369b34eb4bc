import { meetingQuestions } from './meeting-questions.ts'
import type { HelpTopic } from './topics.ts'

/** Help with pages below others that are a piece of work by themselves. */
export const ownPageTopics: readonly HelpTopic[] = [
  {
    name: 'meeting',
    title: 'The meeting',
    path: '/reviews/:reviewId/meeting',
    what: 'One long page to write in while people talk: what the child said first, then what was decided last time, each matter that a review looks at, and who does what by when. It is kept as you type.',
    questions: meetingQuestions,
  },
  {
    name: 'brothers-and-sisters',
    title: 'Brothers and sisters in one meeting',
    path: '/reviews/:reviewId/together',
    what: 'A review for each child in one meeting: they share the day and the place, and each keeps a review, a date in law and a record of their own.',
    questions: [
      {
        asked: 'One of them is due much earlier. Can they still meet together?',
        answer:
          'Yes, by the earliest date in law of them all. Each next review is counted from this day for every one of them.',
      },
      {
        asked: 'May what is said of one child stand in the record of another?',
        answer:
          'Each child has a page of the meeting of their own. Write of a brother or sister only what the child, or whoever reads that record, is to know.',
      },
    ],
  },
  {
    name: 'bring-forward',
    title: 'Bringing a review forward',
    path: '/children/:childId/bring-forward',
    what: 'Something has happened that cannot wait for the next review: the review that is ahead is held earlier, with the reason.',
    questions: [
      {
        asked: 'Does it count as a full review?',
        answer:
          'As your council has set for the reason, under Local policy. Where it does, the next review is counted from it. Otherwise a meeting is held beside the review that is ahead. What the law owes stays where it is until a review is held.',
      },
      {
        asked: 'Why does the page propose one?',
        answer:
          'The files say that something happened on your council’s list: a move, another legal status, going missing. The IRO decides, and says why where no review is needed.',
      },
    ],
  },
  {
    name: 'conflicts',
    title: 'Where a file says otherwise',
    path: '/children/:childId/conflicts',
    what: 'Something was recorded here, and a file that was loaded later has it otherwise. Both are kept; what was recorded here speaks until somebody decides, one value at a time.',
    questions: [
      {
        asked: 'What happens when I take what the file says?',
        answer:
          'It goes into the record that is kept here, with your name and reason, and every clock and figure follows. The other values of the same review stay as they are.',
      },
      {
        asked: 'What happens when I keep what was recorded here?',
        answer:
          'The file is not shown again as long as it says the same. Have it corrected in the case system as well: another value is another question.',
      },
    ],
  },
  {
    name: 'people-around',
    title: 'The people around a child',
    path: '/children/:childId/people',
    what: 'Family, carers and professionals: how each is reached, in what language, and whether they may know where the child lives. Invitations, forms and versions of the record go by this list.',
    questions: [
      {
        asked: 'Somebody no longer has to do with the child. Do I remove them?',
        answer:
          'Enter the last day. They get nothing from then on, what they were sent stays on record, and a carer who has gone no longer counts as knowing where the child lives.',
      },
    ],
  },
  {
    name: 'iro-of-a-child',
    title: 'A child’s IRO',
    path: '/children/:childId/iro',
    what: 'Who watches over this child, since when, who did before, and whether the child was told. From here the IRO manager gives the child an IRO, and anybody who works with the child prints the contact card.',
    questions: [
      {
        asked: 'Why can somebody not be chosen?',
        answer:
          'An IRO has no part in the case, nor had one in this period of care: they do not manage it, supervise it or decide about its money. The page names the part. The law knows no exception, and neither does this program.',
      },
      {
        asked: 'When is a contact card due?',
        answer:
          'When the child comes into care, and each time that the IRO or the social worker changes. Record on which day and how it was given.',
      },
    ],
  },
  {
    name: 'share-out',
    title: 'Sharing out an IRO’s children',
    path: '/service/reallocate',
    what: 'Several children of one IRO are given to others at once. You see what it would make of every caseload before anything is kept; then it is all of them, or none.',
    questions: [
      {
        asked: 'The IRO is away for three weeks. Do I share out their children?',
        answer:
          'No: record the leave with somebody who covers. The child keeps their IRO, and whoever covers sees the child meanwhile. Give children another IRO when it will be long.',
      },
    ],
  },
  {
    name: 'administration',
    title: 'Administration',
    path: '/admin',
    what: 'Where your council is set up: people, teams, leave, local policy, terms, headings, bank holidays and code lists. Each change says from which day it counts and who decided it.',
    questions: [
      {
        asked: 'Can something that was set be undone?',
        answer:
          'Set it again from a later day. What was set before stays in the list with its reason, and what was counted by it is not changed.',
      },
    ],
  },
  {
    name: 'nights-work',
    title: 'The night’s work',
    path: '/admin/nightly',
    what: 'What is done by itself once a night, what each step did in the last week, what failed, and when it runs next.',
    questions: [
      {
        asked: 'A step failed. Is something lost?',
        answer:
          'No. Each step looks for what is to be done, not at what it did before: the next run makes it up. The log of the site says why it failed; tell whoever looks after the server.',
      },
      {
        asked: 'What does it do in my name?',
        answer: 'Nothing. What it records stands in the history and the audit trail as the nightly check.',
      },
    ],
  },
  {
    name: 'code-labels',
    title: 'Labels of codes',
    path: '/admin/codes/labels',
    what: 'What your council calls the codes of the national lists, a list at a time and from a day on.',
    questions: [
      {
        asked: 'Does a label change a record or a figure?',
        answer:
          'No. Records keep their codes, and figures are counted by them. Only the words on pages change, from the day that you choose.',
      },
      {
        asked: 'Why does a file still say it in the national words?',
        answer:
          'Files of measures, the command line and the annual report are compared with other councils: they keep the national wording. The list of children as a file says what the list on screen says.',
      },
    ],
  },
  {
    name: 'headings',
    title: 'Headings of reviews',
    path: '/admin/headings',
    what: 'Under which headings your council talks about a review and writes it down, each set from a day on.',
    questions: [
      {
        asked: 'Does a change touch reviews that were held?',
        answer: 'No. A review keeps the headings under which it was written.',
      },
    ],
  },
]
