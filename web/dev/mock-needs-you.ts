import type { NeedsYou } from '@facteur/contract/needs-you.ts'

const at = new Date(Date.now() - 7_200_000).toISOString()
const none = { code: null, message: null, document: null, source: null, at }

/** One of every kind that can wait for the owner. */
export const needsYou: NeedsYou = {
  items: [
    {
      ...none,
      kind: 'source',
      id: 'src_2',
      title: 'facturen@atelier-lune.example',
      say: 'The mail server refused the password.',
      code: 'mailbox.password-refused',
      source: 'src_2',
    },
    {
      ...none,
      kind: 'held',
      id: 'doc_3',
      title: 'Zilverhandel Maas',
      say: 'The bank account differs.',
      document: 'doc_3',
    },
    { ...none, kind: 'link', id: 'lnk_1', title: 'Energie Noord', say: 'The link has expired.', message: 'msg_8' },
    {
      ...none,
      kind: 'login',
      id: 'lnk_2',
      title: 'Telecom Zuid',
      say: 'The link leads to a sign-in.',
      message: 'msg_9',
    },
    {
      ...none,
      kind: 'login',
      id: 'msg_6',
      title: 'Waterbedrijf West',
      say: 'Log in to Waterbedrijf West, or hand in the file',
      code: 'mail.wants-sign-in',
      message: 'msg_6',
    },
    { ...none, kind: 'password', id: 'doc_5', title: 'Verzekering Vast', say: 'The PDF is locked.', document: 'doc_5' },
    {
      ...none,
      kind: 'unsure',
      id: 'msg_4',
      title: 'Studio Blik',
      say: 'Perhaps an invoice or receipt.',
      message: 'msg_4',
    },
    { ...none, kind: 'delivery', id: 'dlv_1', title: 'My accountant', say: 'The line was cut.', document: 'doc_2' },
    { ...none, kind: 'review', id: 'doc_6', title: 'Bakkerij De Korst', say: '', document: 'doc_6' },
  ],
  counts: { source: 1, held: 1, link: 1, login: 2, password: 1, unsure: 1, delivery: 1, review: 1 },
  total: 9,
}
