/** A story that the law or the return does not allow, told without saying that it is meant. */
export class NotAllowed extends Error {
  constructor(childId: string, why: string) {
    super(`${childId}: ${why}`)
    this.name = 'NotAllowed'
  }
}
