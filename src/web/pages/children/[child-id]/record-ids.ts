/** Where a record stands on the child page: what it is of, and the day that it is known by. */
export function recordId(kind: string, on: string): string {
  return `${kind}-${on}`
}
