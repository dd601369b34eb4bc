import type { Route, SignedInRoute } from '#web/route.ts'
import type { Caller } from './caller.ts'

/** What stands in the addresses of routes, by the name of the part. A part without a sample is `x`. */
export type Samples = Readonly<Record<string, string>>

export interface Asked {
  readonly route: SignedInRoute
  readonly address: string
  readonly status: number
  readonly body: string
  readonly requestId: string
}

/** The address of a route with samples in the places of its parts. */
export function addressOf(route: Route, samples: Samples): string {
  return route.path.replaceAll(/:(\w+)/g, (_, part: string) => samples[part] ?? 'x')
}

/** The routes for which somebody has to be signed in: who may is asked of the access table. */
export function guarded(routes: readonly Route[], method: 'GET' | 'POST'): readonly SignedInRoute[] {
  return routes.filter(isGuarded).filter((route) => route.method === method)
}

function isGuarded(route: Route): route is SignedInRoute {
  return typeof route.allow === 'string'
}

/** Asks for every one of some routes, one after the other; forms are sent empty but for their token. */
export async function askEach(
  somebody: Caller,
  routes: readonly SignedInRoute[],
  samples: Samples,
): Promise<readonly Asked[]> {
  const answers: Asked[] = []
  // One token serves a session: asking for it before each form would be half of the work.
  const token = routes.some(({ method }) => method === 'POST') ? await tokenOf(somebody) : ''
  for (const route of routes) {
    const address = addressOf(route, samples)
    answers.push(
      route.method === 'GET'
        ? await askOne(somebody, route, address)
        : told(route, address, await somebody.post(address, {}, { token })),
    )
  }
  return answers
}

/** Asks for one page at an address of its own, with a query for one. */
export async function askOne(somebody: Caller, route: SignedInRoute, address: string): Promise<Asked> {
  return told(route, address, await somebody.get(address))
}

function told(
  route: SignedInRoute,
  address: string,
  { status, body, headers }: Awaited<ReturnType<Caller['get']>>,
): Asked {
  return { route, address, status, body, requestId: headers['x-request-id'] ?? '' }
}

/** The token of a page that everybody may open. */
async function tokenOf(somebody: Caller): Promise<string> {
  await somebody.get('/help')
  return somebody.token()
}

/** What a page says, without what differs from one answer to the next: references and moments. */
export function saidBy(body: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'a reference')
    .replaceAll(/ at \d{1,2}:\d{2}(am|pm)/g, '')
}
