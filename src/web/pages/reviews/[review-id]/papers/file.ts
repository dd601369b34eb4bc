import { sortOf } from '#domain/preparing/file-kinds.ts'
import { defineRoute, type Route } from '../../../../route.ts'
import { noReview, type PreparingPageNeeds } from '../preparing-page.tsx'

/**
 * A file that came as a paper: given to be kept, and never shown by the browser as a page of ours. A picture or a sound
 * is shown within the page of its paper, as what its first bytes say that it is.
 */
export function paperFileRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [given(needs), shown(needs)]
}

function given({ preparing }: PreparingPageNeeds): Route {
  return defineRoute({
    method: 'GET',
    path: '/reviews/:reviewId/papers/:paperId/files/:fileId',
    allow: 'see-child',
    audit: {
      records: ({ parts: { reviewId, fileId } }) => ({ subject: `file ${fileId} of review ${reviewId}` }),
    },
    handle: async ({ who, scope, parts }) => {
      const { reviewId, paperId, fileId } = parts
      const ask = { authorityId: who.authorityId, scope, on: preparing.today(), reviewId, fileId }
      const file = await preparing.store.file(ask)
      if (file === undefined || file.paperId !== paperId) return noReview
      return {
        kind: 'document',
        contentType: 'application/octet-stream',
        body: file.content,
        fileName: file.name,
        told: { sha256: file.sha256 },
      }
    },
  })
}

function shown({ preparing }: PreparingPageNeeds): Route {
  return defineRoute({
    method: 'GET',
    path: '/reviews/:reviewId/papers/:paperId/files/:fileId/shown',
    allow: 'see-child',
    audit: {
      records: ({ parts: { reviewId, fileId } }) => ({
        subject: `file ${fileId} of review ${reviewId}, shown on its page`,
      }),
    },
    handle: async ({ who, scope, parts }) => {
      const { reviewId, paperId, fileId } = parts
      const ask = { authorityId: who.authorityId, scope, on: preparing.today(), reviewId, fileId }
      const file = await preparing.store.file(ask)
      if (file === undefined || file.paperId !== paperId || !isShown(file.mediaType)) return noReview
      return {
        kind: 'document',
        contentType: file.mediaType,
        body: file.content,
        fileName: file.name,
        shownWithin: true,
        told: { sha256: file.sha256 },
      }
    },
  })
}

const isShown = (mediaType: string) => sortOf(mediaType) === 'picture' || sortOf(mediaType) === 'sound'
