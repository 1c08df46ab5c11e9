import type { Language } from '@facteur/contract/verdict.ts'
import { german } from './sentences-de.ts'
import { french } from './sentences-fr.ts'

/** What was found, and what to do next where there is something to do. */
type Said = readonly [string, string?]
type Words = { en: Said; nl: Said }

const sentences = {
  'name.found': {
    en: ['The name {host} is known; it leads to {address}.'],
    nl: ['De naam {host} is bekend; hij leidt naar {address}.'],
  },
  'name.known': { en: ['The name {host} is known.'], nl: ['De naam {host} is bekend.'] },
  'name.unknown': {
    en: [
      'There is no server with the name {host}.',
      'Check the spelling, or look up the name of the IMAP server with your provider.',
    ],
    nl: [
      'Er bestaat geen server met de naam {host}.',
      'Kijk de spelling na, of zoek de naam van de IMAP-server op bij je aanbieder.',
    ],
  },
  'name.silent': {
    en: [
      'The name service did not answer, so {host} could not be looked up.',
      'Check whether this machine is connected to the internet, then try again.',
    ],
    nl: [
      'De naamdienst antwoordde niet, dus kon {host} niet worden opgezocht.',
      'Kijk na of deze machine met het internet verbonden is en probeer opnieuw.',
    ],
  },
  'permission.given': { en: ['Facteur may connect to it.'], nl: ['Facteur mag er verbinding mee maken.'] },
  'permission.private': {
    en: [
      '{host} lies in a private network, where Facteur may not go by itself.',
      'If it is your own mail server, whoever runs this Facteur can allow it: FACTEUR_EGRESS_ALLOW={host}:{port}.',
    ],
    nl: [
      '{host} ligt in een privénetwerk; daar mag Facteur niet zomaar heen.',
      'Is het je eigen mailserver, dan kan wie deze Facteur beheert het toelaten: FACTEUR_EGRESS_ALLOW={host}:{port}.',
    ],
  },
  'permission.never': {
    en: [
      '{host} is an address that is reserved for the machine itself.',
      'Take the name your provider gives for IMAP.',
    ],
    nl: [
      '{host} is een adres dat voor de machine zelf is voorbehouden.',
      'Neem de naam die je aanbieder voor IMAP opgeeft.',
    ],
  },
  'permission.port': {
    en: ['{port} is not a port.', 'Take 993, or the number your provider gives.'],
    nl: ['{port} is geen poort.', 'Neem 993, of het nummer dat je aanbieder opgeeft.'],
  },
  'connection.made': { en: ['{host} answers on port {port}.'], nl: ['{host} antwoordt op poort {port}.'] },
  'connection.refused': {
    en: [
      '{host} is there, but nothing listens on port {port}.',
      'Check the port: 993 is usual. Perhaps the mail server of your provider has another name.',
    ],
    nl: [
      '{host} is er, maar op poort {port} luistert niets.',
      'Kijk de poort na: 993 is gebruikelijk. Misschien heet de mailserver van je aanbieder anders.',
    ],
  },
  'connection.silent': {
    en: [
      '{host} does not answer on port {port}.',
      'Check the name and the port. A firewall between this machine and the server may also be in the way.',
    ],
    nl: [
      '{host} antwoordt niet op poort {port}.',
      'Kijk de naam en de poort na. Er kan ook een firewall tussen deze machine en de server zitten.',
    ],
  },
  'connection.none': {
    en: ['There is no way from here to {host}.', 'Check whether this machine is connected to the internet.'],
    nl: ['Er is van hier geen weg naar {host}.', 'Kijk na of deze machine met het internet verbonden is.'],
  },
  'encryption.good': {
    en: [
      'The line is encrypted. The certificate proves the name {host}; {issuer} issued it, and it holds until {validTo}.',
    ],
    nl: [
      'De lijn is versleuteld. Het certificaat bewijst de naam {host}; {issuer} gaf het uit en het geldt tot {validTo}.',
    ],
  },
  'encryption.ends-soon': {
    en: [
      'The line is encrypted, but the certificate of {host} ends on {validTo}.',
      'Nothing to do now. If it is your own server, renew the certificate before that day.',
    ],
    nl: [
      'De lijn is versleuteld, maar het certificaat van {host} eindigt op {validTo}.',
      'Nu hoeft er niets. Is het je eigen server, vernieuw het certificaat dan voor die dag.',
    ],
  },
  'encryption.other-name': {
    en: [
      'The certificate was made for another name: {names}. No password was sent.',
      'Use that name as the server if your provider gives it too.',
    ],
    nl: [
      'Het certificaat is voor een andere naam gemaakt: {names}. Er is geen wachtwoord verstuurd.',
      'Neem die naam als server, als je aanbieder hem ook zo opgeeft.',
    ],
  },
  'encryption.expired': {
    en: [
      'The certificate of {host} expired on {validTo}. No password was sent.',
      'Whoever runs the mail server has to renew it; also check the clock of this machine.',
    ],
    nl: [
      'Het certificaat van {host} is verlopen op {validTo}. Er is geen wachtwoord verstuurd.',
      'Wie de mailserver beheert, moet het vernieuwen; kijk ook de klok van deze machine na.',
    ],
  },
  'encryption.too-early': {
    en: ['The certificate of {host} is not valid yet. No password was sent.', 'Check the clock of this machine.'],
    nl: [
      'Het certificaat van {host} geldt nog niet. Er is geen wachtwoord verstuurd.',
      'Kijk de klok van deze machine na.',
    ],
  },
  'encryption.self-made': {
    en: [
      '{host} made its certificate itself, so nobody vouches for its name. No password was sent.',
      'If it is your own server, paste its certificate under Server settings. Otherwise do not go on.',
    ],
    nl: [
      '{host} heeft zijn certificaat zelf gemaakt: niemand staat borg voor de naam. Er is geen wachtwoord verstuurd.',
      'Is het je eigen server, plak het certificaat dan bij Serverinstellingen. Ga anders niet verder.',
    ],
  },
  'encryption.unknown-issuer': {
    en: [
      'The certificate of {host} was issued by {issuer}, which this machine does not know. No password was sent.',
      'If it is the server of your firm, paste the certificate of its authority under Server settings. Otherwise do not go on.',
    ],
    nl: [
      'Het certificaat van {host} is uitgegeven door {issuer}, en die kent deze machine niet. Er is geen wachtwoord verstuurd.',
      'Is het de server van je bedrijf, plak dan het certificaat van de uitgever bij Serverinstellingen. Ga anders niet verder.',
    ],
  },
  'encryption.none': {
    en: [
      '{host} does not speak TLS on port {port}. No password was sent.',
      'Try port 993 with TLS, or port 143 with STARTTLS.',
    ],
    nl: [
      '{host} spreekt op poort {port} geen TLS. Er is geen wachtwoord verstuurd.',
      'Probeer poort 993 met TLS, of poort 143 met STARTTLS.',
    ],
  },
  'encryption.silent': {
    en: [
      '{host} took the call on port {port} but then said nothing.',
      'Check the port: 993 is usual. If it is right, try again later.',
    ],
    nl: [
      '{host} nam op poort {port} op, maar zei daarna niets.',
      'Kijk de poort na: 993 is gebruikelijk. Klopt hij, probeer het dan later opnieuw.',
    ],
  },
  'encryption.not-offered': {
    en: [
      '{host} does not offer to encrypt the line (STARTTLS) on port {port}. No password was sent.',
      'Try port 993 with TLS.',
    ],
    nl: [
      '{host} biedt op poort {port} geen versleuteling aan (STARTTLS). Er is geen wachtwoord verstuurd.',
      'Probeer poort 993 met TLS.',
    ],
  },
  'encryption.kept-away': {
    en: [
      '{host} pretends that somebody is signed in already, which keeps encryption away. No password was sent.',
      'Do not go on with this server; try port 993 with TLS.',
    ],
    nl: [
      '{host} doet alsof er al iemand is aangemeld en houdt zo de versleuteling weg. Er is geen wachtwoord verstuurd.',
      'Ga met deze server niet verder; probeer poort 993 met TLS.',
    ],
  },
  'greeting.imap': { en: ['{host} greets as a mail server (IMAP).'], nl: ['{host} groet als een mailserver (IMAP).'] },
  'greeting.open': {
    en: ['{host} lets everybody in without a password, which no mailbox does.', 'Check the name of the server.'],
    nl: ['{host} laat iedereen binnen zonder wachtwoord; dat doet geen mailbox.', 'Kijk de naam van de server na.'],
  },
  'greeting.busy': {
    en: [
      '{host} is a mail server, but it hung up: it is busy, or was called too often.',
      'Wait a few minutes, then try again.',
    ],
    nl: [
      '{host} is een mailserver, maar hing op: te druk, of te vaak gebeld.',
      'Wacht enkele minuten en probeer opnieuw.',
    ],
  },
  'greeting.web': {
    en: [
      'What answers at {host} on port {port} is a web server.',
      'Take the name of the IMAP server, often imap.… or mail.…, and port 993.',
    ],
    nl: [
      'Wat op {host}, poort {port}, antwoordt, is een webserver.',
      'Neem de naam van de IMAP-server, vaak imap.… of mail.…, en poort 993.',
    ],
  },
  'greeting.smtp': {
    en: [
      'What answers at {host} on port {port} is a server for outgoing mail (SMTP).',
      'Facteur needs the one for incoming mail: IMAP, mostly port 993.',
    ],
    nl: [
      'Wat op {host}, poort {port}, antwoordt, is een server voor uitgaande mail (SMTP).',
      'Facteur heeft die voor inkomende mail nodig: IMAP, meestal poort 993.',
    ],
  },
  'greeting.pop3': {
    en: [
      'What answers at {host} on port {port} is a POP3 server.',
      'Facteur needs IMAP: the same provider mostly has it on port 993.',
    ],
    nl: [
      'Wat op {host}, poort {port}, antwoordt, is een POP3-server.',
      'Facteur heeft IMAP nodig: dezelfde aanbieder biedt dat meestal op poort 993.',
    ],
  },
  'greeting.ssh': {
    en: ['What answers at {host} on port {port} is no mail server (SSH).', 'Take port 993.'],
    nl: ['Wat op {host}, poort {port}, antwoordt, is geen mailserver (SSH).', 'Neem poort 993.'],
  },
  'greeting.tls': {
    en: [
      '{host} speaks TLS from the first byte on port {port}.',
      'Choose TLS instead of STARTTLS under Server settings.',
    ],
    nl: ['{host} spreekt op poort {port} meteen TLS.', 'Kies bij Serverinstellingen TLS in plaats van STARTTLS.'],
  },
  'greeting.other': {
    en: ['What answers at {host} on port {port} is no mail server.', 'Check the name of the server and the port.'],
    nl: ['Wat op {host}, poort {port}, antwoordt, is geen mailserver.', 'Kijk de naam van de server en de poort na.'],
  },
  'greeting.silent': {
    en: [
      '{host} took the call on port {port} but does not greet as a mail server does.',
      'Check the port and the kind of encryption: 993 with TLS is usual.',
    ],
    nl: [
      '{host} nam op poort {port} op, maar groet niet zoals een mailserver.',
      'Kijk de poort en de versleuteling na: 993 met TLS is gebruikelijk.',
    ],
  },
  'greeting.closed': {
    en: ['{host} hung up before saying anything.', 'Try again in a few minutes; check the port if it stays so.'],
    nl: [
      '{host} hing op voor het iets zei.',
      'Probeer het over enkele minuten opnieuw; kijk de poort na als het zo blijft.',
    ],
  },
  'sign-in.good': {
    en: ['The user name and the password are right.'],
    nl: ['De gebruikersnaam en het wachtwoord kloppen.'],
  },
  'sign-in.not-tried': {
    en: ['No password was given, so signing in was not tried.', 'Give the password to look further.'],
    nl: [
      'Er is geen wachtwoord gegeven, dus is aanmelden niet geprobeerd.',
      'Geef het wachtwoord om verder te kijken.',
    ],
  },
  'sign-in.late': {
    en: ['{host} took too long to check the password.', 'Try again in a few minutes.'],
    nl: ['{host} deed te lang over het nakijken van het wachtwoord.', 'Probeer het over enkele minuten opnieuw.'],
  },
  'sign-in.refused': {
    en: ['{host} refused the user name or the password.', 'Type both again, and try them in the webmail.'],
    nl: ['{host} weigert de gebruikersnaam of het wachtwoord.', 'Typ ze allebei opnieuw en probeer ze in de webmail.'],
  },
  'sign-in.refused-local-part': {
    en: ['{provider} refused the user name or the password.', 'There the user name is only the part before the @.'],
    nl: [
      '{provider} weigert de gebruikersnaam of het wachtwoord.',
      'Daar is de gebruikersnaam alleen het stuk voor het @-teken.',
    ],
  },
  'sign-in.refused-switch-on': {
    en: [
      '{provider} refused the user name or the password.',
      'First switch IMAP on in its settings; with two-step sign-in an app password is needed.',
    ],
    nl: [
      '{provider} weigert de gebruikersnaam of het wachtwoord.',
      'Zet eerst IMAP aan in de instellingen; wie zich in twee stappen aanmeldt, heeft een app-wachtwoord nodig.',
    ],
  },
  'sign-in.refused-two-steps': {
    en: [
      '{provider} refused the user name or the password.',
      'If you sign in there in two steps, make an app password and use it here.',
    ],
    nl: [
      '{provider} weigert de gebruikersnaam of het wachtwoord.',
      'Meld je je daar in twee stappen aan, maak dan een app-wachtwoord en gebruik het hier.',
    ],
  },
  'sign-in.app-password': {
    en: [
      '{provider} needs an app password: your own password opens the webmail only.',
      'Make one in your {provider} account and use it here.',
    ],
    nl: [
      '{provider} vraagt een app-wachtwoord: je eigen wachtwoord opent alleen de webmail.',
      'Maak er een in je account bij {provider} en gebruik het hier.',
    ],
  },
  'sign-in.app-password-two-steps': {
    en: [
      '{provider} needs an app password here, since the account is protected by a second step.',
      'Make one in the settings of your account and use it here.',
    ],
    nl: [
      '{provider} vraagt hier een app-wachtwoord, omdat het account met een tweede stap beveiligd is.',
      'Maak er een in de instellingen van je account en gebruik het hier.',
    ],
  },
  'sign-in.app-password-refused': {
    en: [
      '{provider} refused this app password.',
      'It was taken back, or made in another account: check the address, or make a new one.',
    ],
    nl: [
      '{provider} weigert dit app-wachtwoord.',
      'Het is ingetrokken of in een ander account gemaakt: kijk het adres na, of maak een nieuw.',
    ],
  },
  'sign-in.not-switched-on': {
    en: [
      '{provider} does not let mail programs in yet.',
      'Switch IMAP on in the settings of its webmail, then try again.',
    ],
    nl: [
      '{provider} laat nog geen mailprogramma’s binnen.',
      'Zet IMAP aan in de instellingen van de webmail en probeer opnieuw.',
    ],
  },
  'sign-in.no-password': {
    en: [
      '{provider} does not let mail programs in with a password.',
      'Look in its settings whether IMAP can be switched on, or ask whoever manages the mailbox.',
    ],
    nl: [
      '{provider} laat mailprogramma’s niet binnen met een wachtwoord.',
      'Kijk in de instellingen of IMAP aan kan, of vraag het aan wie de mailbox beheert.',
    ],
  },
  'sign-in.sign-in-there': {
    en: [
      '{provider} no longer lets programs in with a password, not even with an app password.',
      'Choose {provider} from the list and sign in on its own page.',
    ],
    nl: [
      '{provider} laat programma’s niet meer binnen met een wachtwoord, ook niet met een app-wachtwoord.',
      'Kies {provider} uit de lijst en meld je aan op de eigen pagina.',
    ],
  },
  'sign-in.throttled': {
    en: ['{host} asks to slow down: it was called too often.', 'Wait a quarter of an hour, then try again.'],
    nl: ['{host} vraagt om het rustiger aan te doen: er is te vaak gebeld.', 'Wacht een kwartier en probeer opnieuw.'],
  },
  'sign-in.failed': {
    en: ['The conversation with {host} broke off while signing in.', 'Try again in a few minutes.'],
    nl: ['Het gesprek met {host} brak af tijdens het aanmelden.', 'Probeer het over enkele minuten opnieuw.'],
  },
  'folders.good': {
    en: ['The mailbox shows its folders: {count}. Everything works.'],
    nl: ['De mailbox toont haar mappen: {count}. Alles werkt.'],
  },
  'folders.none': {
    en: [
      'The mailbox shows no folder that can be opened.',
      'Look whether this address has a mailbox of its own with the provider.',
    ],
    nl: [
      'De mailbox toont geen enkele map die open kan.',
      'Kijk na of dit adres bij de aanbieder een eigen mailbox heeft.',
    ],
  },
  'folders.too-many': {
    en: [
      'The mailbox has more than {count} folders, more than Facteur can look at.',
      'Link it with the command line and name the folders: facteur source add imap --folder …',
    ],
    nl: [
      'De mailbox heeft meer dan {count} mappen, meer dan Facteur aankan.',
      'Koppel ze met de opdrachtregel en noem de mappen: facteur source add imap --folder …',
    ],
  },
  'folders.failed': {
    en: ['Signed in, but {host} did not give its list of folders in full.', 'Try again in a few minutes.'],
    nl: ['Aangemeld, maar {host} gaf zijn lijst van mappen niet volledig.', 'Probeer het over enkele minuten opnieuw.'],
  },
  skipped: { en: ['Not reached.'], nl: ['Niet zo ver gekomen.'] },
} as const satisfies Record<string, Words>

export type SayWord = keyof typeof sentences
export const isSayWord = (word: string): word is SayWord => Object.hasOwn(sentences, word)

export type SayFacts = Readonly<Record<string, string | number | Date>>

const others: Record<'fr' | 'de', Record<SayWord, Said>> = { fr: french, de: german }

/** The sentence for what was found, and the next step or null. Days are written out. */
export function sayWord(word: SayWord, { facts, language }: { facts: SayFacts; language: Language }) {
  const words: Words = sentences[word]
  const [say, next] = language === 'fr' || language === 'de' ? others[language][word] : words[language]
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const fact = facts[name]
      return fact instanceof Date ? dayIn(fact, language) : fact === undefined ? slot : String(fact)
    })
  return { say: fill(say), next: next === undefined ? null : fill(next) }
}

const tags: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }

const dayIn = (day: Date, language: Language) =>
  day.toLocaleDateString(tags[language], { dateStyle: 'long', timeZone: 'UTC' })
