import type { HelpTopic } from './topics.ts'

/** Help with what follows a review: its decisions and its record. */
export const decisionTopics: readonly HelpTopic[] = [
  {
    name: 'decisions',
    title: 'Decisions',
    path: '/decisions',
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
]
