import { setting } from './settings.ts'

/** Where this installation lives and what part of it runs here. */
export const houseSettings = {
  data: setting.text('FACTEUR_DATA', { or: './data', doc: 'Folder for the embedded database, the vault and the key.' }),
  masterKeyFile: setting.text('FACTEUR_MASTER_KEY_FILE', {
    or: null,
    shown: '`master.key` in the data folder',
    doc: 'The master key; made on first start when absent.',
  }),
  role: setting.word('FACTEUR_ROLE', ['all', 'api', 'worker'], {
    or: 'all',
    doc: 'What runs in this process: the page and REST, the work, or all.',
  }),
  mailFolders: setting.list('FACTEUR_MAIL_FOLDERS', {
    or: [],
    doc: 'Folders on this machine, comma-separated, that may be linked as a source of exported mail (.eml, .mbox, Maildir).',
  }),
  egressAllow: setting.list('FACTEUR_EGRESS_ALLOW', {
    or: [],
    doc: 'Comma-separated `host:port` or `CIDR:port` that mailboxes and destinations may reach although private.',
  }),
  egressResolve: setting.list('FACTEUR_EGRESS_RESOLVE', {
    or: [],
    doc: 'Comma-separated `host=ip:port` or `*=ip:port`: where web links lead in tests.',
  }),
  plainMail: setting.yes('FACTEUR_MAILBOX_PLAIN', {
    or: false,
    doc: 'Allow mailboxes to be read without encryption. Only for a mail server on this machine.',
  }),
  chromium: setting.text('FACTEUR_CHROMIUM', {
    or: null,
    shown: 'the Chromium or Chrome that is installed',
    doc: 'The Chromium that prints mails which are the receipt, and opens pages that need script.',
  }),
  readers: setting.number('FACTEUR_READERS', { or: 2, doc: 'Children that read files side by side.' }),
  maxSources: setting.number('FACTEUR_MAX_SOURCES', {
    or: 0,
    shown: 'any number',
    doc: 'How many mailboxes one organisation may link.',
  }),
  maxOrganisations: setting.number('FACTEUR_MAX_ORGANISATIONS_PER_PERSON', {
    or: 0,
    shown: 'any number',
    doc: 'Of how many organisations one person may be an owner here.',
  }),
}
