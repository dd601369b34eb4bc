/** How somebody who signs in can be reached, as they tell it themselves: children find it on their contact card. */
export interface OwnContact {
  /** Null: not told. */
  readonly phone: string | null
  readonly email: string | null
}

export interface OwnContactStore {
  of(authorityId: string, userId: string): Promise<OwnContact>
  keep(
    by: { readonly authorityId: string; readonly actor: string; readonly userId: string },
    contact: OwnContact,
  ): Promise<void>
}

export interface OwnContactNeeds {
  readonly contacts: OwnContactStore
}

export interface TypedContact {
  readonly phone: string
  readonly email: string
}

export interface ContactProblem {
  readonly field: keyof TypedContact
  readonly words: string
}

/** Keeps how somebody can be reached. Empty takes it away: a blank line on the card is better than a wrong number. */
export async function keepOwnContact(
  { contacts }: OwnContactNeeds,
  by: { readonly authorityId: string; readonly actor: string; readonly userId: string },
  typed: TypedContact,
): Promise<readonly ContactProblem[]> {
  const [phone, email] = [typed.phone.trim(), typed.email.trim()]
  const problems: ContactProblem[] = []
  if (phone !== '' && !/^\+?[\d ()-]{6,25}$/.test(phone))
    problems.push({ field: 'phone', words: 'Enter a telephone number, like 01632 960 001' })
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    problems.push({ field: 'email', words: 'Enter an email address, like name@council.example' })
  if (problems.length === 0)
    await contacts.keep(by, { phone: phone === '' ? null : phone, email: email === '' ? null : email })
  return problems
}
