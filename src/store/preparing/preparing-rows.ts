import type { AgendaItem, ContactBefore, Invitee, Paper, Preparation } from '#domain/preparing/preparation.ts'
import type { LiveTable } from '#store/review/review-rows.ts'

export const inviteeTable: LiveTable<Invitee> = {
  name: 'review_invitee',
  key: 'invitee_id',
  columns: {
    inviteeId: 'invitee_id',
    reviewId: 'review_id',
    childId: 'child_id',
    personId: 'person_id',
    part: 'part',
    partReason: 'part_reason',
    decidedBy: 'decided_by',
    childView: 'child_view',
    childSaid: 'child_said',
    state: 'state',
    invitedOn: 'invited_on',
    repliedOn: 'replied_on',
    replySaid: 'reply_said',
    channel: 'channel',
    address: 'address',
    version: 'version',
  },
}

export const paperTable: LiveTable<Paper> = {
  name: 'review_paper',
  key: 'paper_id',
  columns: {
    paperId: 'paper_id',
    reviewId: 'review_id',
    childId: 'child_id',
    inviteeId: 'invitee_id',
    kind: 'kind',
    state: 'state',
    askedOn: 'asked_on',
    chasedOn: 'chased_on',
    chases: 'chases',
    receivedOn: 'received_on',
    missingReason: 'missing_reason',
    childSawOn: 'child_saw_on',
    childSawHow: 'child_saw_how',
    version: 'version',
  },
}

export const preparationTable: LiveTable<Preparation> = {
  name: 'review_preparation',
  key: 'review_id',
  columns: {
    reviewId: 'review_id',
    childId: 'child_id',
    venueWished: 'venue_wished',
    venuesRefused: 'venues_refused',
    modeWished: 'mode_wished',
    timeWished: 'time_wished',
    wishInWords: 'wish_in_words',
    wishToldBy: 'wish_told_by',
    wishOn: 'wish_on',
    wantsToChair: 'wants_to_chair',
    interpreterNeeded: 'interpreter_needed',
    interpreterLanguage: 'interpreter_language',
    interpreterBookedOn: 'interpreter_booked_on',
    interpreterName: 'interpreter_name',
    interpreterPresent: 'interpreter_present',
    readyDecision: 'ready_decision',
    readyReason: 'ready_reason',
    readyMissing: 'ready_missing',
    readyOn: 'ready_on',
    readyBy: 'ready_by',
    version: 'version',
  },
}

export const agendaTable: LiveTable<AgendaItem> = {
  name: 'review_agenda_item',
  key: 'item_id',
  columns: {
    itemId: 'item_id',
    reviewId: 'review_id',
    childId: 'child_id',
    ofChild: 'of_child',
    askedBy: 'asked_by',
    words: 'words',
    withdrawnOn: 'withdrawn_on',
    version: 'version',
  },
}

export const contactTable: LiveTable<ContactBefore> = {
  name: 'review_contact_before',
  key: 'contact_id',
  columns: {
    contactId: 'contact_id',
    reviewId: 'review_id',
    childId: 'child_id',
    on: 'contact_on',
    method: 'method',
    alone: 'alone',
    notAloneBecause: 'not_alone_because',
    said: 'said',
    recordedBy: 'recorded_by',
    version: 'version',
  },
}
