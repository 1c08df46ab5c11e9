const least = 6
const most = 100
const mostReceivers = 20

/** Of the addresses a mail went to those that can be sought in its text and links, in lower case; of a long list the first. */
export const toldApart = (addresses: readonly string[]): string[] =>
  addresses
    .filter(({ length }) => length >= least && length <= most)
    .slice(0, mostReceivers)
    .map((address) => address.toLowerCase())
