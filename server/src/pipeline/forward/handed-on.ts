type File = { mediaType: string }

/** What of a document goes to the accountant: a mail that was printed as its PDF, which carries the mail; any other whole. */
export function handedOn<One extends File>(original: One, companions: readonly One[]): One[] {
  const isPrinted =
    original.mediaType === 'message/rfc822' && companions.some((one) => one.mediaType === 'application/pdf')
  return isPrinted ? [...companions] : [original, ...companions]
}
