import { type Authorities, CannotBeDone } from './operations.ts'

/** Adds a council. Its slug is what commands and addresses call it by. */
export async function addAuthority(
  needs: { readonly authorities: Authorities },
  authority: { readonly slug: string; readonly name: string },
): Promise<void> {
  const name = authority.name.trim()
  if (!/^[a-z0-9][a-z0-9-]*$/.test(authority.slug))
    throw new CannotBeDone(
      `${authority.slug} cannot be a council's short name: use small letters, figures and hyphens, such as north-somerset.`,
    )
  if (name === '') throw new CannotBeDone('A council needs a name: write it after its short name.')
  if (!(await needs.authorities.add({ slug: authority.slug, name })))
    throw new CannotBeDone(
      `There is a council ${authority.slug} already. \`waymark authority list\` shows all.`,
    )
}
