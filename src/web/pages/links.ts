/** A link within the site, with the parts of the query that have a value. */
export function linkTo(
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const set = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set).toString()}`
}

export function childLink(childId: string, on?: string): string {
  return linkTo(`/children/${encodeURIComponent(childId)}`, { on })
}
