import type { ClockRule } from './clock.ts'

type Figures = Pick<ClockRule, 'kind' | 'confidence'>

/** Law, guidance, what nobody here has read or found quoted, and what councils have made their custom: four things. */
export type StandingKind = 'law' | 'guidance' | 'unverified' | 'local'

export function standingKind({ kind, confidence }: Figures): StandingKind {
  if (kind === 'local practice' || confidence === 'local') return 'local'
  if (confidence === 'knowledge-verify') return 'unverified'
  return kind === 'statute' ? 'law' : 'guidance'
}

/**
 * What a rule may be called on a screen. Law whose text nobody here has read, and what a council has made its
 * custom, are never given the standing of law.
 */
export function standing({ kind, confidence }: Figures): string {
  if (standingKind({ kind, confidence }) === 'local') return 'Local practice'
  if (kind === 'statute') {
    if (confidence === 'primary') return 'Statute, text read'
    if (confidence === 'secondary') return 'Statute (secondary source)'
    return 'Statute, text not read: check before relying'
  }
  if (confidence === 'primary') return 'Statutory guidance, text read'
  if (confidence === 'secondary') return 'Statutory guidance (secondary source)'
  return 'Guidance, text not read: check before relying'
}

/** The kind in one word, without a claim that an unread source cannot carry. */
export function kindInWords({ kind, confidence }: Figures): string {
  if (kind !== 'statutory guidance') return kind
  return confidence === 'primary' || confidence === 'secondary' ? kind : 'guidance'
}
