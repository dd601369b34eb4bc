import type { CollectionYear } from '../collection-year.ts'

/** `SEX` was 1 and 2 up to 2023-24, M and F from 2024-25. */
export function sexCode(year: CollectionYear, sex: 'M' | 'F'): string {
  if (year.startYear >= 2024) return sex
  return sex === 'M' ? '1' : '2'
}

/**
 * The placement code in the codes of the year of the return: supported accommodation (K3) was H5 before
 * 2024-25, and the other placements (Z11-Z14) were Z1 before 2025-26.
 */
export function placeCode(year: CollectionYear, place: string): string {
  if (place === 'K3' && year.startYear < 2024) return 'H5'
  if (place.startsWith('Z1') && year.startYear < 2025) return 'Z1'
  return place
}

/** The provider, which is not returned with a temporary stay or with Z11-Z14. */
export function providerCode(year: CollectionYear, place: string, provider: string | null): string | null {
  const code = placeCode(year, place)
  return code.startsWith('T') || /^Z1[1-4]$/.test(code) ? null : provider
}
