import { type Route, routes } from '@facteur/contract/routes.ts'
import { problem } from '@facteur/contract/problem.ts'
import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'

let described: unknown

/** The OpenAPI page, made from the contract's table and schemas; the same every time. */
export function describeApi(version: string): unknown {
  described ??= describe(version)
  return described
}

function describe(version: string): unknown {
  const app = new OpenAPIHono()
  const registry = app.openAPIRegistry
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token (fct_…) with the scope read or write',
  })
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'facteur.session',
    description: 'The session of the page',
  })
  for (const [name, route] of Object.entries(routes)) registry.registerPath(toPath(name, route))
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Facteur',
      version,
      description: 'Every invoice of a small business, brought to its archive and its accountant.',
    },
    servers: [{ url: '/api/v1' }],
  })
}

function toPath(name: string, route: Route): RouteConfig {
  const words = [...route.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  return {
    operationId: name,
    method: route.method,
    path: route.path,
    summary: route.say,
    tags: [route.path.split('/')[1] ?? ''],
    security: route.right === 'anybody' ? [] : [{ token: [] }, { session: [] }],
    request: {
      ...(words.length === 0 ? {} : { params: z.object(Object.fromEntries(words.map((word) => [word, z.string()]))) }),
      ...(route.query === undefined ? {} : { query: route.query }),
      ...bodyOf(route),
    },
    responses: {
      ...answerOf(route),
      default: { description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: problem } } },
    },
  }
}

function bodyOf(route: Route): Pick<NonNullable<RouteConfig['request']>, 'body'> {
  if (route.takes === 'files')
    return { body: { content: { 'multipart/form-data': { schema: z.object({ files: z.array(z.string()) }) } } } }
  return route.body === undefined
    ? {}
    : { body: { required: true, content: { 'application/json': { schema: route.body } } } }
}

function answerOf(route: Route): RouteConfig['responses'] {
  if (route.sends === 'bytes')
    return { 200: { description: 'The file itself', content: { 'application/octet-stream': { schema: z.string() } } } }
  if (route.sends === 'events')
    return { 200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: z.string() } } } }
  return route.answer === undefined
    ? { 204: { description: 'Done' } }
    : { 200: { description: 'Done', content: { 'application/json': { schema: route.answer } } } }
}
