import adoption from '#db/reference/adoption.json' with { type: 'json' }
import careLeaver from '#db/reference/care-leaver.json' with { type: 'json' }
import categoryOfNeed from '#db/reference/category-of-need.json' with { type: 'json' }
import ethnicity from '#db/reference/ethnicity.json' with { type: 'json' }
import legalStatus from '#db/reference/legal-status.json' with { type: 'json' }
import missingType from '#db/reference/missing-type.json' with { type: 'json' }
import participation from '#db/reference/participation.json' with { type: 'json' }
import placementProvider from '#db/reference/placement-provider.json' with { type: 'json' }
import placementType from '#db/reference/placement-type.json' with { type: 'json' }
import previousPermanence from '#db/reference/previous-permanence.json' with { type: 'json' }
import reasonEpisodeCeased from '#db/reference/reason-episode-ceased.json' with { type: 'json' }
import reasonNewEpisode from '#db/reference/reason-new-episode.json' with { type: 'json' }
import reasonPlaceChange from '#db/reference/reason-place-change.json' with { type: 'json' }
import sdqReason from '#db/reference/sdq-reason.json' with { type: 'json' }
import sex from '#db/reference/sex.json' with { type: 'json' }
import socialWorkerChangeReason from '#db/reference/social-worker-change-reason.json' with { type: 'json' }
import { returnCodes } from '../dated-code-list.ts'

/** 1 and 2 until 2023-24; M, F and U from 2024-25. */
export const sexCodes = returnCodes('sex', sex.codes, [
  { code: '1', valid_to: '2024-03-31' },
  { code: '2', valid_to: '2024-03-31' },
])

export const ethnicityCodes = returnCodes('ethnicity', ethnicity.codes)

/** A freeing order (D1) could only be held by episodes that began before 30 December 2005. */
export const legalStatusCodes = returnCodes(
  'legal status',
  legalStatus.codes.map((entry) => (entry.code === 'D1' ? { code: 'D1', valid_to: '2005-12-29' } : entry)),
)

export const needCodes = returnCodes('category of need', categoryOfNeed.codes)
export const placementCodes = returnCodes('placement type', placementType.codes)
export const providerCodes = returnCodes('placement provider', placementProvider.codes)
export const reasonNewEpisodeCodes = returnCodes('reason for new episode', reasonNewEpisode.codes)
export const reasonEpisodeCeasedCodes = returnCodes('reason episode ceased', reasonEpisodeCeased.codes)
export const reasonPlaceChangeCodes = returnCodes('reason for placement change', reasonPlaceChange.codes)
export const participationCodes = returnCodes('participation', participation.codes)
export const missingCodes = returnCodes('missing or away', missingType.codes)
export const previousPermanenceCodes = returnCodes('previous permanence option', previousPermanence.codes)
export const sdqReasonCodes = returnCodes('reason for no SDQ score', sdqReason.codes)

/** The list came with the social workers' file in 2023-24. */
export const socialWorkerChangeCodes = returnCodes(
  'reason for social worker change',
  socialWorkerChangeReason.codes.map(({ code }) => ({
    code,
    valid_from: socialWorkerChangeReason.valid_from,
  })),
)

export const inTouchCodes = returnCodes('in touch', careLeaver.IN_TOUCH)

const since2021 = new Set(['F4', 'P4', 'F5', 'P5'])

/** F3 and P3 (training or employment) were split into F4, F5, P4 and P5 from 2021-22. */
export const activityCodes = returnCodes(
  'activity',
  careLeaver.ACTIV.map(({ code }) => (since2021.has(code) ? { code, valid_from: '2021-04-01' } : { code })),
  [
    { code: 'F3', valid_to: '2021-03-31' },
    { code: 'P3', valid_to: '2021-03-31' },
  ],
)

const neverSuitable = new Set(careLeaver.ACCOM_always_unsuitable)

/** A kind of accommodation with 1 (suitable) or 2 (unsuitable); no fixed abode and custody are never suitable. */
export const accommodationCodes = returnCodes('accommodation', [
  ...careLeaver.ACCOM_base.flatMap(({ code }) =>
    Object.keys(careLeaver.ACCOM_suffix)
      .filter((suffix) => suffix === '2' || !neverSuitable.has(code))
      .map((suffix) => ({ code: `${code}${suffix}` })),
  ),
  ...careLeaver.ACCOM_other.map((code) => ({ code })),
])

export const ceasedPlacementReasonCodes = returnCodes(
  'reason no longer placed for adoption',
  adoption.REASON_PLACED_CEASED,
)
export const fosterCareCodes = returnCodes('adopted by a foster carer', adoption.FOSTER_CARE)
export const numberOfAdoptersCodes = returnCodes('number of adopters', adoption.NB_ADOPTR)
export const sexOfAdoptersCodes = returnCodes('sex of adopters', adoption.SEX_ADOPTR)
export const statusOfAdoptersCodes = returnCodes('legal status of adopters', adoption.LS_ADOPTR)
