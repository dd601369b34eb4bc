import {
  type CalendarDate,
  dayOf,
  dayOfWeek,
  monthOf,
  writtenDate,
  weekdayNames,
} from '#domain/calendar/calendar-date.ts'
import type { Language } from '#domain/preparing/forms/form.ts'
import type { LiveReview } from '#domain/review/live-review.ts'

/** What the page says round the questions, in a child's own language. */
export interface ChildWords {
  readonly hello: (called: string) => string
  readonly when: (review: LiveReview) => string
  readonly iro: (name: string | null) => string
  readonly leave: string
  readonly send: string
  readonly later: string
  readonly kept: string
  readonly notKept: string
  readonly laterDone: string
  readonly thanks: string
  readonly next: (iro: string | null) => string
  readonly change: string
  readonly empty: string
  readonly over: string
  readonly talk: (service: string) => string
  readonly other: string
  /** Of a translation that no native speaker has confirmed. */
  readonly notChecked: string
  readonly draw: string
  readonly drawHint: string
  readonly voice: string
  readonly voiceHint: string
  /** What the child sent before, by the name of the file. */
  readonly sentBefore: string
  /** Why what was chosen cannot be taken. */
  readonly wrongFile: string
  readonly tooLarge: string
  readonly tooMany: string
  /** Said after `later`, when a picture or a recording had been chosen. */
  readonly filesLater: string
}

const english: ChildWords = {
  hello: (called) => `Hello ${called}`,
  when: (review) =>
    review.plannedOn === null
      ? 'We are looking for a day for your review. You can help to choose it.'
      : `Your review is on ${dayInWords(review.plannedOn)}${review.startsAt === null ? '' : ` at ${clock(review.startsAt)}`}${placesInEnglish[review.venue ?? 'other']}.`,
  iro: (name) =>
    name === null
      ? 'Your IRO’s job is to make sure we do what we promised you.'
      : `${name} is your IRO. Their job is to make sure we do what we promised you.`,
  leave: 'Leave this page quickly',
  send: 'Send it to my IRO',
  later: 'Keep it and finish later',
  kept: 'Kept',
  notKept: 'Not kept yet: there is no connection. Carry on, we will try again.',
  laterDone: 'We kept what you wrote. Nobody has read it yet. Open your link again to finish it.',
  thanks: 'Thank you. Your IRO has it now.',
  next: (iro) =>
    `${iro ?? 'Your IRO'} will read it before the review. If you change your mind, open your link again and change it, until the review.`,
  change: 'Look at it or change it',
  empty: 'Answer one question, or close the page: you do not have to.',
  over: 'This review is over. If you want to say something now, tell your IRO.',
  talk: (service) => `You can also just talk to us: ${service}.`,
  other: 'Lire cette page en français',
  notChecked:
    'This translation has not been checked by a native speaker. The English stands beside it: if the two differ, the English is what we mean.',
  draw: 'Would you rather draw it?',
  drawHint: 'Draw on paper and take a photo of it, or choose a picture. You can choose two.',
  voice: 'Would you rather say it?',
  voiceHint:
    'Record your voice on your phone or tablet and choose the recording here. Ten minutes at the most.',
  sentBefore: 'You sent these before',
  wrongFile:
    'We cannot open that one. Choose a photo (JPEG or PNG) or a voice recording (MP3, M4A, OGG, WebM or WAV).',
  tooLarge:
    'That is too big for us. Choose a smaller picture or a shorter recording. What you wrote is still here.',
  tooMany: 'Choose two pictures and one recording at the most. What you wrote is still here.',
  filesLater: 'A picture or a recording goes only when you press “Send it to my IRO”: choose it again then.',
}

const french: ChildWords = {
  hello: (called) => `Bonjour ${called}`,
  when: (review) =>
    review.plannedOn === null
      ? 'Nous cherchons un jour pour ta réunion. Tu peux aider à le choisir.'
      : `Ta réunion est le ${dayInFrench(review.plannedOn)}${review.startsAt === null ? '' : ` à ${review.startsAt.replace(':', ' h ')}`}${placesInFrench[review.venue ?? 'other']}.`,
  iro: (name) =>
    name === null
      ? 'Le travail de ton IRO est de veiller à ce que nous tenions nos promesses.'
      : `${name} est ton IRO. Son travail est de veiller à ce que nous tenions nos promesses.`,
  leave: 'Quitter vite cette page',
  send: 'Envoyer à mon IRO',
  later: 'Garder et finir plus tard',
  kept: 'Gardé',
  notKept: 'Pas encore gardé : il n’y a pas de connexion. Continue, nous réessayons.',
  laterDone:
    'Nous avons gardé ce que tu as écrit. Personne ne l’a encore lu. Ouvre de nouveau ton lien pour finir.',
  thanks: 'Merci. Ton IRO l’a reçu.',
  next: (iro) =>
    `${iro ?? 'Ton IRO'} le lira avant la réunion. Si tu changes d’avis, ouvre de nouveau ton lien et change-le, jusqu’à la réunion.`,
  change: 'Le relire ou le changer',
  empty: 'Réponds à une question, ou ferme la page : tu n’es pas obligé de répondre.',
  over: 'Cette réunion est passée. Si tu veux dire quelque chose maintenant, parle à ton IRO.',
  talk: (service) => `Tu peux aussi simplement nous parler : ${service}.`,
  other: 'Read this page in English',
  notChecked:
    'Cette traduction n’a pas encore été relue par une personne dont le français est la langue maternelle. Le texte anglais est à côté : s’il y a une différence, c’est l’anglais qui compte.',
  draw: 'Tu préfères le dessiner ?',
  drawHint: 'Dessine sur du papier et prends-le en photo, ou choisis une image. Tu peux en choisir deux.',
  voice: 'Tu préfères le dire ?',
  voiceHint:
    'Enregistre ta voix sur ton téléphone ou ta tablette et choisis l’enregistrement ici. Dix minutes au plus.',
  sentBefore: 'Tu as déjà envoyé',
  wrongFile:
    'Nous ne pouvons pas l’ouvrir. Choisis une photo (JPEG ou PNG) ou un enregistrement (MP3, M4A, OGG, WebM ou WAV).',
  tooLarge:
    'C’est trop gros pour nous. Choisis une image plus petite ou un enregistrement plus court. Ce que tu as écrit est toujours là.',
  tooMany: 'Choisis deux images et un enregistrement au plus. Ce que tu as écrit est toujours là.',
  filesLater:
    'Une image ou un enregistrement ne part que quand tu appuies sur « Envoyer à mon IRO » : choisis-le de nouveau à ce moment-là.',
}

const placesInEnglish = {
  home: ', at home',
  placement: ', where you live',
  school: ', at school',
  office: ', at an office',
  online: ', on a video call',
  other: '',
} as const

const placesInFrench = {
  home: ', à la maison',
  placement: ', là où tu habites',
  school: ', à l’école',
  office: ', dans un bureau',
  online: ', en appel vidéo',
  other: '',
} as const

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
)
const weekdays = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ')

function dayInFrench(day: CalendarDate): string {
  const [year] = day.split('-')
  const date = dayOf(day) === 1 ? '1er' : String(dayOf(day))
  return `${weekdays[dayOfWeek(day) - 1] ?? ''} ${date} ${months[monthOf(day) - 1] ?? ''} ${year ?? ''}`
}

function dayInWords(day: CalendarDate): string {
  return `${weekdayNames[dayOfWeek(day) - 1] ?? ''} ${writtenDate(day)}`
}

/** A time of day as people say it: `4 o’clock`, `half past 3`, `3:45`. */
function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  const hour = Number(hours) % 12 === 0 ? 12 : Number(hours) % 12
  if (minutes === '00') return `${hour} o’clock`
  if (minutes === '30') return `half past ${hour}`
  return `${hour}:${minutes}`
}

/** The page in a language. */
export const childWords: Readonly<Record<Language, ChildWords>> = { en: english, fr: french }

/** Which language a page is to be in: the one chosen, else the child's own where the words are there. */
export function languageOf(chosen: string | undefined, first: string | null): Language {
  if (chosen === 'en' || chosen === 'fr') return chosen
  return first !== null && /^(fr|fra|fre|french|français)$/i.test(first.trim()) ? 'fr' : 'en'
}
