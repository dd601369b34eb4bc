import type { HelpTopic } from './topics.ts'

/** Help with figures: measures, the scorecard and the annual report. */
export const figureTopics: readonly HelpTopic[] = [
  {
    name: 'measures',
    title: 'Measures',
    path: '/measures',
    what: 'Each figure with its definition, the period it is for, what was left out, and, for those who may, the children behind it.',
    questions: [
      {
        asked: 'Why does a figure differ from the one that we published?',
        answer:
          'Look at its definition, its variant and its period first, then at the import it rests on: a later file may have corrected what an earlier one said.',
      },
      {
        asked: 'Where do the target and the figures of other areas come from?',
        answer:
          'A target is your council’s own: the IRO manager or an administrator sets it from a day on, with the reason, and it is called local. Figures of England or of neighbours come with a file of comparators, or are entered by the analyst or the IRO manager with the place of publication.',
      },
      {
        asked: 'Why is there no figure?',
        answer:
          'Either nothing falls into the period, or the files that it is counted from were not loaded. The page says which. No file is not a nought.',
      },
    ],
  },
  {
    name: 'scorecard',
    title: 'Scorecard',
    path: '/scorecard',
    what: 'Chosen measures month by month, with what changed.',
    questions: [
      {
        asked: 'How do I get other measures on it?',
        answer:
          'Choose the measures, above the first of them. Only your own scorecard changes, and you can go back to that of your role.',
      },
      {
        asked: 'May I compare two months?',
        answer:
          'Yes, where both are whole. With few children a change of one or two is chance as often as not: open the measure before you act on it.',
      },
    ],
  },
  {
    name: 'annual-report',
    title: 'Annual report',
    path: '/annual-report',
    what: 'The yearly account of the service, made from the same figures as every other page.',
    questions: [
      {
        asked: 'Why are some numbers hidden?',
        answer:
          'The edition that is published hides small numbers, so that nobody can be recognised. The internal edition shows them to those who may see it.',
      },
    ],
  },
]
