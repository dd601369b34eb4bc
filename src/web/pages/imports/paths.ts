import type { Answer } from '../../route.ts'
import { linkTo } from '../links.ts'

export const importsPath = '/imports'
export const newImportPath = '/imports/new'

/** The answer where no import is. */
export const noImport: Answer = {
  kind: 'not-found',
  what: 'There is no import at this address. Files that are not loaded are removed after two hours.',
}

/** Where one import is, loaded or still held. */
export function importLink(
  importId: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
) {
  return linkTo(`${importsPath}/${importId}`, query)
}

/** Whether an address names an import by an id such as we give. */
export function isImportId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
