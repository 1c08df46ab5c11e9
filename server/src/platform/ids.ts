import { randomBytes } from 'node:crypto'

const prefixes = {
  OrganisationId: 'org',
  SourceId: 'src',
  MessageId: 'msg',
  DocumentId: 'doc',
  SightingId: 'sgt',
  DestinationId: 'dst',
  DeliveryId: 'dlv',
  NoticeId: 'ntc',
  TokenId: 'tok',
  ObjectId: 'obj',
  SupplierId: 'sup',
  RuleId: 'rul',
  PasswordId: 'pwd',
  LinkId: 'lnk',
  LinkRuleId: 'lrl',
  AttemptId: 'att',
  InvitationId: 'inv',
} as const

export type IdName = keyof typeof prefixes
export type Id<Name extends IdName> = string & { readonly is: Name }
export type OrganisationId = Id<'OrganisationId'>
export type SourceId = Id<'SourceId'>
export type MessageId = Id<'MessageId'>
export type DocumentId = Id<'DocumentId'>
export type DestinationId = Id<'DestinationId'>
export type DeliveryId = Id<'DeliveryId'>
export type ObjectId = Id<'ObjectId'>

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** `doc_` and 26 characters of Crockford base32: 48 bits of milliseconds, then 80 random bits, so ids sort by birth (ULID). */
export function makeId<Name extends IdName>(name: Name, nowMs = Date.now()): Id<Name> {
  let value = (BigInt(nowMs) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = alphabet[Number(value & 31n)] + text
    value >>= 5n
  }
  return asId(name, `${prefixes[name]}_${text}`)
}

// Safe: made above with the prefix of that name, or read back from a column that holds only such ids.
export const asId = <Name extends IdName>(_name: Name, text: string) => text as Id<Name>
