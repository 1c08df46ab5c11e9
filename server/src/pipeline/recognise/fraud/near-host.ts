/** The same registered name, as far as one can tell without a list of public suffixes. */
export const isNear = (a: string, b: string): boolean => registered(a) === registered(b)

function registered(host: string): string {
  const labels = host.split('.')
  const isDouble =
    labels.length > 2 && /^(?:co|com|ac|gov|org|net)$/.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2
  return labels.slice(isDouble ? -3 : -2).join('.')
}
