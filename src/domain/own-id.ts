const form = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text has the form of an id that this program makes: what came from an address is asked before it is looked up. */
export function isOwnId(text: string): boolean {
  return form.test(text)
}
