import { administrationTopics } from './administration-topics.ts'
import { bookingTopics } from './booking-topics.ts'
import { figureTopics } from './figure-topics.ts'
import { decisionTopics } from './decision-topics.ts'
import { messageTopics } from './message-topics.ts'
import { ownPageTopics } from './own-page-topics.ts'
import { preparingTopics } from './preparing-topics.ts'

/** Help with a page, in the words of those who use it. */
export interface HelpTopic {
  /** The last part of its address. */
  readonly name: string
  readonly title: string
  /** The page that it is about, and every page below it that has no help of its own. */
  readonly path: string
  /** Other pages that it is about. A part that begins with a colon stands for any. */
  readonly also?: readonly string[]
  readonly what: string
  readonly questions: readonly { readonly asked: string; readonly answer: string }[]
}

export const helpTopics: readonly HelpTopic[] = [
  {
    name: 'first-page',
    title: 'Your first page',
    path: '/',
    what: 'It counts what needs you first, and leads to every page that your role may open.',
    questions: [
      {
        asked: 'Why does it stand at a day that is not today?',
        answer:
          'When the newest files that were loaded are of a past year, nothing is known of what has happened since. The page then stands at the last day of that year, and says so.',
      },
      {
        asked: 'Why do I see no children?',
        answer:
          'Your account needs the id by which the files name you, or the name of your team. Ask your administrator to add it.',
      },
    ],
  },
  ...preparingTopics,
  {
    name: 'today',
    title: 'Today',
    path: '/today',
    what: 'A day’s work for the children whom you may see: what is overdue, what falls due within ten working days and within six weeks, and what is missing. Each line says who, what, when, why, and the one thing to do.',
    questions: [
      {
        asked: 'Where does a date come from?',
        answer:
          'Open “How we worked this out” below it: the day it runs from, each step, the days that were skipped, and the rule. What is local practice is called local; only what the law says is called law.',
      },
      {
        asked: 'A review was held and is still shown as overdue. Why?',
        answer:
          'The list knows what the files say. If the review is not in the files that were loaded last, it is not known here. It goes as soon as they are loaded with it.',
      },
      {
        asked: 'What is a gap?',
        answer:
          'Something that ought to be recorded round a child and is not, and that no date would show: no IRO, no next review in the diary, no plan for permanence at the second review. Each says what it rests on: law, guidance, or local practice. It is a gap in what is recorded until somebody has looked.',
      },
      {
        asked: 'Which reviews are to be booked?',
        answer:
          'Those due within six weeks, or overdue, with no day in the diary. If no file of planned reviews was ever loaded, nobody can tell, and the page says so.',
      },
      {
        asked: 'Why is a Saturday a due date?',
        answer:
          'A limit set in law does not move to the next working day. The line also shows the last working day before it.',
      },
    ],
  },
  {
    name: 'children',
    title: 'Children',
    path: '/children',
    what: 'Find a child whom you may see, and open the page about them: their clocks, reviews and time in care.',
    questions: [
      {
        asked: 'I know that a child exists, and the page says there is no such child.',
        answer:
          'You see the children who are yours on the day that the page stands at. A child who is not yours and one who is not known look the same. Ask your service who is recorded as holding the child.',
      },
      {
        asked: 'What does “Cannot be told” mean?',
        answer: 'What is needed to judge it is not in the files. Not recorded is never taken for not done.',
      },
      {
        asked: 'What did we know on the day of a decision?',
        answer:
          'At the foot of a child’s page choose “What was known on a past day”. It shows what the record said at the end of that day, or just before a change, and beside it what the files now say of the same day, row by row.',
      },
    ],
  },
  {
    name: 'entries',
    title: 'Entries into care',
    path: '/entries',
    what: 'Children of whom the service was told here: how late the news came, who the IRO is, and what is left to do.',
    questions: [
      {
        asked: 'Does late news move the date of the first review?',
        answer:
          'No. It is due 20 working days after the child became looked after, whenever the news came. Late news only leaves fewer days.',
      },
      {
        asked: 'Will the child be there twice when the files come?',
        answer:
          'No, if the day of entry is the same: the file then fills in what was not told. If it is another day, the form or the import says so. Choose “Correct the day” beside the entry: take the file’s day, keep yours, or enter another, and say how you know.',
      },
    ],
  },
  {
    name: 'reviews',
    title: 'A review',
    path: '/reviews',
    what: 'One review with its state, its date in law, and everything to do about it in the order of time.',
    questions: [
      {
        asked: 'Why does the date in law not move when I move the review?',
        answer:
          'The law counts from the day of entry or from the review before. When a review is held, the next one is counted from it; a booking moves nothing.',
      },
      {
        asked: 'Somebody says that the review was held another way in the case system.',
        answer:
          'What was recorded here speaks, and what the file says is kept beside it. The child’s page shows where the two differ.',
      },
      {
        asked: 'Why can a review be adjourned only once?',
        answer:
          'The regulations let the IRO adjourn once, for 20 working days at the most, for want of information. Further meetings of the same review are a series: it is completed when the last one ends.',
      },
    ],
  },
  {
    name: 'service',
    title: 'Service',
    path: '/service',
    what: 'How the service stands: caseloads, timeliness, records outstanding, and children without an IRO.',
    questions: [
      {
        asked: 'Where do 50 and 70 come from?',
        answer:
          'They are the figures that services take from the IRO Handbook as good practice for a full-time IRO. It is guidance and not law, and the number of children alone does not say how much work they are. A council can set a band of its own under Local policy; the page then says that it is the council’s own, and names the guidance beside it.',
      },
    ],
  },
  ...figureTopics,
  {
    name: 'imports',
    title: 'Imports',
    path: '/imports',
    what: 'Load the files of the case system, after seeing what would change and what is wrong in them.',
    questions: [
      {
        asked: 'Can I load the same file twice?',
        answer:
          'Yes. What is there already stays as it is, and the report says how many rows were unchanged.',
      },
      {
        asked: 'What happens to a row that is wrong?',
        answer:
          'It is named with its file, line and reason. Correct it in the case system and load the file again: nothing is corrected here behind its back.',
      },
      {
        asked: 'I loaded the wrong files. Can I take that back?',
        answer:
          'Open the newest import and undo it. You are first shown what would change back; then every row, date and figure is as it was before. The import stays on record as undone, and the same files can be loaded again.',
      },
    ],
  },
  {
    name: 'people',
    title: 'People who sign in',
    path: '/admin/people',
    what: 'Who may sign in, what they do, and whose children they see.',
    questions: [
      {
        asked: 'Somebody leaves, or has left. What do I do?',
        answer:
          'Record the last day of access as soon as you know it: they work until its end, and the IRO manager is told whose children are to be shared out. To stop somebody at once, disable the account. Everything that they did stays on record; an account is never deleted.',
      },
      {
        asked: 'Somebody has lost their password.',
        answer:
          'Open their account and set a new one. It is shown to you once; give it to them in person or by telephone.',
      },
    ],
  },
  ...administrationTopics,
  ...bookingTopics,
  ...decisionTopics,
  ...messageTopics,
  ...ownPageTopics,
  {
    name: 'local-targets',
    title: 'Local targets',
    path: '/admin/policy',
    what: 'Days that the council aims for itself, beside those set by law.',
    questions: [
      {
        asked: 'Does a target change what is overdue?',
        answer:
          'No. The date set by law decides. The target is shown beside it as local, and says so where it is later than the law allows.',
      },
      {
        asked: 'Can a target be taken back?',
        answer:
          'Yes: save again without it, from today or a later day. What was set before stays in the list with its reason.',
      },
    ],
  },
  {
    name: 'audit',
    title: 'Audit',
    path: '/audit',
    what: 'Who did and saw what, and what was refused. Nothing in it is ever changed or removed.',
    questions: [
      {
        asked: 'Who has looked at a child?',
        answer:
          'Open “Who has looked at this record” on the child’s page, or type the child’s id under “Child id” and filter. An administrator sees no child named.',
      },
      {
        asked: 'What does the session tell me?',
        answer:
          'Everything that one person did between signing in and out has the same mark. Two marks at the same time are two browsers.',
      },
      {
        asked: 'Why can I not find a child whom I know to be here?',
        answer:
          'Their record may be restricted to named people: staff family, a confidential placement or an adoption. To everybody else it is as if there were no such child, here too. Figures for the whole authority still count them. The IRO manager or the director can name you.',
      },
    ],
  },
]

/** The help with a page: its own, or that of the nearest page above it. */
export function helpWith(path: string): HelpTopic | undefined {
  const parts = partsOf(path)
  const found = helpTopics.flatMap((topic) =>
    [topic.path, ...(topic.also ?? [])]
      .map(partsOf)
      .filter((about) => isAbout(about, parts))
      .map((about) => ({ topic, nearness: about.length })),
  )
  return found.toSorted((one, other) => other.nearness - one.nearness)[0]?.topic
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')

/** Whether a topic about a page is about another: that page itself, or one below it. The first page has none below. */
function isAbout(about: readonly string[], parts: readonly string[]): boolean {
  if (about.length === 0) return parts.length === 0
  return about.every((part, at) => parts[at] !== undefined && (part.startsWith(':') || part === parts[at]))
}

export function helpLink(topic: HelpTopic | undefined): string {
  return topic === undefined ? '/help' : `/help/${topic.name}`
}
