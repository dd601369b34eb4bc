import { lifecycle } from '#domain/lifecycle/lifecycle.ts'

export type InviteeState = 'chosen' | 'invited' | 'coming' | 'not_sure' | 'not_coming'

export type InviteeMove = 'invite' | 'will_come' | 'may_come' | 'cannot_come' | 'take_back'

/** Somebody at a review, from being thought of to having answered. */
export const inviteeLifecycle = lifecycle<InviteeState, InviteeMove>({
  of: 'an invitation',
  slug: 'invitation',
  starts: 'chosen',
  ends: ['chosen', 'invited', 'coming', 'not_sure', 'not_coming'],
  states: {
    chosen: { name: 'Not invited yet', means: 'Nothing was sent.' },
    invited: { name: 'Invited', means: 'They were asked, and have not answered.' },
    coming: { name: 'Coming', means: 'They said that they will come.' },
    not_sure: { name: 'Not sure', means: 'They do not know yet whether they can come.' },
    not_coming: { name: 'Cannot come', means: 'They said that they cannot come.' },
  },
  moves: {
    invite: {
      name: 'Invite',
      from: ['chosen', 'invited', 'coming', 'not_sure', 'not_coming'],
      to: 'invited',
      may: 'prepare-reviews',
      needs: 'a date, that they are to come, and a way to reach them',
    },
    will_come: {
      name: 'Say that they will come',
      from: ['chosen', 'invited', 'not_sure', 'not_coming', 'coming'],
      to: 'coming',
      may: 'answer-before-review',
      needs: null,
    },
    may_come: {
      name: 'Say that they are not sure',
      from: ['chosen', 'invited', 'coming', 'not_coming', 'not_sure'],
      to: 'not_sure',
      may: 'answer-before-review',
      needs: null,
    },
    cannot_come: {
      name: 'Say that they cannot come',
      from: ['chosen', 'invited', 'coming', 'not_sure', 'not_coming'],
      to: 'not_coming',
      may: 'answer-before-review',
      needs: null,
    },
    take_back: {
      name: 'Take the invitation back',
      from: ['invited', 'coming', 'not_sure', 'not_coming'],
      to: 'chosen',
      may: 'prepare-reviews',
      needs: 'that they do not come, with the reason',
    },
  },
})
