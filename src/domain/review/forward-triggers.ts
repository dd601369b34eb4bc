/** Where a reason to bring a review forward comes from. Only `statute` may be called law. */
export type TriggerSource = 'statute' | 'guidance' | 'local'

export interface ForwardTrigger {
  /** As a form says it. */
  readonly words: string
  readonly source: TriggerSource
  /** The text that it stands in; of a local one, the council whose custom it is. */
  readonly cites: string
  /** Working days in which it is wanted where the council has not said otherwise. No law sets a number. */
  readonly days: number
}

/** What brings a review forward: CPPCR 2010 reg 33(3), and what guidance and councils add. */
export const forwardTriggers = {
  iro_request: trigger('The IRO asks for it', 'statute', 'CPPCR 2010 reg 33(3)(a)'),
  welfare_not_safeguarded: trigger(
    'A visit shows that the child’s welfare is not safeguarded',
    'statute',
    'CPPCR 2010 reg 33(3)(b) with reg 30',
    5,
  ),
  leaving_remand: trigger(
    'The child is about to leave police, PACE or remand accommodation',
    'statute',
    'CPPCR 2010 reg 33(3)(c)',
    10,
  ),
  leaving_detention: trigger(
    'A child in care is about to be released from detention',
    'statute',
    'CPPCR 2010 reg 33(3)(d)',
    10,
  ),
  ceasing_section_20: trigger(
    'Accommodation is to end, and the child will not return to a parent',
    'statute',
    'CPPCR 2010 reg 33(3)(e)',
    10,
  ),
  plan_change: trigger(
    'A significant change to the care plan is proposed',
    'statute',
    'CPPCR 2010 reg 32(2)',
    10,
  ),
  placement_ending: trigger(
    'A placement is to be ended, or the child placed with parents',
    'statute',
    'CPPCR 2010 regs 14 and 17(d)',
    10,
  ),
  ks4_move: trigger(
    'A move that disrupts education in years 10 or 11',
    'statute',
    'CPPCR 2010 reg 10, with reg 32(2)',
    10,
  ),
  before_final_hearing: trigger('Before the final hearing', 'local', 'South Tyneside 2013-14', 10),
  unplanned_move: trigger('The child moved home, and it was not planned', 'local', 'Kent 2017-18', 20),
  return_home: trigger('A return home or to family is planned', 'local', 'South Tyneside 2013-14', 20),
  legal_status: trigger('The legal status changed', 'local', 'Kent 2017-18', 20),
  deprivation_of_liberty: trigger(
    'Deprivation of liberty or secure accommodation',
    'local',
    'local lists',
    10,
  ),
  missing: trigger('The child was missing', 'guidance', 'Missing children guidance 2014', 10),
  exclusion: trigger('Exclusion from school', 'local', 'local lists'),
  child_request: trigger('The child asks for it', 'guidance', 'IRO Handbook 2010', 10),
  other_request: trigger('A parent or carer asks for it', 'local', 'local lists'),
  contact_change: trigger('A significant change in contact', 'local', 'local lists'),
  section_47: trigger('A section 47 enquiry or a child protection conference', 'local', 'local lists', 10),
  complaint: trigger('A complaint', 'local', 'local lists'),
} as const satisfies Record<string, ForwardTrigger>

export type ForwardTriggerName = keyof typeof forwardTriggers

export const forwardTriggerNames: readonly ForwardTriggerName[] =
  Object.keys(forwardTriggers).filter(isForwardTrigger)

export function isForwardTrigger(text: string): text is ForwardTriggerName {
  return Object.hasOwn(forwardTriggers, text)
}

/** The trigger of a name; undefined for one that this release does not know. */
export function forwardTrigger(name: string | null): ForwardTrigger | undefined {
  return name !== null && isForwardTrigger(name) ? forwardTriggers[name] : undefined
}

/** Where a trigger stands, in words that never call local practice law. */
export function triggerStanding({ source, cites }: ForwardTrigger): string {
  const called = { statute: 'In the regulations', guidance: 'In guidance', local: 'Local practice' }[source]
  return `${called}: ${cites}`
}

function trigger(words: string, source: TriggerSource, cites: string, days = 20): ForwardTrigger {
  return { words, source, cites, days }
}
