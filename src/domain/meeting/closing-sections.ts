import { yesNo } from './field.ts'
import { choice, section, words } from './section-fields.ts'
import { participationWords } from './took-part.ts'

const offered = {
  accepted: 'Offered, and wanted',
  declined: 'Offered, and not wanted',
  has: 'Has one',
  no: 'Not offered',
}

export const permanence = section('permanence', {
  group: 'plan',
  title: 'The plan for permanence',
  lead: 'Where the child will grow up. By the second review there should be an agreed plan.',
  fields: [
    choice('agreed', 'Is a plan for permanence agreed?', yesNo),
    words('plan', 'The plan, and any other that is followed beside it'),
    words('why', 'If none is agreed, why, and what is done about it'),
  ],
  rests:
    'By the second review: guidance and good practice, whose text was not read. It is not a date in law.',
})

export const risk = section('risk', {
  group: 'plan',
  title: 'Risk',
  fields: [
    choice('high', 'Is the child at high risk of harm?', yesNo),
    words(
      'words',
      'Of what, and what is done about it',
      'Exploitation, going missing, self-harm, harm at home or online.',
    ),
  ],
})

export const agencies = section('agencies', {
  group: 'plan',
  title: 'Whether the agencies work together',
  fields: [
    choice('together', 'Do the agencies work together well enough?', yesNo),
    words('words', 'If not, what is missing and who follows it up'),
  ],
})

export const tookPart = section('took-part', {
  group: 'part',
  title: 'How the child took part',
  lead: 'One code for the review goes into the national return. We propose it from what you record; you decide.',
  fields: [
    choice('came', 'Did the child come, in person or by video?', yesNo),
    choice('how', 'How were their views brought?', {
      spoke: 'They spoke for themselves',
      advocate: 'Somebody whom they had asked spoke for them',
      showed: 'They showed them without words, while they were there',
      sent: 'They sent them: in writing, by telephone, in a recording or drawing',
      nothing: 'They were not brought',
    }),
    choice('code', 'The code', participationWords),
    choice('reason', 'If the code is PN4 or PN7: why', {
      chose: 'They chose not to',
      missing: 'They were missing',
      understanding: 'Their age or understanding',
      did_not_come: 'They were expected and did not come',
      not_arranged: 'It was not arranged for them',
      other: 'Another reason',
    }),
    words('follow_up', 'If the code is PN4 or PN7: what happened instead, or will'),
  ],
  rests:
    'Codes of the children looked after return; their labels come from the sector’s copies of its guidance.',
})

export const chairing = section('chairing', {
  group: 'part',
  title: 'Whether the child chaired the meeting',
  fields: [
    choice('offered', 'Were they asked whether they would like to?', yesNo),
    choice('wish', 'What did they want?', {
      all: 'To chair all of it',
      some: 'To chair part of it',
      none: 'Not to chair',
    }),
    choice('chaired', 'What happened?', {
      full: 'They chaired all of it',
      part: 'They chaired part of it',
      none: 'They did not chair',
    }),
    words('words', 'What they did, and what would help next time'),
  ],
})

export const rights = section('rights', {
  group: 'rights',
  title: 'Rights and complaints',
  lead: 'The right to complain, to advice, and to ask a court for an order or for an order to end.',
  fields: [
    choice('explained', 'Were they explained to the child?', {
      yes: 'Yes, at this review',
      known: 'They knew them, and nothing was new',
      young: 'Not at their age and understanding; explained to somebody for them',
      no: 'No',
    }),
    words('how', 'How, or why not'),
    choice('complaint', 'Does the child want to complain about something?', yesNo),
    words('help', 'About what, and who helps them'),
  ],
})

export const advocacy = section('advocacy', {
  group: 'rights',
  title: 'An advocate',
  fields: [choice('offer', 'Was an advocate offered?', offered), words('answer', 'What the child answered')],
})

export const visitor = section('visitor', {
  group: 'rights',
  title: 'An independent visitor',
  fields: [
    choice('offer', 'Was an independent visitor offered?', offered),
    words('answer', 'What the child answered'),
  ],
})
