import type { Action } from '#domain/access/actions.ts'

interface AdminPlace {
  readonly text: string
  readonly href: string
  readonly line: string
  readonly action: Action
}

/** What there is to set up, each for those who may. */
export const adminPlaces: readonly AdminPlace[] = [
  {
    text: 'Set up your council',
    href: '/admin/set-up',
    line: 'What is there and what is left, step by step.',
    action: 'manage-users',
  },
  {
    text: 'People',
    href: '/admin/people',
    line: 'Who may sign in, what they do, and whose children they see.',
    action: 'manage-users',
  },
  {
    text: 'Organisation',
    href: '/admin/organisation',
    line: 'Services and teams, who leads them, and who deputises.',
    action: 'manage-organisation',
  },
  {
    text: 'Leave and cover',
    href: '/admin/leave',
    line: 'Who is away, and who covers for them.',
    action: 'manage-leave',
  },
  {
    text: 'Local policy',
    href: '/admin/settings',
    line: 'Targets, ways of counting and weights of this council, each from a day on.',
    action: 'set-local-policy',
  },
  {
    text: 'Terms',
    href: '/admin/terms',
    line: 'The words that this council uses, on every page.',
    action: 'set-local-policy',
  },
  {
    text: 'Labels of codes',
    href: '/admin/codes/labels',
    line: 'What this council calls a legal status, a placement and other codes, each from a day on.',
    action: 'set-local-policy',
  },
  {
    text: 'Headings of reviews',
    href: '/admin/headings',
    line: 'Under what reviews are talked about and written down, each from a day on.',
    action: 'set-local-policy',
  },
  {
    text: 'Bank holidays',
    href: '/admin/holidays',
    line: 'Which years are loaded, and holidays announced since.',
    action: 'set-local-policy',
  },
  {
    text: 'The night’s work',
    href: '/admin/nightly',
    line: 'What was done by itself last night, what failed, and when it is done next.',
    action: 'set-local-policy',
  },
  {
    text: 'Code lists',
    href: '/admin/codes',
    line: 'Every code by which files are checked, with its years and source.',
    action: 'import-files',
  },
  {
    text: 'The council',
    href: '/admin/authority',
    line: 'What it is called.',
    action: 'manage-authority',
  },
]

export function adminPage(authority: string, places: readonly AdminPlace[]) {
  return (
    <>
      <span class="govuk-caption-l">{authority}</span>
      <h1 class="govuk-heading-l">Administration</h1>
      <ul class="waymark-places">
        {places.map((place) => (
          <li class="waymark-place">
            <a class="govuk-link govuk-link--no-visited-state govuk-!-font-weight-bold" href={place.href}>
              {place.text}
            </a>
            <span class="waymark-quiet">{place.line}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
