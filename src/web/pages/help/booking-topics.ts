import type { HelpTopic } from './topics.ts'

/** Help with the timetable of reviews: booking them, moving them, bringing them forward. */
export const bookingTopics: readonly HelpTopic[] = [
  {
    name: 'booking',
    title: 'Booking',
    path: '/booking',
    what: 'Every review that has no date yet, in the order of its last working day; what is booked too late or near the limit; what happened to children and may call for a review; dates that wait for approval; and each week with who is away.',
    questions: [
      {
        asked: 'Where do the reviews to book come from?',
        answer:
          'When a review is completed the next one is made by itself, of the kind that the child’s clocks owe. Each night every child without a review ahead is given one, and the IRO and the booking desk are told. Nothing is made where a file has planned one.',
      },
      {
        asked: 'What is the last working day?',
        answer:
          'The last day in law is not moved when it falls on a weekend or a bank holiday. The last working day on or before it is the latest on which people can meet.',
      },
      {
        asked: 'Is “Wanted by” law?',
        answer:
          'No. It is the council’s own: so long before the last day in law, or the working days that it gives a reason for bringing a review forward. The administrator or the IRO manager sets both under Local policy.',
      },
      {
        asked: 'What counts as a clash?',
        answer:
          'The IRO is away, has another meeting less than an hour and a half before or after, or nobody works on the day. A meeting that brothers and sisters share is one meeting. A clash is shown, and does not stop the booking.',
      },
    ],
  },
  {
    name: 'date-changes',
    title: 'Dates to approve',
    path: '/date-changes',
    what: 'Somebody asks for another date of a booked review, and the council wants a manager, or two, to approve it.',
    questions: [
      {
        asked: 'What happens while nobody has answered?',
        answer: 'The booked day stands. The date in law stands either way: no approval moves it.',
      },
      {
        asked: 'May I approve what I asked for myself?',
        answer: 'No. Somebody else approves it, and where two are needed, two different people.',
      },
    ],
  },
]
