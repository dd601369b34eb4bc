import type { RecordNeeds } from '#app/record/change-record.ts'
import { defineLinkRoute, type Route } from '../../route.ts'
import { VersionRead } from './version.tsx'

export const readRecordPath = '/read-record'

/** A reader's own version of a record, word for word as it was sent: through the link that was sent to them. */
export function readRecordRoutes({ records }: { readonly records: RecordNeeds }): readonly Route[] {
  return [
    defineLinkRoute({
      method: 'GET',
      path: readRecordPath,
      allow: { link: 'read-record' },
      audit: { does: 'read their version of the record of a review' },
      handle: async ({ link }) => {
        const sending = await records.records.sent(link.authorityId, link.subject, records.today())
        if (sending === undefined) return { kind: 'not-found', what: 'There is no record behind this link.' }
        return {
          kind: 'page',
          title: sending.reader === 'child' ? 'What we said at your review' : 'The record of a review',
          body: (
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <VersionRead version={sending.said} headings="h1" />
                <p class="govuk-body">
                  {sending.reader === 'child'
                    ? 'You can print this page and keep it. If something is wrong, tell your IRO.'
                    : 'This is your version. It is for you alone: please do not pass it on.'}
                </p>
              </div>
            </div>
          ),
        }
      },
    }),
  ]
}
