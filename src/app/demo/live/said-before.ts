import type { Answers, FormId } from '#domain/preparing/forms/form.ts'

/** What made-up people say before made-up reviews. */
export const saidBefore: Readonly<Record<FormId, readonly Answers[]>> & {
  readonly toTheIro: readonly string[]
} = {
  toTheIro: [
    'She wants to know when she can have her own phone, and whether she can see her cousins at half-term.',
    'He is fine, he says, and wants the meeting short.',
    'She showed me her room and her swimming badge. She does not want to move school.',
    'He would like somebody to tell his dad that he is in the school play.',
  ],
  child: [
    {
      mood: 'good',
      well: 'My dog. And maths.',
      change: 'I want to stay up until nine.',
      talk: 'Seeing my cousins',
      chair: 'some',
      time: 'after_school',
      not_school: 'no',
    },
    { mood: 'ok', well: 'Football', talk: 'Why my social worker changed again', chair: 'no', where: 'home' },
    {
      mood: 'not_good',
      change: 'The taxi is always late.',
      talk: 'The taxi',
      chair: 'no',
      time: 'afternoon',
    },
    { mood: 'great', well: 'I got a part in the play!', change: 'Nothing', chair: 'all', where: 'online' },
  ],
  parent: [
    {
      well: 'She rings me on Sundays and we laugh.',
      worries: 'I hear about school too late.',
      plan: 'partly',
      asks: 'Send me the school report when it comes.',
    },
    {
      well: 'He is safe there.',
      worries: 'That he forgets his brothers.',
      plan: 'yes',
      contact: 'It is a long way by bus. Every two weeks in the holidays would be better.',
    },
  ],
  carer: [
    {
      well: 'Sleeps through most nights now and eats with us.',
      worries: 'Sunday evenings are hard.',
      health: 'Dentist in October, all well. Glasses ordered.',
      support: 'Somebody to talk to after contact.',
      plan: 'yes',
    },
    {
      well: 'Has made two friends in the street.',
      worries: 'Homework ends in tears.',
      school: 'Loves art.',
      plan: 'partly',
    },
  ],
  school: [
    {
      progress: 'Reading is where we hoped; writing is behind.',
      attendance: '96 per cent, no suspensions.',
      plan: 'Reviewed in September; the tutoring has not begun.',
    },
    { progress: 'Ahead in maths.', friends: 'A steady group of friends.', needs: 'A quiet place at lunch.' },
  ],
  health: [
    { assessment: 'In August; immunisations are complete.', mind: 'On the list for therapy since June.' },
  ],
  advocate: [{ said: 'I do not want to move again.', outcome: 'That somebody promises it.', speaks: 'with' }],
  social_work_report: [
    {
      decisions: 'The passport came; the life story work has begun.',
      child: 'Settled, and says so.',
      plan: 'Long-term fostering to be put to panel in January.',
      shared: 'before',
    },
    {
      decisions: 'Of five decisions three are done.',
      family: 'Brother’s visits happen monthly.',
      education_health: 'Tutoring is not in place; chased twice.',
      risk: 'None new.',
      shared: 'yes',
    },
    { placement: 'Under strain at weekends; respite agreed.', plan: 'Unchanged.', shared: 'no' },
  ],
}
