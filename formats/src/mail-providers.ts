export type MailSecurity = 'implicit' | 'starttls'
export type MailServer = { host: string; port: number; security: MailSecurity }

/**
 * What lets a program in: the mailbox's own password; an app password; an app password once two-step sign-in is on;
 * the provider's own sign-in page only; or nothing, where the provider has no IMAP.
 */
export type MailPassword = 'own' | 'app' | 'app-with-two-steps' | 'sign-in' | 'none'

/** Facts about one firm that keeps mailboxes. Without `server` the address has to tell. */
export type MailProvider = {
  id: string
  name: string
  /** Domains of the mailboxes it gives away, in lower case. */
  domains: readonly string[]
  /** Ends of the mail exchangers of domains that are kept there. */
  mx: readonly string[]
  server: MailServer | null
  /** What follows "user name" there. */
  user: 'address' | 'local-part'
  password: MailPassword
  /** IMAP has to be switched on in its webmail first. */
  mustSwitchOn?: true
  oauth?: 'google' | 'microsoft'
  /** The provider's own help. */
  help: string
  /** Its page in docs/guide/providers; absent where nothing but the mailbox's password is needed. */
  guide?: string
  /** The server is known from few public files only: it is tried before it is believed. */
  isUnverified?: true
  /** Shown among the pictures under that one. */
  isPartOf?: string
}

type More = Partial<Omit<MailProvider, 'id' | 'name' | 'server' | 'help'>>

const tls = (host: string): MailServer => ({ host, port: 993, security: 'implicit' })

function at(id: string, name: string, [host, help]: readonly [string | null, string], more: More = {}): MailProvider {
  return {
    id,
    name,
    domains: [],
    mx: [],
    server: host === null ? null : tls(host),
    user: 'address',
    password: 'own',
    help,
    ...more,
  }
}

const yes = true as const

/** In the order of the pictures. Sources: the providers' own pages, RFC 6186 records and public lists; facts only. */
export const mailProviders: readonly MailProvider[] = [
  at('google', 'Google', ['imap.gmail.com', 'https://support.google.com/accounts/answer/185833'], {
    domains: ['gmail.com', 'googlemail.com'],
    mx: ['google.com', 'googlemail.com'],
    password: 'app',
    oauth: 'google',
    guide: 'google',
  }),
  at('microsoft', 'Microsoft', ['outlook.office365.com', 'https://support.microsoft.com/outlook'], {
    domains: [
      'outlook.com outlook.be outlook.fr outlook.de outlook.at outlook.es outlook.it outlook.ie outlook.dk outlook.pt',
      'hotmail.com hotmail.be hotmail.fr hotmail.de hotmail.nl hotmail.es hotmail.it hotmail.co.uk hotmail.ch',
      'live.com live.be live.fr live.nl live.de live.at live.co.uk live.it live.dk msn.com windowslive.com passport.com',
    ].flatMap((line) => line.split(' ')),
    mx: ['protection.outlook.com', 'mx.microsoft'],
    password: 'sign-in',
    oauth: 'microsoft',
    guide: 'microsoft',
  }),
  at('telenet', 'Telenet', ['imap.telenet.be', 'https://www2.telenet.be'], {
    domains: ['telenet.be', 'pandora.be'],
    mx: ['telenet-ops.be'],
  }),
  at('proximus', 'Proximus', ['imap.proximus.be', 'https://www.proximus.be/support'], {
    domains: ['proximus.be', 'skynet.be', 'belgacom.net'],
  }),
  at('scarlet', 'Scarlet', ['imap.scarlet.be', 'https://www.scarlet.be'], {
    domains: ['scarlet.be'],
    isUnverified: yes,
  }),
  at('voo', 'VOO', ['imap.voo.be', 'https://www.voo.be'], { domains: ['voo.be'], isUnverified: yes }),
  at('icloud', 'iCloud', ['imap.mail.me.com', 'https://support.apple.com/HT202304'], {
    domains: ['icloud.com', 'me.com', 'mac.com'],
    mx: ['icloud.com'],
    user: 'local-part',
    password: 'app',
    guide: 'icloud',
  }),
  at('combell', 'Combell', ['imap.mailprotect.be', 'https://www.combell.com'], { mx: ['mailprotect.be'] }),
  at('ovh', 'OVH', ['ssl0.ovh.net', 'https://help.ovhcloud.com'], { mx: ['ovh.net'] }),
  at('one', 'One.com', ['imap.one.com', 'https://help.one.com'], { mx: ['one.com'] }),
  at('orange', 'Orange', ['imap.orange.fr', 'https://assistance.orange.fr'], {
    domains: ['orange.fr', 'wanadoo.fr'],
    guide: 'orange',
  }),
  at('free', 'Free', ['imap.free.fr', 'https://assistance.free.fr'], { domains: ['free.fr'], user: 'local-part' }),
  at('sfr', 'SFR', ['imap.sfr.fr', 'https://assistance.sfr.fr'], {
    domains: ['sfr.fr', 'neuf.fr', 'cegetel.net', 'club-internet.fr', 'numericable.fr'],
    isUnverified: yes,
  }),
  at('laposte', 'La Poste', ['imap.laposte.net', 'https://aide.laposte.net'], {
    domains: ['laposte.net'],
    mustSwitchOn: yes,
    isUnverified: yes,
    guide: 'laposte',
  }),
  at('gmx', 'GMX', ['imap.gmx.net', 'https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html'], {
    domains: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch'],
    mx: ['gmx.net'],
    password: 'app-with-two-steps',
    mustSwitchOn: yes,
    guide: 'gmx',
  }),
  at('gmx-com', 'GMX', ['imap.gmx.com', 'https://support.gmx.com'], {
    domains: ['gmx.com', 'gmx.fr', 'gmx.es', 'gmx.co.uk'],
    password: 'app-with-two-steps',
    mustSwitchOn: yes,
    guide: 'gmx',
    isPartOf: 'gmx',
  }),
  at('web-de', 'WEB.DE', ['imap.web.de', 'https://hilfe.web.de/pop-imap/imap/imap-serverdaten.html'], {
    domains: ['web.de'],
    user: 'local-part',
    password: 'app-with-two-steps',
    mustSwitchOn: yes,
    guide: 'web-de',
  }),
  at('t-online', 'T-Online', ['secureimap.t-online.de', 'https://www.telekom.de/hilfe'], {
    domains: ['t-online.de', 'magenta.de'],
    password: 'app',
    isUnverified: yes,
    guide: 't-online',
  }),
  at('yahoo', 'Yahoo', ['imap.mail.yahoo.com', 'https://help.yahoo.com/kb/mail'], {
    domains: 'yahoo.com yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.uk yahoo.ie ymail.com rocketmail.com'.split(' '),
    mx: ['yahoodns.net'],
    password: 'app',
    guide: 'yahoo',
  }),
  at('zoho', 'Zoho', ['imap.zoho.eu', 'https://www.zoho.com/mail/help/imap-access.html'], {
    domains: ['zoho.eu', 'zohomail.eu'],
    mx: ['zoho.eu'],
    password: 'app-with-two-steps',
    mustSwitchOn: yes,
    guide: 'zoho',
  }),
  at('zoho-com', 'Zoho', ['imap.zoho.com', 'https://www.zoho.com/mail/help/imap-access.html'], {
    domains: ['zoho.com', 'zohomail.com'],
    mx: ['zoho.com'],
    password: 'app-with-two-steps',
    mustSwitchOn: yes,
    guide: 'zoho',
    isPartOf: 'zoho',
  }),
  at('fastmail', 'Fastmail', ['imap.fastmail.com', 'https://www.fastmail.help'], {
    domains: ['fastmail.com', 'fastmail.fm'],
    mx: ['messagingengine.com'],
    password: 'app',
    guide: 'fastmail',
  }),
  at('ionos', 'IONOS', ['imap.ionos.de', 'https://www.ionos.com/help'], {
    mx: ['ionos.de', 'kundenserver.de', '1und1.de'],
  }),
  ...['com', 'fr', 'es', 'it', 'co.uk'].map((end) =>
    at(`ionos-${end.replace('.', '-')}`, 'IONOS', [`imap.ionos.${end}`, 'https://www.ionos.com/help'], {
      mx: end === 'com' ? ['ionos.com', '1and1.com'] : [`ionos.${end}`],
      isPartOf: 'ionos',
      ...(end === 'it' || end === 'co.uk' ? { isUnverified: yes } : {}),
    }),
  ),
  at('strato', 'Strato', ['imap.strato.de', 'https://www.strato.de/faq'], { mx: ['rzone.de', 'strato.de'] }),
  at('hostinger', 'Hostinger', ['imap.hostinger.com', 'https://support.hostinger.com'], { mx: ['hostinger.com'] }),
  at('titan', 'Titan', ['imap.titan.email', 'https://support.titan.email'], {
    mx: ['titan.email'],
    isUnverified: yes,
    isPartOf: 'hostinger',
  }),
  at('kpn', 'KPN', ['imap.kpnmail.nl', 'https://www.kpn.com/service'], {
    domains: ['kpnmail.nl', 'planet.nl', 'hetnet.nl', 'kpnplanet.nl'],
  }),
  at('ziggo', 'Ziggo', ['imap.ziggo.nl', 'https://www.ziggo.nl/klantenservice'], {
    domains: ['ziggo.nl', 'home.nl', 'casema.nl', 'chello.nl', 'quicknet.nl'],
  }),
  at('xs4all', 'XS4ALL', ['imap.xs4all.nl', 'https://www.kpn.com/service'], {
    domains: ['xs4all.nl'],
    isUnverified: yes,
  }),
  at('mailbox-org', 'mailbox.org', ['imap.mailbox.org', 'https://kb.mailbox.org'], {
    domains: ['mailbox.org'],
    mx: ['mailbox.org'],
    password: 'app-with-two-steps',
    isUnverified: yes,
  }),
  at('posteo', 'Posteo', ['posteo.de', 'https://posteo.de/hilfe'], {
    domains: ['posteo.de', 'posteo.net', 'posteo.eu'],
    isUnverified: yes,
  }),
  at('infomaniak', 'Infomaniak', ['mail.infomaniak.com', 'https://www.infomaniak.com/support'], {
    domains: ['ik.me', 'ikmail.com', 'etik.com'],
    mx: ['infomaniak.ch'],
    password: 'app',
    isUnverified: yes,
    guide: 'infomaniak',
  }),
  at('bluewin', 'Bluewin', ['imaps.bluewin.ch', 'https://www.swisscom.ch/help'], {
    domains: ['bluewin.ch'],
    isUnverified: yes,
  }),
  at('transip', 'TransIP', ['imap.transip.email', 'https://www.transip.nl/knowledgebase'], {
    mx: ['transip.email'],
    isUnverified: yes,
  }),
  at('versio', 'Versio', [null, 'https://www.versio.nl/support']),
  at('gandi', 'Gandi', ['mail.gandi.net', 'https://docs.gandi.net'], { mx: ['gandi.net'], isUnverified: yes }),
  at('aol', 'AOL', ['imap.aol.com', 'https://help.aol.com'], {
    domains: ['aol.com'],
    password: 'app',
    isUnverified: yes,
    guide: 'yahoo',
    isPartOf: 'yahoo',
  }),
  at('proton', 'Proton', [null, 'https://proton.me/support'], {
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    mx: ['protonmail.ch'],
    password: 'none',
    guide: 'no-imap',
    isPartOf: 'other',
  }),
  at('tuta', 'Tuta', [null, 'https://tuta.com/support'], {
    domains: ['tuta.com', 'tuta.io', 'tutanota.com', 'tutanota.de', 'tutamail.com', 'keemail.me'],
    mx: ['tutanota.de'],
    password: 'none',
    guide: 'no-imap',
    isPartOf: 'other',
  }),
]
