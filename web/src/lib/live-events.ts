import type { QueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '@facteur/contract/events.ts'
import type { RouteName } from '@facteur/contract/routes.ts'
import { call, readJson, urlOf } from './api.ts'
import { makeGatherer } from './gather.ts'
import { withNeeds } from './queries.ts'
import { showNotice } from './toasts.ts'

/** Which answers grow stale by what happened; what waits for the owner changes whenever the overview does. */
const staleBy: Record<LiveEvent['type'], readonly RouteName[]> = {
  source: ['listSources', 'getSource', 'getOverview'],
  messages: ['listMessages', 'getMessage', 'listLinks', 'listSources', 'getSource', 'getOverview'],
  document: [
    'listDocuments',
    'getDocument',
    'getDocumentHistory',
    'getDocumentPages',
    'getDocumentWhose',
    'listSuppliers',
    'getSupplier',
    'listSources',
    'getSource',
    'listNotices',
    'getOverview',
  ],
  payments: ['listPayments', 'getDocument', 'listNotices', 'getOverview'],
  deliveries: ['listDeliveries', 'listDestinations', 'getDocument', 'getOverview'],
  notice: ['listNotices', 'getOverview'],
}
const types = Object.keys(staleBy)
const hiddenMs = 15_000

/** Listens until stopped. A first scan sends many events a second: they are gathered, so that lists are asked again now and then only. */
export function listenLive(client: QueryClient): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined
  let away: ReturnType<typeof setTimeout> | undefined
  let stream: EventSource | undefined
  let lostCount = 0

  const gatherer = makeGatherer<RouteName>((names) => {
    for (const name of withNeeds(names)) void client.invalidateQueries({ queryKey: [name] })
  })
  const take = (event: MessageEvent<string>) => {
    const live = readJson(event.data)
    if (!isLiveEvent(live)) return
    gatherer.add(staleBy[live.type])
    // Signed out or cut off meanwhile: the notice stands in the list all the same.
    if (live.type === 'notice') tellNotice(live.id).catch(() => undefined)
  }
  const open = () => {
    stream = new EventSource(urlOf('getEvents'))
    stream.addEventListener('message', take)
    for (const type of types) stream.addEventListener(type, take)
    stream.addEventListener('open', () => {
      // What happened while we were cut off is unknown: ask everything again.
      if (lostCount > 0) void client.invalidateQueries()
      lostCount = 0
    })
    stream.addEventListener('error', () => {
      lostCount += 1
      if (stream?.readyState === EventSource.CLOSED)
        retry = setTimeout(open, Math.min(60_000, 2000 * 2 ** Math.min(lostCount, 5)))
    })
  }
  const close = () => {
    clearTimeout(retry)
    stream?.close()
    stream = undefined
    lostCount += 1
  }
  // A browser has six connections to one server: tabs that nobody looks at, or that were left, must not hold them.
  const look = () => {
    clearTimeout(away)
    if (document.hidden) away = setTimeout(close, hiddenMs)
    else if (stream === undefined) open()
  }
  open()
  document.addEventListener('visibilitychange', look)
  addEventListener('pagehide', close)
  addEventListener('pageshow', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    removeEventListener('pagehide', close)
    removeEventListener('pageshow', look)
    clearTimeout(away)
    gatherer.stop()
    close()
  }
}

async function tellNotice(id: string): Promise<void> {
  const { items } = await call('listNotices')
  const notice = items.find((one) => one.id === id)
  if (notice !== undefined) showNotice(notice.say, id)
}

function isLiveEvent(value: unknown): value is LiveEvent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    types.includes(value.type)
  )
}
