import type { Form, Question } from './form.ts'

const words = (id: string, label: string, hint?: string): Question => ({
  id,
  kind: 'words',
  label,
  ...(hint !== undefined && { hint }),
})

const others = words(
  'else',
  'Is there anything else that should be talked about?',
  'If somebody should not hear it, say so here and we will ask you first.',
)

const understood = (label: string): Question => ({
  id: 'plan',
  kind: 'choice',
  label,
  choices: { yes: 'Yes', partly: 'In part', no: 'No', not_seen: 'I have not seen it' },
})

/** What a parent is asked: their views count whether or not they come. */
export const parentForm: Form = {
  id: 'parent',
  version: 1,
  words: {
    en: {
      title: 'What you think',
      lead: 'What you say is read before the review and talked about there, whether or not you come. It takes about five minutes.',
      questions: [
        words('well', 'What is going well?'),
        words('worries', 'What worries you?'),
        words('contact', 'How is the time that you spend together, and what would make it better?'),
        understood('Do you agree with the plan for the care?'),
        words('plan_why', 'What would you change in the plan?'),
        words('asks', 'What would you like us to do before the next review?'),
        others,
      ],
    },
  },
}

/** What a carer is asked. */
export const carerForm: Form = {
  id: 'carer',
  version: 1,
  words: {
    en: {
      title: 'How things are at home',
      lead: 'You know best how things are from day to day. It takes about five minutes.',
      questions: [
        words('well', 'What has gone well since the last review?'),
        words('worries', 'What is hard, for the child or for you?'),
        words('health', 'How is their health, and which appointments have there been?'),
        words('school', 'How are school, friends and what they like to do?'),
        words('family', 'How does the time with family go, before and after?'),
        words('support', 'What support do you need and not have?'),
        understood('Do you agree with the plan for the care?'),
        others,
      ],
    },
  },
}

/** What a school is asked. */
export const schoolForm: Form = {
  id: 'school',
  version: 1,
  words: {
    en: {
      title: 'How things are at school',
      lead: 'Please answer in words that the child may read. It takes about five minutes.',
      questions: [
        words('progress', 'How do they get on with learning, against what was expected?'),
        words('attendance', 'How is attendance, and have there been suspensions?'),
        words('friends', 'How are friendships and how they feel at school?'),
        words('plan', 'When was the personal education plan last reviewed, and what in it is not done?'),
        words('needs', 'What do they need that they do not get?'),
        others,
      ],
    },
  },
}

/** What a health professional is asked. */
export const healthForm: Form = {
  id: 'health',
  version: 1,
  words: {
    en: {
      title: 'How their health is',
      lead: 'Please answer in words that the child may read. It takes about five minutes.',
      questions: [
        words('assessment', 'When was the last health assessment, and what in the health plan is not done?'),
        words('body', 'How is their health, teeth, eyes and immunisations included?'),
        words('mind', 'How are their feelings and behaviour, and what support is there or is waited for?'),
        others,
      ],
    },
  },
}

/** What an advocate or another who speaks with the child is asked. */
export const advocateForm: Form = {
  id: 'advocate',
  version: 1,
  words: {
    en: {
      title: 'What the child asked you to say',
      lead: 'Only what the child agreed to. It takes about five minutes.',
      questions: [
        words('said', 'What does the child want to be said, in their own words?'),
        words('outcome', 'What do they want to come out of the review?'),
        {
          id: 'speaks',
          kind: 'choice',
          label: 'Will you speak for them at the review?',
          choices: { yes: 'Yes', with: 'Together with them', no: 'No' },
        },
        others,
      ],
    },
  },
}

/** The social worker's report, in sections that follow what the IRO has to consider. */
export const socialWorkReportForm: Form = {
  id: 'social_work_report',
  version: 1,
  words: {
    en: {
      title: 'Report before the review',
      lead: 'Short is good. Write so that the child can read it, or send the report that you have as a file.',
      questions: [
        words('decisions', 'What has become of the decisions of the last review?'),
        words('child', 'How is the child, and what do they say?'),
        words('placement', 'How is the placement?'),
        words('family', 'Family time, and what the family says'),
        words('education_health', 'Education and health'),
        words('plan', 'The plan for the care and for permanence: what has changed, and what is late?'),
        words('risk', 'What worries you, and what is being done?'),
        {
          id: 'shared',
          kind: 'choice',
          label: 'Has the child seen this report?',
          choices: { yes: 'Yes', before: 'Not yet, I will share it before the review', no: 'No' },
        },
      ],
    },
  },
}
