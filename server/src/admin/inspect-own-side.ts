import { findIbans } from '@facteur/formats/iban.ts'
import type { OpenedFile, OpenedMail } from '@facteur/formats/rendition.ts'
import { inferTrustedAuthservId } from '#pipeline/recognise/fraud/authentication.ts'
import { inferOwnNames } from '#pipeline/recognise/infer-own-names.ts'
import type { JudgeContext } from '#pipeline/recognise/judge-context.ts'
import { inferOwnAddresses, inferOwnVatNumbers } from '#pipeline/recognise/own-side.ts'

export type OwnSide = Pick<JudgeContext, 'ownVatNumbers' | 'ownAddresses' | 'ownNames' | 'trustedAuthservId'>
type Sampled = { mail?: OpenedMail; file?: OpenedFile }

/** Who we are, as far as nobody told: what mails and papers of many senders have in common. */
export function inferOwnSide(given: OwnSide, sample: readonly Sampled[]): OwnSide {
  const mails = sample.flatMap(({ mail, file }) => mail ?? file?.mail ?? [])
  const papers = mails.flatMap((mail) =>
    mail.parts.map(({ rendition }) => ({ rendition, sender: mail.from[0]?.address.split('@')[1] ?? '' })),
  )
  const bare = sample.flatMap(({ file }) => {
    if (file === undefined || file.mail !== undefined) return []
    const [account] = findIbans(file.rendition.text)
    return account === undefined ? [] : [{ rendition: file.rendition, sender: account.iban }]
  })
  const vatNumbers = () => [
    ...new Set([...inferOwnVatNumbers(papers), ...inferOwnVatNumbers(bare, { leastShare: 0.5 })]),
  ]
  const names = () => [...new Set([...inferOwnNames(papers), ...inferOwnNames(bare)])]
  return {
    trustedAuthservId: inferTrustedAuthservId(mails),
    ownNames: given.ownNames.length > 0 ? given.ownNames : names(),
    ownAddresses: given.ownAddresses.length > 0 ? given.ownAddresses : inferOwnAddresses(mails),
    ownVatNumbers: given.ownVatNumbers.length > 0 ? given.ownVatNumbers : vatNumbers(),
  }
}
