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
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { DatedCodeList } from './dated-code-list.ts'
import { fileKinds } from './kinds.ts'

/** A code of a list, with the days on which it may be used. */
export interface CodeInWords {
  readonly code: string
  /** Undefined where the code is itself the word. */
  readonly label: string | undefined
  readonly from: CalendarDate | undefined
  readonly to: CalendarDate | undefined
}

/** A list as the import checks it: the very same codes, with their words and where they come from. */
export interface CodeListInWords {
  readonly name: string
  readonly family: 'ssda903' | 'activity'
  /** `Episodes: LS`: where the list is used. */
  readonly usedIn: readonly string[]
  readonly source: string
  readonly codes: readonly CodeInWords[]
}

interface Labelled {
  /** Some entries of the reference stand for a whole group, and have none. */
  readonly code?: string | null
  readonly label?: string | null
}

const referenced: readonly {
  readonly name: string
  readonly source: string
  readonly confidence: string
  readonly codes: readonly Labelled[]
}[] = [
  { ...categoryOfNeed, name: 'category of need' },
  { ...ethnicity, name: 'ethnicity' },
  { ...legalStatus, name: 'legal status' },
  { ...missingType, name: 'missing or away' },
  { ...participation, name: 'participation' },
  { ...placementProvider, name: 'placement provider' },
  { ...placementType, name: 'placement type' },
  { ...previousPermanence, name: 'previous permanence option' },
  { ...reasonEpisodeCeased, name: 'reason episode ceased' },
  { ...reasonNewEpisode, name: 'reason for new episode' },
  { ...reasonPlaceChange, name: 'reason for placement change' },
  { ...sdqReason, name: 'reason for no SDQ score' },
  { ...sex, name: 'sex' },
  { ...socialWorkerChangeReason, name: 'reason for social worker change' },
  { ...careLeaver, name: 'in touch', codes: careLeaver.IN_TOUCH },
  { ...careLeaver, name: 'activity', codes: careLeaver.ACTIV },
  ...Object.values(adoption).flatMap((codes) =>
    typeof codes === 'string' ? [] : [{ ...adoption, name: 'adoption', codes }],
  ),
]

/** Every list of the return and of the activity files, by name. */
export function codeListsInWords(): readonly CodeListInWords[] {
  const found = new Map<
    DatedCodeList,
    { readonly family: CodeListInWords['family']; readonly usedIn: string[] }
  >()
  for (const { title, family, columns } of fileKinds) {
    for (const { header, codes } of columns) {
      if (codes === undefined) continue
      const held = found.get(codes) ?? { family, usedIn: [] }
      held.usedIn.push(`${title}: ${header}`)
      found.set(codes, held)
    }
  }
  return [...found]
    .map(([list, { family, usedIn }]) => ({ name: list.name, family, usedIn, ...wordsOf(list, family) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

function wordsOf(
  list: DatedCodeList,
  family: CodeListInWords['family'],
): Pick<CodeListInWords, 'source' | 'codes'> {
  const codes = [...list.codes]
  const listed = referenced.find(
    (one) => one.name === list.name || one.codes.every(({ code }) => list.codes.has(code ?? '')),
  )
  return {
    source:
      family === 'activity'
        ? 'The words that the activity files take, as docs of the import describe them.'
        : listed === undefined
          ? 'DfE SSDA903 code set.'
          : `${listed.source}. ${listed.confidence}.`,
    codes: codes.map(([code, { from, to }]) => ({
      code,
      label: listed?.codes.find((one) => one.code === code)?.label ?? undefined,
      from,
      to,
    })),
  }
}
