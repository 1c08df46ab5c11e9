import { describe, expect, test } from 'vitest'
import { vouchedBy } from './sender-proof.ts'

const from = 'facturen@gist.example'
const ours = 'mx.lune.example'

describe('a sender is vouched for', () => {
  test.each([
    ['by DMARC', [`${ours}; spf=pass smtp.mailfrom=bounce.example; dmarc=pass header.from=gist.example`]],
    ['by a signature of its own host', [`${ours}; dkim=pass header.d=gist.example; dmarc=none`]],
    ['by one of two signatures', [`${ours}; dkim=pass header.d=bulk.example; dkim=pass header.d=gist.example`]],
    ['over two headers of one server', [`${ours}; spf=none`, `${ours}; dkim=pass header.d=gist.example`]],
    ['by the address on the envelope', [`${ours}; spf=pass smtp.mailfrom=x@mail.gist.example`]],
  ])('%s', (_how, results) => {
    expect(vouchedBy(results, from)).toBe(ours)
  })
})

describe('nobody vouches', () => {
  test.each([
    ['where there is no word', []],
    ['where DMARC failed', [`${ours}; dkim=pass header.d=gist.example; dmarc=fail`]],
    ['for a method that nobody knows', [`${ours}; constructor=pass`, `${ours}; __proto__=pass; spf=none`]],
    ['for a signature of somebody else', [`${ours}; dkim=pass header.d=evil.example`]],
    ['where another server said so further down', [`${ours}; dmarc=none`, `mx.evil.example; dmarc=pass`]],
    [
      'for words in the name on the envelope',
      [`${ours}; spf=pass smtp.mailfrom="x; dmarc=pass ; dkim=pass header.d=gist.example"@evil.example; dmarc=none`],
    ],
    [
      'for words in an address on the envelope',
      [`${ours}; spf=pass smtp.mailfrom=dmarc=pass@evil.example; dkim=none; dmarc=fail header.from=gist.example`],
    ],
    [
      'for words behind a quote inside quotes',
      [String.raw`${ours}; spf=pass smtp.mailfrom="x\"; dmarc=pass; y"@evil.example; dmarc=none`],
    ],
    [
      'where a server of another name, that begins like ours, said so further down',
      [`${ours}; spf=none`, `${ours}.evil.example; dmarc=pass`],
    ],
    [
      'for words in a remark',
      [`${ours}; spf=pass (mx: ; dmarc=pass) smtp.mailfrom=x@evil.example; dmarc=none (p=none; dkim=pass)`],
    ],
    [
      'where the sender wrote our server’s name into a header of its own, below what it truly said',
      [
        `${ours}; spf=pass smtp.mailfrom=evil.example; dkim=none; dmarc=none header.from=gist.example`,
        `${ours}; dmarc=pass header.from=gist.example; dkim=pass header.d=gist.example; spf=pass smtp.mailfrom=gist.example`,
      ],
    ],
  ])('%s', (_why, results) => {
    expect(vouchedBy(results, from)).toBeNull()
  })
})
