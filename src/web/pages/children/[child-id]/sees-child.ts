import type { PeopleAroundNeeds } from '#app/people-around/people-around.ts'
import type { Answer, AskedBySomebody } from '../../../route.ts'

/** The same whether there is no such child, they are somebody else's, or their record is closed. */
export const notTheirs: Answer = {
  kind: 'not-found',
  what: 'No child with this id is among those whom you may see.',
}

/** Whether a child is known and within the reach of whoever asks: for pages that read nothing else of the child. */
export function seesChild(
  needs: PeopleAroundNeeds,
  {
    who,
    scope,
    parts,
  }: Pick<AskedBySomebody, 'who' | 'scope'> & { readonly parts: { readonly childId: string } },
): Promise<boolean> {
  return needs.store.sees({
    authorityId: who.authorityId,
    scope,
    on: needs.today(),
    childId: parts.childId,
  })
}
