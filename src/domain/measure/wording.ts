/** `1 review`, `1,204 reviews`: a number and its noun. */
export function writtenCount(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
