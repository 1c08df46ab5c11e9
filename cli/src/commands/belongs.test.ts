import { expect, test } from 'vitest'
import type { Io } from '../io.ts'
import { runFacteur } from '../run.ts'

/** Runs one command; each route answers what is given for it. Returns what was sent, and the exit status. */
async function run(args: string[], answers: Record<string, unknown>) {
  const sent: { ask: string; body: unknown }[] = []
  let err = ''
  const io: Io = {
    out: () => undefined,
    err: (text) => void (err += text),
    env: { FACTEUR_TOKEN: 'fct_x' },
    isOutTty: false,
    isErrTty: false,
    columns: 100,
    readInput: async () => '',
    now: () => 0,
    pause: async () => undefined,
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const ask = `${init?.method ?? 'GET'} ${url.pathname.replace('/api/v1', '')}`
      if (typeof init?.body === 'string') sent.push({ ask, body: JSON.parse(init.body) })
      return Response.json(answers[ask] ?? {})
    },
  }
  return { status: await runFacteur(args, io), sent, err }
}

const whose = {
  isAsked: true,
  handedTo: null,
  choices: [
    { id: 'org_1', name: 'Atelier Lune', isOurs: true },
    { id: 'org_2', name: 'Lune Verhuur', isOurs: false },
  ],
}
const served = {
  choices: [
    { id: 'org_2', name: 'Lune Verhuur', vatNumber: null, isServed: true, addresses: ['verhuur@lune.example'] },
    { id: 'org_3', name: 'Lune Bouw', vatNumber: null, isServed: false, addresses: [] },
  ],
}
const source = {
  id: 'src_1',
  name: 'post',
  trouble: null,
  since: null,
  lastSuccessAt: null,
  nextRunAt: null,
  settings: {},
  folders: [],
  aliases: [],
  progress: { seen: 0, total: 0, waiting: 0, collected: 0 },
}

test('a document is given to the organisation that is named, by its name or id', async () => {
  const answers = { 'GET /documents/doc_1/whose': whose, 'POST /documents/doc_1/whose': { name: 'f.pdf' } }
  for (const word of ['lune verhuur', 'org_2'])
    expect(await run(['document', 'belongs', 'doc_1', '--organisation', word], answers)).toMatchObject({
      status: 0,
      sent: [{ ask: 'POST /documents/doc_1/whose', body: { organisation: 'org_2' } }],
    })
})

test('an organisation that the mailbox does not serve is refused here, with those that can be chosen', async () => {
  const answers = { 'GET /documents/doc_1/whose': whose }
  const said = await run(['document', 'belongs', 'doc_1', '--organisation', 'Zon'], answers)
  expect(said).toMatchObject({ status: 1, sent: [] })
  expect(said.err).toContain('Lune Verhuur (org_2)')
})

test('what a mailbox serves is said whole, and who was served keeps their addresses', async () => {
  const answers = {
    'GET /sources/src_1/serves': served,
    'POST /sources/src_1/serves': served,
    'GET /sources/src_1': source,
  }
  const said = await run(['source', 'change', 'src_1', '--serves', 'Lune Verhuur', '--serves', 'org_3'], answers)
  const serves = [
    { id: 'org_2', addresses: ['verhuur@lune.example'] },
    { id: 'org_3', addresses: [] },
  ]
  expect(said).toMatchObject({ status: 0, sent: [{ ask: 'POST /sources/src_1/serves', body: { serves } }] })
  const none = await run(['source', 'change', 'src_1', '--serves-none'], answers)
  expect(none.sent).toEqual([{ ask: 'POST /sources/src_1/serves', body: { serves: [] } }])
})

test('the scope is still not changed by saying nothing', async () => {
  expect(await run(['source', 'change', 'src_1'], {})).toMatchObject({ status: 2, sent: [] })
})
