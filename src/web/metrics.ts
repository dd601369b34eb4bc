import { createServer } from 'node:http'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Connections to the database: those there are, those that do nothing, and the work that waits for one. */
export interface ConnectionCounts {
  readonly open: number
  readonly idle: number
  readonly waiting: number
}

/** One answer, by its route and never by its address. */
interface Answered {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** What a monitoring system reads: counts and times of answers, memory, connections. Nothing about anybody. */
export interface Metrics {
  observe(answered: Answered): void
  /** In the text format of Prometheus. */
  text(): Promise<string>
}

export function makeMetrics(connections: () => ConnectionCounts): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'waymark_http_request_duration_seconds',
    help: 'How long answers took, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  registry.registerMetric(
    new Gauge({
      name: 'waymark_database_connections',
      help: 'Connections to the database by what they do, and the work that waits for one',
      labelNames: ['state'],
      registers: [],
      collect() {
        const { open, idle, waiting } = connections()
        this.set({ state: 'busy' }, open - idle)
        this.set({ state: 'idle' }, idle)
        this.set({ state: 'waiting' }, waiting)
      },
    }),
  )
  return {
    observe: ({ method, route, status, seconds }) => {
      answers.observe({ method, route, status: String(status) }, seconds)
    },
    text: () => registry.metrics(),
  }
}

/** A door of its own for the monitoring system: it is never on the port that the proxy leads to. */
export async function serveMetrics(
  metrics: Metrics,
  at: { readonly host: string; readonly port: number },
): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is only GET /metrics here.\n')
      return
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, () => resolve())
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
