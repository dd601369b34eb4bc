/**
 * Every finding that reading a council's files can give. The codes are stable: reports, scripts and people's
 * notes refer to them. An error is something that cannot be read; a warning can be read but not believed, and
 * loads as it stands.
 */
export const findingCodes = {
  'file.not-utf8': { severity: 'error', means: 'The file is not UTF-8 text' },
  'file.tie': { severity: 'error', means: 'The headings fit more than one kind of file equally well' },
  'file.missing-column': { severity: 'error', means: 'A column that the kind of file needs is not there' },
  'file.repeated-column': { severity: 'error', means: 'One column stands in the headings more than once' },
  'row.field-count': { severity: 'error', means: 'The row has more or fewer fields than the headings' },
  'row.quotes': { severity: 'error', means: 'A quotation mark is not closed, or stands inside a field' },
  'value.blank-key': { severity: 'error', means: 'A column that every row needs is blank' },
  'value.date': { severity: 'error', means: 'The value is not a date in one of the two forms' },
  'value.number': { severity: 'error', means: 'The value is not a number' },
  'file.unrecognised': { severity: 'warning', means: 'The headings are not those of any kind of file' },
  'file.empty': { severity: 'warning', means: 'The file holds nothing' },
  'file.no-rows': { severity: 'warning', means: 'The file has headings and no rows' },
  'file.twice': { severity: 'warning', means: 'The same file is there under another name' },
  'file.unknown-column': { severity: 'warning', means: 'The file has a column that is not read' },
  'row.repeated': { severity: 'warning', means: 'The row says again what an earlier row said' },
  'row.contradiction': { severity: 'warning', means: 'Two rows about the same thing differ' },
  'code.unknown': { severity: 'warning', means: 'The code is not in its list' },
  'code.out-of-date': { severity: 'warning', means: 'The code was not in use at that time' },
  'code.letter-case': { severity: 'warning', means: 'The code is written in small letters' },
  'value.not-yes-or-no': { severity: 'warning', means: 'The column takes yes or no' },
  'value.blank': { severity: 'warning', means: 'Nothing is recorded where the return requires something' },
  'value.form': { severity: 'warning', means: 'The value does not have the form it should have' },
  'value.range': { severity: 'warning', means: 'The number is outside what can be' },
  'value.unlikely-date': { severity: 'warning', means: 'The year of the date cannot be right' },
  'child.not-in-header': { severity: 'warning', means: 'The child has no row in the Header file' },
  'child.dob-differs': { severity: 'warning', means: 'The date of birth differs between files' },
  'child.born-after-episode': { severity: 'warning', means: 'The child was born after the episode began' },
  'child.over-18-in-care': { severity: 'warning', means: 'The episode goes on after the 18th birthday' },
  'child.upn-shared': { severity: 'warning', means: 'Two children have one UPN' },
  'episode.overlap': { severity: 'warning', means: 'The episode begins before an earlier one ended' },
  'episode.gap-without-s': {
    severity: 'warning',
    means: 'The episode begins after a gap, but not with RNE S',
  },
  'episode.s-without-gap': {
    severity: 'warning',
    means: 'The episode begins with RNE S, but follows another without a gap',
  },
  'episode.two-open': { severity: 'warning', means: 'The child has more than one open episode' },
  'episode.ends-before-start': { severity: 'warning', means: 'The episode ends before it begins' },
  'episode.same-day': { severity: 'warning', means: 'The episode begins and ends on one day' },
  'episode.dec-without-rec': { severity: 'warning', means: 'The episode has an end and no reason for it' },
  'episode.rec-without-dec': {
    severity: 'warning',
    means: 'The episode has a reason for its end and no end',
  },
  'episode.goes-on-after-final': {
    severity: 'warning',
    means: 'The child left care by REC, but the next episode begins the same day',
  },
  'episode.nothing-after-x1': {
    severity: 'warning',
    means: 'REC X1 says that another episode begins the same day, and none does',
  },
  'episode.after-year': { severity: 'warning', means: 'The episode is dated after the collection year' },
  'review.no-episode': { severity: 'warning', means: 'The reviewed child has no episode' },
  'review.before-entry': { severity: 'warning', means: 'The review was before the child came into care' },
  'review.after-leaving': { severity: 'warning', means: 'The review was after the child left care' },
  'review.short-break': { severity: 'warning', means: 'The review was during short breaks only' },
  'review.after-year': { severity: 'warning', means: 'The review is dated after the collection year' },
  'review.two-codes': { severity: 'warning', means: 'One review has two participation codes' },
  'review.code-blank': { severity: 'warning', means: 'The review has no participation code' },
  'review.pn0-from-4': { severity: 'warning', means: 'PN0 for a child who was 4 or older' },
  'review.pn-under-4': { severity: 'warning', means: 'PN1 to PN7 for a child who was under 4' },
  'review.details-without-review': {
    severity: 'warning',
    means: 'The row names a review that is not in the Reviews file',
  },
  'review.adjourned-before-review': {
    severity: 'warning',
    means: 'The review was adjourned before it was held',
  },
  'review.completed-before-review': {
    severity: 'warning',
    means: 'The review was completed before it was held',
  },
  'review.record-before-review': {
    severity: 'warning',
    means: 'The record went out before the review was held',
  },
  'iro.unknown': { severity: 'warning', means: 'The IRO is not in the IROs file' },
  'iro.allocation-overlap': { severity: 'warning', means: 'The child has two IROs at one time' },
  'iro.not-employed': { severity: 'warning', means: 'The IRO was not employed on the day of the allocation' },
  'iro.not-independent': {
    severity: 'warning',
    means: 'The IRO has a part in the case, which the law does not allow',
  },
  'notification.before-entry': {
    severity: 'warning',
    means: 'The IRO service was told before the child came into care',
  },
  'care.no-entry': {
    severity: 'warning',
    means: 'The row names an entry into care that no episode shows',
  },
  'dispute.closed-before-raised': {
    severity: 'warning',
    means: 'The dispute was closed before it was raised',
  },
  'dates.end-before-start': { severity: 'warning', means: 'Something ended before it began' },
  'missing.overlap': { severity: 'warning', means: 'The child was missing twice at one time' },
  'uasc.duc-after-18': { severity: 'warning', means: 'UASC status ended after the 18th birthday' },
  'social-worker.unknown': {
    severity: 'warning',
    means: 'The social worker is not in the social workers file',
  },
  'placement.no-episode': { severity: 'warning', means: 'The placement details belong to no episode' },
  'recorded.differs': {
    severity: 'warning',
    means: 'The file says something else than was recorded here',
  },
  'allocation.not-independent': {
    severity: 'warning',
    means: 'The child’s IRO has a part in the child’s case',
  },
  'entry.day-differs': {
    severity: 'warning',
    means: 'The file says another day of entry into care than was recorded here',
  },
  'conference.unknown': { severity: 'warning', means: 'The report belongs to no conference' },
} as const satisfies Record<string, { severity: 'error' | 'warning'; means: string }>

export type FindingCode = keyof typeof findingCodes
