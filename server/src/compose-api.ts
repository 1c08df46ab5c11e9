import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnosisQuery } from '@facteur/contract/mailbox.ts'
import { renderEInvoice } from '@facteur/formats/einvoice/render-einvoice.ts'
import { apiSettings, makeFront } from '#api/api.settings.ts'
import { makeApi } from '#api/app.ts'
import { type Served, serveApi } from '#api/serve.ts'
import { makeSessions } from '#api/sessions.ts'
import { makeMailboxDoors } from '#connectors/imap/mailbox-doors.ts'
import { findFeedConnector, findSourceConnector } from '#connectors/registry.ts'
import { probeFeed } from '#pipeline/collect/probe-feed.ts'
import { probeSource } from '#pipeline/collect/probe-source.ts'
import { makeReceiveUpload } from '#pipeline/collect/receive-upload.ts'
import { makeTestDestination } from '#pipeline/forward/test-destination.ts'
import { detailsOfEInvoice } from '#pipeline/extract/details-of-e-invoice.ts'
import { learnHint } from '#pipeline/extract/learn-hint.ts'
import { makeSendInvitation } from '#pipeline/notify/send-invitation.ts'
import { sayNotice } from '#pipeline/notify/say-notice.ts'
import { queues } from '#pipeline/queues.ts'
import { judgeFile } from '#pipeline/recognise/judge-file.ts'
import { findBrowser } from '#platform/browser-child-version.ts'
import { Fault } from '#platform/fault.ts'
import { type Environment, readSettings } from '#platform/settings.ts'
import { collectDocument } from '#records/documents/collect-document.ts'
import { collectMessage } from '#records/messages/collect-message.ts'
import { getOwnSide } from '#records/organisations/own-side.read.ts'
import { openKeptSource } from '#records/sources/kept-source.read.ts'
import { type Doors, type OpenGround, readHouse } from './compose.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const noOutgoingMail = {
  code: 'outgoing-mail.not-set',
  say: 'No outgoing mail is set up yet (FACTEUR_SMTP_URL), so nothing can be sent.',
}

/** The connector of a source, where this version has it. */
function known<Connector>(connector: Connector | undefined): Connector {
  if (connector !== undefined) return connector
  throw new Fault('source.unknown-kind', { say: 'This kind of source is not known here.' })
}

export const readFront = (environment: Environment) => makeFront(readSettings(apiSettings, environment))

/** The page and the REST interface on the ground that was opened. */
export async function openApi(
  environment: Environment,
  { ground, bus, describeDatabase }: OpenGround,
  doors: Doors,
): Promise<Served> {
  const settings = readSettings(apiSettings, environment)
  const house = readHouse(environment)
  const front = makeFront(settings)
  const sessions = makeSessions({ ground, front })
  const mailboxDoors = makeMailboxDoors({
    ground: doors.connectorGround,
    fetch: doors.fetch,
    environment,
    now: () => ground.clock.now(),
  })
  const api = makeApi({
    ground,
    sessions,
    front,
    bus,
    reader: doors.reader,
    version: readVersion(),
    webFolder: join(root, 'web/dist'),
    workQueues: queues.filter((name) => name !== 'deliver'),
    doors: {
      async probeSource(link) {
        return probeSource({
          connector: known(findSourceConnector(link.connector)),
          ground: doors.connectorGround,
          settings: link,
          secret: link.connector === 'imap' ? link.password : null,
        })
      },
      async probeKeptSource(ctx, { id }) {
        const { connector: name, settings, secret } = await openKeptSource(ctx, { id })
        const feed = findFeedConnector(name)
        if (feed !== undefined) {
          const accessToken = doors.signIns.accessTokenFor(ctx, id)
          return probeFeed({ connector: feed, ground: doors.connectorGround, settings, accessToken })
        }
        const connector = known(findSourceConnector(name))
        return probeSource({ connector, ground: doors.connectorGround, settings, secret })
      },
      ...mailboxDoors,
      async diagnoseSource(ctx, { id, language }) {
        const { connector, settings, secret } = await openKeptSource(ctx, { id })
        if (connector !== 'imap')
          throw new Fault('source.not-by-imap', {
            say: 'This source is not read over IMAP, so there is no connection to walk through.',
          })
        const query = diagnosisQuery.parse({ ...settings, ...(secret === null ? {} : { password: secret }) })
        return mailboxDoors.diagnoseMailbox(query, language)
      },
      oauth: {
        providers: doors.signIns.providers,
        operatorClients: doors.signIns.operatorClients,
        async probe({ connector: name, settings, accessToken }) {
          const connector = known(findFeedConnector(name))
          return probeFeed({ connector, ground: doors.connectorGround, settings, accessToken })
        },
      },
      sendInvitation: makeSendInvitation(doors.outgoing),
      receiveUpload: makeReceiveUpload({ reader: doors.reader, judgeFile }),
      collectMessage,
      collectDocument,
      learnHint,
      async kindOfFile(ctx, { opened, name }) {
        const { kind } = judgeFile(opened, { name, context: { ...(await getOwnSide(ctx)), knownInvoices: [] } })
        return kind === 'other' ? undefined : kind
      },
      detailsOfEInvoice,
      showEInvoice: renderEInvoice,
      testDestination: makeTestDestination(doors.outgoing),
      deliveryJob: (ctx, id) => ({ queue: 'deliver', data: { organisation: ctx.organisation, id } }),
      sayNotice,
      house: async () => ({
        isolation: { isIsolated: doors.reader.isolation.isIsolated, say: doors.reader.isolation.say },
        outgoingMail: { isSet: doors.outgoing !== undefined, from: doors.outgoing?.from ?? null },
        browser: await findBrowser(house.chromium),
        egressAllow: [...house.egressAllow],
        egressResolve: [...house.egressResolve],
        database: describeDatabase,
        vault: house.vault ?? 'file:',
      }),
      outgoingTrouble: () => (doors.outgoing === undefined ? noOutgoingMail : null),
    },
  })
  return serveApi(api, settings)
}

function readVersion(): string {
  const text: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return typeof text === 'object' && text !== null && 'version' in text ? String(text.version) : '0'
}
