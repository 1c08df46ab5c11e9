/** Where the mail of the usual providers lives. `hint` is a text about what to know beforehand. */
export const presets = [
  { id: 'telenet', name: 'Telenet', host: 'imap.telenet.be' },
  { id: 'proximus', name: 'Proximus', host: 'imap.proximus.be' },
  { id: 'gmail', name: 'Gmail', host: 'imap.gmail.com', hint: 'gmail' },
  { id: 'outlook', name: 'Outlook / Microsoft 365', host: '', hint: 'outlook', isLater: true },
  { id: 'icloud', name: 'iCloud', host: 'imap.mail.me.com', hint: 'icloud' },
  { id: 'combell', name: 'Combell', host: 'imap.mailprotect.be' },
  { id: 'ovh', name: 'OVH', host: 'ssl0.ovh.net' },
  { id: 'one', name: 'One.com', host: 'imap.one.com' },
  { id: 'gmx', name: 'GMX', host: 'imap.gmx.net', hint: 'gmx' },
  { id: 'other', name: '', host: '', hint: 'other' },
] as const satisfies readonly Preset[]

export type Preset = {
  id: string
  name: string
  host: string
  hint?: 'gmail' | 'outlook' | 'icloud' | 'gmx' | 'other'
  isLater?: boolean
}
