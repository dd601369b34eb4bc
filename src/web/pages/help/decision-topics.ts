import type { HelpTopic } from './topics.ts'

/** Help with what follows a review: its decisions and its record. */
export const decisionTopics: readonly HelpTopic[] = [
  {
    name: 'decisions',
    title: 'Decisions',
    path: '/decisions',
    also: ['/reviews/:reviewId/decisions'],
    what: 'What reviews decided: who does it by when, whether the team manager agreed, and what became of it. A decision stays here until it is done, not done or replaced, whichever review comes next.',
    questions: [
      {
        asked: 'What does “Deemed agreed” mean?',
        answer:
          'The team manager was sent the decision and did not answer within five working days. It then counts as agreed and is carried out. Nobody agreed it by name, and the page never says so. The rule comes from the IRO Handbook; its paragraph has not been read.',
      },
      {
        asked: 'Who may say that a decision is done?',
        answer:
          'Whoever is to do it says so, with what shows it. The IRO then looks and records it as done. Whoever manages the case can answer a decision, and cannot change, delay or remove it.',
      },
      {
        asked: 'The manager does not agree. What now?',
        answer:
          'The reason is on the decision’s page. Word it anew and send it again, withdraw it with a reason, or stand by it: it then stays open, and dispute resolution follows.',
      },
    ],
  },
  {
    name: 'record',
    title: 'The record of a review',
    path: '/reviews/:reviewId/record',
    what: 'One record, and a version of it for each reader: the words to the child, what each reader gets and what is withheld with the reason, completed within fifteen working days and shared within twenty.',
    questions: [
      {
        asked: 'What does each reader get?',
        answer:
          'A table says for each kind of reader which parts they get; it is the same for every child. For one reader you can give or withhold a part against the table, and say why. What was withheld, and why, is kept with what was sent; their version does not name it.',
      },
      {
        asked: 'Why can I not approve a version?',
        answer:
          'It says where the child lives, and this reader may not know. Have the mention struck out, withhold the part, or write it differently. The page shows the words to you alone.',
      },
      {
        asked: 'I found a mistake after it was sent.',
        answer:
          'Amend it: a new edition begins with what is corrected and why. What was sent stays as it was sent, and everybody is sent the new edition.',
      },
      {
        asked: 'Somebody has no email address.',
        answer:
          'Send it by letter, where an address is recorded with them, or note that it was given by hand. It counts as shared when everybody who is to have it was sent theirs.',
      },
    ],
  },
]
