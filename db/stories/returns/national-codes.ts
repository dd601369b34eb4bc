import type { CollectionYear } from '../collection-year.ts'

/** `SEX` was 1 and 2 up to 2023-24, M and F from 2024-25. */
export function sexCode(year: CollectionYear, sex: 'M' | 'F'): string {
  if (year.startYear >= 2024) return sex
  return sex === 'M' ? '1' : '2'
}

/** An episode as far as its codes go. */
interface Coded {
  readonly place: string
  readonly provider: string | null
  readonly until: string | null
}

/**
 * The placement code in the codes of the year of the return: supported accommodation (K3) was H5 before
 * 2024-25, and the other placements (Z11-Z14) were Z1 before 2025-26. What had ended before keeps its code.
 */
export function placeCode(year: CollectionYear, { place, until }: Coded): string {
  const endedBefore = until !== null && until <= year.starts
  const inUse = (from: string) => (endedBefore ? until > from : year.starts >= from)
  if (place === 'K3' && !inUse('2024-04-01')) return 'H5'
  if (place.startsWith('Z1') && !inUse('2025-04-01')) return 'Z1'
  return place
}

/** The provider, which is not returned with a temporary stay or with Z11-Z14. */
export function providerCode(year: CollectionYear, episode: Coded): string | null {
  const code = placeCode(year, episode)
  return code.startsWith('T') || /^Z1[1-4]$/.test(code) ? null : episode.provider
}
