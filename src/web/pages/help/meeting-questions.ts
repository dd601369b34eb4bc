/** What is asked about the workspace of a meeting. */
export const meetingQuestions = [
  {
    asked: 'What happens to what I type in a meeting when the network is gone?',
    answer:
      'It is kept on the computer, encrypted, and sent when the network is back, also after the page was opened anew. Signing out erases it. If somebody else wrote in the same section meanwhile, both texts are shown and you choose.',
  },
  {
    asked: 'Why can I not complete the review?',
    answer:
      'Something is missing in the workspace of its meeting: “What is left” names each thing and leads to it. A matter that does not apply is answered with the reason.',
  },
] as const
