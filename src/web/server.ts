import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { answerRoute, pathOf, type Site } from './answer-route.ts'
import { serveAssets } from './assets.ts'
import { browserSession } from './browser-session.ts'
import { badRequestPage, notFoundPage, type ProblemPage } from './kit/problem-pages.tsx'
import { brokenPage, troublePage, typedIn } from './kit/trouble-pages.tsx'
import { logOptions } from './log.ts'
import { doorsOf } from './navigation.ts'
import { sendPage } from './page-frame.ts'
import type { ServerNeeds } from './server-needs.ts'

/** The web server, ready to listen. */
export async function createServer(needs: ServerNeeds): Promise<FastifyInstance> {
  const server = fastify({
    trustProxy: needs.config.trustProxy ?? false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { ignoreTrailingSlash: true },
    logger: logOptions(needs.config.log),
    logController: new LogController({ disableRequestLogging: true }),
  })
  await server.register(helmet, headersOf(needs))
  await server.register(cookie)
  await server.register(formbody)
  await server.register(multipart, { throwFileSizeLimit: false })
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('cache-control', 'no-store')
  })
  server.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1000
    const route = request.routeOptions.url ?? 'none'
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered')
    needs.metrics?.observe({ method: request.method, route, status: reply.statusCode, seconds })
  })

  const site: Site = {
    needs,
    assets: serveAssets(server),
    doors: doorsOf(needs.routes),
  }
  for (const route of needs.routes) {
    server.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => answerRoute(site, route, request, reply),
    })
  }
  server.get('/health', { logLevel: 'warn' }, () => ({ status: 'ok' }))
  server.get('/ready', { logLevel: 'warn' }, async (_request, reply) => {
    const ready = await needs.ready()
    return reply.status(ready.ok ? 200 : 503).send(ready.ok ? { status: 'ready' } : { status: ready.why })
  })
  answerProblems(server, site)
  return server
}

function headersOf(needs: ServerNeeds) {
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        // The nonce of each answer is added to both.
        'script-src': [],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        // What a child said aloud is heard on the page of their review.
        'media-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' as const },
    strictTransportSecurity: needs.config.secureCookies ? { maxAge: 31_536_000 } : false,
  }
}

function answerProblems(server: FastifyInstance, site: Site): void {
  const say = async (request: FastifyRequest, reply: FastifyReply, page: ProblemPage) => {
    const browser = await browserSession(site.needs, request, reply)
    return sendPage(site, reply, page, {
      path: pathOf(request),
      who: browser.current?.account,
      csrf: browser.csrf,
    })
  }
  server.setNotFoundHandler((request, reply) =>
    say(
      request,
      reply,
      notFoundPage(
        'If you typed the address, check that it is right. If you followed a link, tell us which one.',
      ),
    ),
  )
  server.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return say(request, reply, badRequestPage(status))
    const trouble = site.needs.troubleOf(error)
    request.log.error({ err: error, trouble }, 'A request could not be answered')
    if (trouble !== undefined) reply.header('retry-after', '30')
    const typed = typedIn(request)
    const page = trouble === undefined ? brokenPage(typed) : troublePage(trouble, typed)
    // Who asks is not looked up again: the database may be what failed.
    return sendPage(site, reply, page, { path: '/', who: undefined, csrf: '' })
  })
}
