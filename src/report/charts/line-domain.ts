/** Where the axis of a line chart begins and ends: near its lowest and highest points, and never below nought. */
export function lineDomain(
  values: readonly number[],
  band?: { readonly low: number; readonly high: number },
): { readonly least: number; readonly most: number } {
  const low = Math.min(...values, band?.low ?? Number.POSITIVE_INFINITY)
  const high = Math.max(...values, band?.high ?? Number.NEGATIVE_INFINITY)
  const margin = Math.max((high - low) * 0.25, 2)
  return { least: Math.max(0, Math.floor(low - margin)), most: Math.ceil(high + margin) }
}
