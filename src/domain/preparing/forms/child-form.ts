import type { Form, FormWords } from './form.ts'

const english: FormWords = {
  title: 'My review',
  lead: 'You can answer some of it, all of it or none of it. There are no wrong answers.',
  questions: [
    {
      id: 'mood',
      kind: 'faces',
      label: 'How are things?',
      choices: { great: 'Great', good: 'Good', ok: 'OK', not_good: 'Not good', bad: 'Really bad' },
    },
    { id: 'well', kind: 'words', label: 'What is going well?' },
    { id: 'change', kind: 'words', label: 'What would you change?' },
    {
      id: 'talk',
      kind: 'words',
      label: 'What do you want us to talk about?',
      hint: 'We talk about this first.',
    },
    {
      id: 'avoid',
      kind: 'words',
      label: 'Is there something you do not want to talk about with everybody there?',
      hint: 'Your IRO will ask you about it before.',
    },
    {
      id: 'people',
      kind: 'people',
      label: 'Who would you like there?',
      choices: { yes: 'Yes', no: 'No', not_sure: 'Not sure' },
    },
    {
      id: 'where',
      kind: 'choice',
      label: 'Where would you like it to be?',
      choices: {
        home: 'Where I live',
        school: 'At school',
        office: 'Somewhere else, like an office',
        online: 'On a video call',
        any: 'I don’t mind',
      },
    },
    {
      id: 'not_school',
      kind: 'choice',
      label: 'Is it OK if your review is at school?',
      choices: { yes: 'Yes', no: 'No, please not at school' },
    },
    {
      id: 'time',
      kind: 'choice',
      label: 'What time is best?',
      choices: {
        morning: 'Morning',
        afternoon: 'Afternoon',
        after_school: 'After school',
        any: 'I don’t mind',
      },
    },
    {
      id: 'chair',
      kind: 'choice',
      label: 'Do you want to run some of the meeting?',
      choices: { all: 'All of it', some: 'Some of it', no: 'No thanks' },
      explained: {
        summary: 'What does that mean?',
        words:
          'You can say who speaks and when, and what we talk about next. You can do it with your IRO. You can stop whenever you like.',
      },
    },
  ],
}

const french: FormWords = {
  title: 'Ma réunion',
  lead: 'Tu peux répondre à tout, à une partie, ou à rien. Il n’y a pas de mauvaise réponse.',
  questions: [
    {
      id: 'mood',
      kind: 'faces',
      label: 'Comment ça va ?',
      choices: {
        great: 'Super',
        good: 'Bien',
        ok: 'Ça va',
        not_good: 'Pas bien',
        bad: 'Vraiment mal',
      },
    },
    { id: 'well', kind: 'words', label: 'Qu’est-ce qui va bien ?' },
    { id: 'change', kind: 'words', label: 'Qu’est-ce que tu voudrais changer ?' },
    {
      id: 'talk',
      kind: 'words',
      label: 'De quoi veux-tu qu’on parle ?',
      hint: 'On en parlera en premier.',
    },
    {
      id: 'avoid',
      kind: 'words',
      label: 'Y a-t-il quelque chose dont tu ne veux pas parler devant tout le monde ?',
      hint: 'Ton IRO t’en parlera avant.',
    },
    {
      id: 'people',
      kind: 'people',
      label: 'Qui voudrais-tu avoir à la réunion ?',
      choices: { yes: 'Oui', no: 'Non', not_sure: 'Je ne sais pas' },
    },
    {
      id: 'where',
      kind: 'choice',
      label: 'Où voudrais-tu qu’elle ait lieu ?',
      choices: {
        home: 'Là où j’habite',
        school: 'À l’école',
        office: 'Ailleurs, par exemple dans un bureau',
        online: 'En appel vidéo',
        any: 'Ça m’est égal',
      },
    },
    {
      id: 'not_school',
      kind: 'choice',
      label: 'Es-tu d’accord si la réunion est à l’école ?',
      choices: { yes: 'Oui', no: 'Non, pas à l’école s’il vous plaît' },
    },
    {
      id: 'time',
      kind: 'choice',
      label: 'Quel moment te convient le mieux ?',
      choices: {
        morning: 'Le matin',
        afternoon: 'L’après-midi',
        after_school: 'Après l’école',
        any: 'Ça m’est égal',
      },
    },
    {
      id: 'chair',
      kind: 'choice',
      label: 'Veux-tu diriger une partie de la réunion ?',
      choices: { all: 'Toute la réunion', some: 'Une partie', no: 'Non merci' },
      explained: {
        summary: 'Qu’est-ce que ça veut dire ?',
        words:
          'Tu peux dire qui parle et quand, et de quoi on parle ensuite. Tu peux le faire avec ton IRO. Tu peux arrêter quand tu veux.',
      },
    },
  ],
}

/** What a child is asked before a review, readable at nine. */
export const childForm: Form = { id: 'child', version: 1, words: { en: english, fr: french } }
