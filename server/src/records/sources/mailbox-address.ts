/** The address of a mailbox by its settings, in lower case: who signed in, or the user name where that is one. */
export function mailboxAddressOf(settings: Record<string, unknown>): string[] {
  const found = [settings['address'], settings['user']].find((one) => typeof one === 'string' && one.includes('@'))
  return typeof found === 'string' ? [found.trim().toLowerCase()] : []
}
