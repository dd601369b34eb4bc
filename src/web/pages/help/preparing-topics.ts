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
  {
    name: 'preparing-a-review',
    title: 'Preparing a review',
    path: '/reviews/:reviewId/people',
    also: [
      '/reviews/:reviewId/papers',
      '/reviews/:reviewId/agenda',
      '/reviews/:reviewId/wishes',
      '/reviews/:reviewId/contact-before',
      '/reviews/:reviewId/readiness',
    ],
    what: 'Everything before the meeting: who comes and what the child thinks of that, where and how the child wants it, what is on the agenda, reports and forms, your own talk with the child, and a look at what is missing some days ahead.',
    questions: [
      {
        asked: 'In what order do I do this?',
        answer:
          'Book the day first: invitations say when. Then agree with the child who comes; “Invite and ask” sends everything at once, each form with its own day. Talk with the child before the meeting. A few working days ahead look at “Ready to go ahead?”: it lists what is missing and leads to each.',
      },
      {
        asked: 'The child does not want somebody there. Must I leave them out?',
        answer:
          'It is the IRO’s decision, and the child’s wish is where it starts. Somebody can send their views instead of coming. Whoever comes against the child’s wish, stays away against it, or has no part in the review needs your reason; the child’s wish stays beside it.',
      },
      {
        asked: 'Who sees where the child lives?',
        answer:
          'Nobody learns it from an invitation who is not recorded as knowing it. They are told to ask how to take part. Who may know is set with each person around the child.',
      },
      {
        asked: 'When is somebody reminded?',
        answer:
          'By itself at night, once a day at the most, when the day on which the paper was wanted is over; or now, by “Remind”. A child is never reminded. Write down when a paper will not come, and why: then nobody is asked again.',
      },
      {
        asked: 'The child drew a picture or recorded their voice. Where is it?',
        answer:
          'With what the child says, under Reports and forms: the picture is seen and the recording is heard there. Whoever may see the child may see it, and each look is recorded. A drawing on paper can be added there too: take a photo of it.',
      },
      {
        asked: 'Somebody told me on the telephone. Can I write it down for them?',
        answer:
          'Yes. Open their form under Reports and forms and choose “Type it up here”, with the day on which they said it. It is marked as typed up, and counts from that day.',
      },
      {
        asked: 'Something is missing. May the review go ahead?',
        answer:
          'That is for you to decide, with the reason. What was missing on that day is kept with your decision. To move it, decide so and then move the date: the day in law stays where it is.',
      },
    ],
  },
]
