import { type Authorities, CannotBeDone } from './operations.ts'

/** Why a council cannot be called so, and what would do; undefined when it can. */
export function whyNotNamed({
  slug,
  name,
}: {
  readonly slug: string
  readonly name: string
}): string | undefined {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(slug))
    return `${slug} cannot be a council's short name: use small letters, figures and hyphens, such as north-somerset.`
  return name.trim() === '' ? 'A council needs a name: write it beside its short name.' : undefined
}

/** Adds a council. Its slug is what commands and addresses call it by. */
export async function addAuthority(
  needs: { readonly authorities: Authorities },
  authority: { readonly slug: string; readonly name: string },
): Promise<void> {
  const name = authority.name.trim()
  const why = whyNotNamed(authority)
  if (why !== undefined) throw new CannotBeDone(why)
  if (!(await needs.authorities.add({ slug: authority.slug, name })))
    throw new CannotBeDone(
      `There is a council ${authority.slug} already. \`waymark authority list\` shows all.`,
    )
}
