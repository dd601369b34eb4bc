import reasonsCeased from '#db/reference/reason-episode-ceased.json' with { type: 'json' }
import categoriesOfNeed from '#db/reference/category-of-need.json' with { type: 'json' }
import ethnicities from '#db/reference/ethnicity.json' with { type: 'json' }
import participation from '#db/reference/participation.json' with { type: 'json' }
import { legalStatusGroups } from '#domain/journey/code-groups.ts'
import type { LabelledList } from '#domain/journey/code-labels.ts'
import placementTypes from '#db/reference/placement-type.json' with { type: 'json' }

export interface DimensionValue {
  readonly value: string
  readonly label: string
}

/** Several parts together, printed beside them and outside their sum. */
export interface Aggregate extends DimensionValue {
  readonly of: readonly string[]
}

/** A way of cutting a measure. */
export interface Dimension {
  /** Its name on the command line, in JSON, and as a column of the measure's rows. */
  readonly name: string
  readonly label: string
  /** The parts, each printed even when empty; or the months or quarters asked for; or whatever is recorded. */
  readonly values: 'months' | 'quarters' | 'as recorded' | readonly DimensionValue[]
  /** `numerator`: it divides what counts and not the whole, so that each part is a share of the same whole. */
  readonly divides: 'both' | 'numerator'
  /** Further parts, each printed where there is any, after the others. */
  readonly whereAny?: readonly DimensionValue[]
  readonly aggregates?: readonly Aggregate[]
  /** The parts are the codes of this national list: on screen a council's own labels stand beside them. */
  readonly codesOf?: LabelledList
  /** The parts are groups of the codes of this national list, which a council may call something of its own. */
  readonly groupsOf?: LabelledList
}

/** The part that holds what is not known. Printed when there is any, after the others. */
export const unknown: DimensionValue = { value: 'unknown', label: 'Not known' }

const asRecorded = (name: string, label: string): Dimension => ({
  name,
  label,
  values: 'as recorded',
  divides: 'both',
})

function parts(
  name: string,
  label: string,
  values: Readonly<Record<string, string>>,
  divides: Dimension['divides'] = 'both',
): Dimension {
  const listed = Object.entries(values).map(([value, text]) => ({ value, label: text }))
  return { name, label, values: listed, divides }
}

const namesOfGroups = (codes: readonly { readonly group: string }[], without: readonly string[] = []) =>
  Object.fromEntries(codes.filter(({ group }) => !without.includes(group)).map(({ group }) => [group, group]))

export const byMonth: Dimension = { name: 'month', label: 'Month', values: 'months', divides: 'both' }
export const byQuarter: Dimension = { name: 'quarter', label: 'Quarter', values: 'quarters', divides: 'both' }
export const byIro = asRecorded('iro', 'Reviewing officer')
export const byTeam = asRecorded('team', 'Team')

/** What is recorded, where the list is the council's own. */
export const bySomething = asRecorded

export const byKind = parts('kind', 'Kind of review', {
  statutory: 'Statutory',
  brought_forward: 'Brought forward',
  light: 'Light (no meeting)',
  adoption: 'Adoption',
  short_break: 'Short break',
  additional: 'Additional meeting',
})

export const byNumber = parts('number', 'First, second or later review', {
  first: 'First',
  second: 'Second',
  later: 'Later',
})

export const byCode: Dimension = {
  ...parts(
    'code',
    'How the child took part',
    Object.fromEntries(participation.codes.map(({ code, label }) => [code, label])),
  ),
  codesOf: 'participation',
}

/** The age bands of the national statistics. */
export const dfeBands = {
  under_1: 'Under 1',
  '1-4': '1 to 4',
  '5-9': '5 to 9',
  '10-15': '10 to 15',
  '16+': '16 and over',
} as const

/** The age bands that follow the stages of school. Somebody of 18 or more is in none of them. */
export const schoolBands = {
  '0-4': '0 to 4',
  '5-11': '5 to 11',
  '12-15': '12 to 15',
  '16-17': '16 and 17',
} as const

export const byDfeAgeBand = parts('age_band', 'Age', dfeBands)
export const bySchoolAgeBand = parts('age_band', 'Age', schoolBands)

export const byReasonCeased: Dimension = {
  ...parts('reason', 'Why care ended', namesOfGroups(reasonsCeased.codes, ['Continuing'])),
  // The group of X1: of a child who left it is the reason only where short breaks followed at once.
  whereAny: [{ value: 'Continuing', label: 'Went on to short breaks' }],
}
export const byCategoryOfNeed: Dimension = {
  ...parts(
    'reason',
    'Why care began (category of need)',
    Object.fromEntries(categoriesOfNeed.codes.map(({ code, label }) => [code, label])),
  ),
  codesOf: 'category_of_need',
}

export const byLegalStatus: Dimension = {
  ...parts('legal_status', 'Legal status', legalStatusGroups),
  groupsOf: 'legal_status',
}

export const shareByLegalStatus: Dimension = {
  ...parts('legal_status', 'Legal status', legalStatusGroups, 'numerator'),
  groupsOf: 'legal_status',
}
export const shareByGender = parts('gender', 'Gender', { male: 'Male', female: 'Female' }, 'numerator')
export const shareByEthnicity = parts(
  'ethnicity',
  'Ethnic group',
  Object.fromEntries(Object.entries(ethnicities.group_labels).filter(([group]) => group !== 'Unknown')),
  'numerator',
)
export const shareByDfeAge = parts('age', 'Age', dfeBands, 'numerator')
export const shareBySchoolAge = parts('age', 'Age', schoolBands, 'numerator')
export const shareByTimeInCare = parts(
  'time_in_care',
  'Time in care',
  {
    under_6_months: 'Under 6 months',
    '6-12_months': '6 months to under 1 year',
    '1-2_years': '1 year to under 2',
    '2-5_years': '2 years to under 5',
    '5_years_and_over': '5 years and over',
  },
  'numerator',
)
export const shareByPlacementType: Dimension = {
  ...parts('placement_type', 'Placement', namesOfGroups(placementTypes.codes), 'numerator'),
  groupsOf: 'placement_type',
}
export const shareByDisability = parts('disability', 'Disability', { yes: 'Yes', no: 'No' }, 'numerator')
export const shareByUasc = parts('uasc', 'Unaccompanied asylum seeking', { yes: 'Yes' }, 'numerator')
export const shareByExtent = parts(
  'extent',
  'How far the child chaired',
  { full: 'In full', part: 'In part' },
  'numerator',
)
export const shareByGrade: Dimension = {
  ...parts(
    'grade',
    'Grade',
    {
      outstanding: 'Outstanding',
      good: 'Good',
      requires_improvement: 'Requires improvement',
      inadequate: 'Inadequate',
    },
    'numerator',
  ),
  aggregates: [{ value: 'good_or_better', label: 'Good or better', of: ['outstanding', 'good'] }],
}
export const shareByAnswer: Dimension = { ...asRecorded('answer', 'Answer'), divides: 'numerator' }

export const bySide = parts('side', 'Where placed', {
  inside: 'Inside the authority',
  outside: 'Outside the authority',
})
export const byBound = parts('bound', 'Month-end averages', { lowest: 'Lowest', highest: 'Highest' })
export const byContactMethod = parts('method', 'Method', {
  visit: 'Visit',
  telephone: 'Telephone',
  video: 'Video',
  message: 'Message',
  other: 'Other',
})
export const byRespondent = parts('respondent', 'Who answered', {
  child: 'Child',
  carer: 'Carer',
  parent: 'Parent',
  staff: 'Staff',
  care_leaver: 'Care leaver',
})
export const byRegister = parts('register', 'Register', {
  staying_put: 'Staying put',
  independent_visitor: 'Independent visitor',
  private_fostering: 'Private fostering',
  life_story_work: 'Life-story work',
})
export const byConferenceKind = parts('conference_kind', 'Conference', { icpc: 'Initial', rcpc: 'Review' })
export const byPlanAge = parts('age', 'Age', { unborn: 'Unborn', ...dfeBands })
