import type { Language } from '@facteur/contract/verdict.ts'
import { eInvoiceSentences } from './e-invoice-sentences.ts'
import type { StoredReason } from './reason.ts'
import { germanReasons, germanSigns } from './reasons-de.ts'
import { frenchReasons, frenchSigns } from './reasons-fr.ts'

type Facts = StoredReason['facts']
/** A reason with its sentence in English, for logs of a person's own machine and tests; pages say it anew in their language. */
export type Reason = StoredReason & { say: string }

/**
 * Why a mail or file was judged as it was: a stable code and a sentence for the owner, with {facts} filled in.
 * Every code has a page docs/guide/reasons/<code>.md.
 */
export const reasonSentences = {
  'attachment.is-invoice': { en: '{name} says {word}, with {signs}', nl: '{name} vermeldt {word}, met {signs}' },
  'attachment.is-credit-note': {
    en: '{name} is a credit note: it says {word}',
    nl: '{name} is een creditnota: er staat {word}',
  },
  'attachment.is-receipt': {
    en: '{name} is a receipt: it says {word}, with an amount',
    nl: '{name} is een ontvangstbewijs: er staat {word}, met een bedrag',
  },
  'attachment.is-e-invoice': { en: '{name} is an electronic invoice', nl: '{name} is een elektronische factuur' },
  'attachment.is-picture': {
    en: '{name} shows the same invoice as {original}',
    nl: '{name} toont dezelfde factuur als {original}',
  },
  'attachment.is-other-paper': {
    en: '{name} is not an invoice: it says {word}',
    nl: '{name} is geen factuur: er staat {word}',
  },
  'attachment.has-no-text': {
    en: '{name} is a scan without text; name or mail speak of an invoice',
    nl: '{name} is een scan zonder tekst; naam of mail spreken van een factuur',
  },
  'attachment.is-locked': {
    en: '{name} is protected by a password, so it could not be read',
    nl: '{name} is beveiligd met een wachtwoord en kon niet gelezen worden',
  },
  'attachment.is-unreadable': { en: '{name} could not be read ({why})', nl: '{name} kon niet gelezen worden ({why})' },
  'attachment.is-unclear': {
    en: '{name} shows no invoice number or total that could be recognised',
    nl: '{name} toont geen herkenbaar factuurnummer of totaal',
  },
  'attachment.shows-nothing': {
    en: 'No words could be read from {name}: is it a paper?',
    nl: 'Van {name} kon geen tekst gelezen worden: is het een document?',
  },
  'print.no-browser': {
    en: 'This mail is kept as it is: Chromium, which prints it as a PDF, is missing on this machine',
    nl: 'Deze mail is bewaard zoals hij is: Chromium, dat er een pdf van maakt, ontbreekt op deze machine',
  },
  'print.as-text': {
    en: 'The mail could not be printed as it looks, so its text was printed',
    nl: 'De mail kon niet worden afgedrukt zoals hij eruitziet; daarom is de tekst afgedrukt',
  },
  'print.failed': {
    en: 'The mail could not be printed; it is kept as it came',
    nl: 'De mail kon niet worden afgedrukt; hij is bewaard zoals hij kwam',
  },
  'print.cut': {
    en: 'The mail is longer than what is printed; all of it is in the attached original',
    nl: 'De mail is langer dan wat is afgedrukt; alles staat in het originele bericht dat erbij zit',
  },
  'mail.hides-amounts': {
    en: 'This mail hides amounts from the eye ({amounts}); they were neither printed nor read',
    nl: 'Deze mail verbergt bedragen ({amounts}); ze zijn niet afgedrukt en niet gelezen',
  },
  'message.print-asked': {
    en: 'You asked for this mail to be printed as a document',
    nl: 'Je vroeg om deze mail als document af te drukken',
  },
  'attachment.is-missing': {
    en: 'The mail speaks of an attached invoice, but nothing is attached',
    nl: 'De mail spreekt van een factuur in bijlage, maar er is geen bijlage',
  },
  'attachment.is-known': {
    en: '{name} is a copy of invoice {number}, which is known already',
    nl: '{name} is een kopie van factuur {number}, die al bekend is',
  },
  'mail.links-to-invoice': {
    en: 'The mail says the invoice can be fetched by a link ({say})',
    nl: 'Volgens de mail is de factuur via een link op te halen ({say})',
  },
  'mail.wants-sign-in': {
    en: 'Log in to {name}, or hand in the file',
    nl: 'Meld je aan bij {name}, of voeg het bestand toe',
  },
  'mail.shows-no-way': {
    en: 'The invoice of {name} lies elsewhere, and no link to it was found: look in the mail, or hand in the file',
    nl: 'De factuur van {name} staat elders, en er is geen link naartoe gevonden: kijk in de mail, of voeg het bestand toe',
  },
  'mail.points-to-portal': {
    en: 'The mail says the invoice waits in a customer portal',
    nl: 'Volgens de mail staat de factuur in een klantenportaal',
  },
  'mail.is-receipt': {
    en: 'The mail itself is a receipt: it shows {signs}',
    nl: 'De mail is zelf een ontvangstbewijs: er staat {signs}',
  },
  'mail.is-invoice': {
    en: 'The mail itself is an invoice: it shows {signs}',
    nl: 'De mail is zelf een factuur: er staat {signs}',
  },
  'mail.is-reminder': {
    en: 'The mail reminds of an invoice: it says {word}',
    nl: 'De mail herinnert aan een factuur: er staat {word}',
  },
  'mail.is-order': {
    en: 'The mail confirms an order: it says {word}',
    nl: 'De mail bevestigt een bestelling: er staat {word}',
  },
  'mail.is-delivery': {
    en: 'The mail announces a delivery: it says {word}',
    nl: 'De mail kondigt een levering aan: er staat {word}',
  },
  'mail.is-quote': {
    en: 'The mail is an offer, not an invoice: it says {word}',
    nl: 'De mail is een offerte, geen factuur: er staat {word}',
  },
  'mail.is-pro-forma': {
    en: 'The mail is about a pro forma, which is not an accounting document',
    nl: 'De mail gaat over een pro forma, en dat is geen boekhoudstuk',
  },
  'mail.is-statement': {
    en: 'The mail is an account statement: it says {word}',
    nl: 'De mail is een rekeningoverzicht: er staat {word}',
  },
  'mail.is-bank-notice': {
    en: 'A notice of a bank or of a payment, not an invoice: it says {word}',
    nl: 'Een bericht van een bank of over een betaling, geen factuur: er staat {word}',
  },
  'mail.is-automatic': {
    en: 'An automatic message (absence, bounce, code or invitation), not an invoice',
    nl: 'Een automatisch bericht (afwezigheid, fout, code of uitnodiging), geen factuur',
  },
  'mail.is-newsletter': {
    en: 'A mail to many readers without an invoice in it',
    nl: 'Een mail aan veel lezers zonder factuur erin',
  },
  'mail.is-personal': {
    en: 'A message from person to person without an invoice in it',
    nl: 'Een persoonlijk bericht zonder factuur erin',
  },
  'mail.has-no-invoice': {
    en: 'Nothing in the mail looks like an invoice',
    nl: 'Niets in de mail lijkt op een factuur',
  },
  'mail.may-be-invoice': {
    en: 'Perhaps an invoice or receipt, perhaps not: have a look',
    nl: 'Misschien een factuur of bon, misschien niet: bekijk hem even',
  },
  'mail.speaks-for-paper': {
    en: 'The mail speaks of an invoice or receipt, and {name} shows amounts',
    nl: 'De mail spreekt van een factuur of bon, en {name} toont bedragen',
  },
  'mail.shows': { en: 'What speaks for it: {signs}', nl: 'Wat daarop wijst: {signs}' },
  'mail.is-bait': {
    en: 'The mail looks like bait: it promises or threatens, and wants you to click or answer',
    nl: 'De mail lijkt op lokaas: hij belooft of dreigt, en wil dat je klikt of antwoordt',
  },
  'mail.reminds': { en: 'The mail reminds of a payment', nl: 'De mail herinnert aan een betaling' },
  'mail.confirms-order': {
    en: 'The mail confirms an order or booking; that is not an invoice yet',
    nl: 'De mail bevestigt een bestelling of boeking; dat is nog geen factuur',
  },
  'mail.offers': { en: 'The mail is an offer, not an invoice', nl: 'De mail is een offerte, geen factuur' },
  'mail.lists-account': {
    en: 'The mail lists the state of an account, not a new invoice',
    nl: 'De mail toont de stand van een rekening, geen nieuwe factuur',
  },
  'mail.is-unreadable': { en: 'The mail could not be read ({why})', nl: 'De mail kon niet gelezen worden ({why})' },
  'mail.is-own-sale': { en: 'It is one of your own sales invoices', nl: 'Het is een van je eigen verkoopfacturen' },
  'mail.was-sent-by-you': { en: 'You sent this mail yourself', nl: 'Je hebt deze mail zelf verstuurd' },
  'sender.failed-authentication': {
    en: 'The mail does not come from {domain}: its signature and sender checks failed',
    nl: 'De mail komt niet van {domain}: handtekening en afzendercontrole kloppen niet',
  },
  'sender.looks-alike': {
    en: 'The sender {domain} imitates another name',
    nl: 'De afzender {domain} bootst een andere naam na',
  },
  'sender.presses': {
    en: 'The mail presses you to pay or confirm at once: {word}',
    nl: 'De mail zet je onder druk om meteen te betalen of te bevestigen: {word}',
  },
  'sender.asks-for-secrets': {
    en: 'The mail asks for a password, card or code: {word}',
    nl: 'De mail vraagt een wachtwoord, kaart of code: {word}',
  },
  'sender.named-otherwise': {
    en: 'The mail calls itself {name}, but comes from {domain}',
    nl: 'De mail noemt zich {name}, maar komt van {domain}',
  },
  'sender.links-elsewhere': {
    en: 'The links of the mail lead to other places than its sender {domain}',
    nl: 'De links in de mail leiden naar andere plaatsen dan de afzender {domain}',
  },
  'sender.brings-program': {
    en: 'The mail brings a program along, which no supplier sends',
    nl: 'Bij de mail zit een programma, en dat stuurt geen leverancier',
  },
  'payment.account-changed': {
    en: 'The mail announces a new bank account: {word}',
    nl: 'De mail kondigt een nieuw rekeningnummer aan: {word}',
  },
  'payment.foreign-account': {
    en: 'The bank account {iban} is not from the country of the supplier ({country})',
    nl: 'Het rekeningnummer {iban} is niet van het land van de leverancier ({country})',
  },
  'payment.account-differs': {
    en: 'The bank account {iban} differs from the one this supplier used before',
    nl: 'Het rekeningnummer {iban} verschilt van wat deze leverancier eerder gebruikte',
  },
  'envelope.has-no-sign': {
    en: 'No attachment and no word in subject or sender that points to an invoice',
    nl: 'Geen bijlage en geen woord in onderwerp of afzender dat op een factuur wijst',
  },
  'envelope.only-pictures': {
    en: 'Only pictures are attached, and no word points to an invoice',
    nl: 'Er zijn alleen afbeeldingen bij, en geen woord wijst op een factuur',
  },
  'text.has-no-sign': {
    en: 'The first part of the text shows no invoice, amount or link to one',
    nl: 'Het begin van de tekst toont geen factuur, bedrag of link ernaar',
  },
  'message.vanished': {
    en: 'The mailbox did not hand this mail over: it was gone, or the server could not read it',
    nl: 'De mailbox gaf deze mail niet af: hij was weg, of de server kon hem niet lezen',
  },
  'message.asked-for': { en: 'You asked to collect this mail', nl: 'Je hebt gevraagd deze mail op te halen' },
  'message.asked-for-later': {
    en: 'You asked to collect this mail, but it holds no file that can be archived yet',
    nl: 'Je hebt gevraagd deze mail op te halen, maar er zit nog geen bestand in dat bewaard kan worden',
  },
  'rule.never-again': {
    en: 'You said: never again from {sender}',
    nl: 'Je hebt gezegd: nooit meer van {sender}',
  },
  'rule.collect-anyway': {
    en: 'You said to collect mails like this one ({sender})',
    nl: 'Je hebt gezegd mails zoals deze op te halen ({sender})',
  },
  'payment.mail-suspicious': {
    en: 'Something about the mail it came in is strange',
    nl: 'Er is iets vreemds aan de mail waarmee het kwam',
  },
  'document.same-invoice': {
    en: 'This is the same invoice as one in the archive',
    nl: 'Dit is dezelfde factuur als een die al in het archief zit',
  },
  'document.whose': {
    en: 'It does not say for which of these it is: {organisations}',
    nl: 'Er staat niet op voor wie het is: {organisations}',
  },
  'document.belongs-to': { en: 'It belongs to {organisation}', nl: 'Het hoort bij {organisation}' },
  'document.came-from': {
    en: 'It arrived in a mailbox of {organisation} and is yours',
    nl: 'Het kwam toe in een mailbox van {organisation} en is van jou',
  },
  'document.kept': { en: 'Somebody said that it belongs here', nl: 'Iemand zei dat het hier hoort' },
  'document.cut-up': {
    en: 'Several papers lie in this photo ({count}); each became a document of its own, with the photo beside it',
    nl: 'Op deze foto liggen verschillende papieren ({count}); elk werd een eigen document, met de foto erbij',
  },
  'document.uploaded': { en: 'You added this file yourself', nl: 'Je hebt dit bestand zelf toegevoegd' },
  'item.set-aside': {
    en: 'Facteur could not handle this after several tries, and set it aside',
    nl: 'Facteur kon dit na meerdere pogingen niet verwerken en legde het opzij',
  },
  'link.fetched': {
    en: 'Fetched by the link in the mail, from {host}',
    nl: 'Opgehaald via de link in de mail, bij {host}',
  },
  'link.is-known': {
    en: 'The same link stood in an earlier mail and was fetched then ({host})',
    nl: 'Dezelfde link stond in een eerdere mail en is toen opgehaald ({host})',
  },
  'link.is-unclear': {
    en: 'It is not clear whether this link leads to the invoice ({host})',
    nl: 'Het is niet duidelijk of deze link naar de factuur leidt ({host})',
  },
  'link.sender-unproven': {
    en: 'Your mail server did not confirm who sent this, so the link at {host} waits for your word',
    nl: 'Je mailserver bevestigde niet wie dit stuurde, dus wacht de link naar {host} op jou',
  },
  'link.mail-is-strange': {
    en: 'Something about the mail is strange, so the link at {host} was not opened',
    nl: 'Er is iets vreemds aan de mail, dus is de link naar {host} niet geopend',
  },
  'link.asked-each-time': {
    en: 'You asked to be asked before links of this supplier are opened ({host})',
    nl: 'Je vroeg om gevraagd te worden voor links van deze leverancier geopend worden ({host})',
  },
  'link.never-followed': {
    en: 'You said never to open links of this supplier ({host})',
    nl: 'Je zei links van deze leverancier nooit te openen ({host})',
  },
  'link.expired': {
    en: 'The link no longer works: {host} says it has expired or is gone',
    nl: 'De link werkt niet meer: volgens {host} is hij verlopen of verdwenen',
  },
  'link.needs-login': {
    en: 'The invoice waits behind a sign-in at {host}',
    nl: 'De factuur wacht achter een aanmelding bij {host}',
  },
  'link.needs-script': {
    en: 'The page at {host} only works in a browser',
    nl: 'De pagina van {host} werkt alleen in een browser',
  },
  'link.page-shows-no-way': {
    en: 'The page at {host} shows no clear way to the invoice',
    nl: 'De pagina van {host} toont geen duidelijke weg naar de factuur',
  },
  'link.page-unreadable': {
    en: 'The page at {host} could not be read',
    nl: 'De pagina van {host} kon niet gelezen worden',
  },
  'link.too-many-pages': {
    en: 'One page after another at {host}, and no invoice',
    nl: 'De ene pagina na de andere bij {host}, en geen factuur',
  },
  'link.redirects-too-often': {
    en: '{host} sends from one address to the next without end',
    nl: '{host} stuurt eindeloos van het ene adres naar het andere',
  },
  'link.leads-astray': {
    en: 'The link at {host} leads to something that must not be opened by itself',
    nl: 'De link bij {host} leidt naar iets dat niet vanzelf geopend mag worden',
  },
  'link.leads-inside': {
    en: 'The link at {host} leads into a private network and was not opened',
    nl: 'De link bij {host} leidt naar een privénetwerk en is niet geopend',
  },
  'link.not-of-the-web': {
    en: 'The link at {host} leads to no address of the web',
    nl: 'De link bij {host} leidt naar geen webadres',
  },
  'link.loses-encryption': {
    en: '{host} sends from an encrypted address to one that is not',
    nl: '{host} stuurt van een versleuteld adres naar een dat het niet is',
  },
  'link.certificate-wrong': {
    en: '{host} could not prove that it is {host}',
    nl: '{host} kon niet bewijzen dat het {host} is',
  },
  'link.host-unknown': { en: 'There is no server with the name {host}', nl: 'Er is geen server met de naam {host}' },
  'link.unreachable': { en: '{host} could not be reached', nl: '{host} was niet bereikbaar' },
  'link.too-slow': { en: '{host} took too long to answer', nl: '{host} deed er te lang over om te antwoorden' },
  'link.broke-off': {
    en: 'The answer of {host} broke off; the link may be used up',
    nl: 'Het antwoord van {host} brak af; de link kan opgebruikt zijn',
  },
  'link.is-uncertain': {
    en: 'Facteur was stopped while it asked {host}; the link may be used up',
    nl: 'Facteur werd gestopt terwijl het {host} vroeg; de link kan opgebruikt zijn',
  },
  'link.too-large': { en: 'What {host} sends is larger than 25 MB', nl: 'Wat {host} stuurt is groter dan 25 MB' },
  'link.brings-bomb': {
    en: 'What {host} sends grows without end when unpacked',
    nl: 'Wat {host} stuurt, groeit eindeloos bij het uitpakken',
  },
  'link.brought-nothing': { en: '{host} answered with nothing', nl: '{host} antwoordde met niets' },
  'link.brought-no-paper': { en: 'What {host} sent is no document', nl: 'Wat {host} stuurde is geen document' },
  'link.brought-other-paper': {
    en: 'What {host} sent is a paper of another kind',
    nl: 'Wat {host} stuurde is een ander soort document',
  },
  'link.brought-unreadable': {
    en: 'The file from {host} could not be read',
    nl: 'Het bestand van {host} kon niet gelezen worden',
  },
  'link.server-has-trouble': {
    en: '{host} has trouble of its own just now',
    nl: '{host} heeft zelf problemen op dit moment',
  },
  'link.server-refuses': { en: '{host} does not give it out', nl: '{host} geeft het niet vrij' },
  'link.not-handled': { en: 'Facteur could not handle this link', nl: 'Facteur kon deze link niet verwerken' },
  'link.not-wanted': { en: 'You said that this is not wanted', nl: 'Je zei dat dit niet nodig is' },
  'link.done-by-hand': { en: 'You added the document yourself', nl: 'Je hebt het document zelf toegevoegd' },
  'payment.own-sale': {
    en: 'Your own invoice to a customer: not yours to pay',
    nl: 'Je eigen factuur aan een klant: die hoef je niet te betalen',
  },
  'payment.credit-note': { en: 'A credit note: nothing to pay', nl: 'Een creditnota: niets te betalen' },
  'payment.not-an-invoice': {
    en: 'Not an invoice: nothing to pay',
    nl: 'Geen factuur: niets te betalen',
  },
  'payment.already-paid': { en: 'The document says it is paid', nl: 'Op het document staat dat het betaald is' },
  'payment.direct-debit': { en: 'Is collected by direct debit', nl: 'Wordt geïnd via domiciliëring' },
  'payment.possible-double': {
    en: 'Another document looks like the same invoice: check before you pay',
    nl: 'Een ander document lijkt op dezelfde factuur: kijk na voor je betaalt',
  },
  'payment.account-invalid': {
    en: 'The account number {iban} cannot be right: its check digits do not fit',
    nl: 'Het rekeningnummer {iban} kan niet juist zijn: de controlecijfers kloppen niet',
  },
  'payment.amount-unknown': {
    en: 'The amount could not be read: look at the document',
    nl: 'Het bedrag kon niet gelezen worden: bekijk het document',
  },
  'payment.nothing-due': { en: 'The total is zero: nothing to pay', nl: 'Het totaal is nul: niets te betalen' },
  'file.encrypted': { en: 'The file is protected by a password', nl: 'Het bestand is beveiligd met een wachtwoord' },
  'file.damaged': { en: 'The file is damaged', nl: 'Het bestand is beschadigd' },
  'file.too-large': { en: 'The file is too large', nl: 'Het bestand is te groot' },
  'file.too-many-pages': { en: 'The file has too many pages', nl: 'Het bestand heeft te veel bladzijden' },
  'file.too-deep': { en: 'Too many files inside files', nl: 'Te veel bestanden in bestanden' },
  'file.too-slow': { en: 'Reading the file took too long', nl: 'Het lezen van het bestand duurde te lang' },
  'file.too-much-memory': {
    en: 'Reading the file took too much memory',
    nl: 'Het lezen van het bestand vroeg te veel geheugen',
  },
  'file.empty': { en: 'The file is empty', nl: 'Het bestand is leeg' },
  'file.unsupported': {
    en: 'This kind of file cannot be read yet',
    nl: 'Dit soort bestand kan nog niet gelezen worden',
  },
  'file.doctype-refused': {
    en: 'The XML declares a DOCTYPE, which is refused',
    nl: 'De XML bevat een DOCTYPE, en dat wordt geweigerd',
  },
  'file.bomb': { en: 'The file unpacks to far too much', nl: 'Het bestand wordt bij uitpakken veel te groot' },
  ...eInvoiceSentences,
  'mail.malformed': { en: 'The mail is damaged', nl: 'De mail is beschadigd' },
} as const satisfies Record<string, { en: string; nl: string }>

export type ReasonCode = keyof typeof reasonSentences
export const reasonCodes = Object.keys(reasonSentences) as ReasonCode[]

export function makeReason(code: ReasonCode, facts: Facts = {}): Reason {
  return { code, say: sayReason({ code, facts }, 'en'), facts }
}

/** Languages with a file of their own. */
const others: Partial<
  Record<Language, { reasons: Record<string, string>; signs: Record<string, string>; and: string }>
> = {
  fr: { reasons: frenchReasons, signs: frenchSigns, and: ' et ' },
  de: { reasons: germanReasons, signs: germanSigns, and: ' und ' },
}

/** The sentence of a reason in a language; English where that language has none yet, the bare code for one that is unknown. */
export function sayReason({ code, facts }: Pick<Reason, 'code' | 'facts'>, language: Language): string {
  const sentences: Partial<Record<Language, string>> | undefined = (
    reasonSentences as Record<string, Partial<Record<Language, string>>>
  )[code]
  const sentence = others[language]?.reasons[code] ?? sentences?.[language] ?? sentences?.en
  return sentence?.replace(/\{(\w+)\}/g, (_, name: string) => saySigns(facts[name], language)) ?? code
}

const signWords: Record<string, { en: string; nl: string }> = {
  invoiceNumber: { en: 'an invoice number', nl: 'een factuurnummer' },
  vatNumber: { en: 'a VAT number', nl: 'een btw-nummer' },
  gross: { en: 'a total', nl: 'een totaal' },
  iban: { en: 'a bank account', nl: 'een rekeningnummer' },
  due: { en: 'a due date', nl: 'een vervaldag' },
  vat: { en: 'VAT', nl: 'btw' },
  amounts: { en: 'amounts', nl: 'bedragen' },
  paid: { en: 'a payment', nl: 'een betaling' },
  receiptNumber: { en: 'a receipt number', nl: 'een bonnummer' },
  listHeaders: { en: 'it is sent to a list', nl: 'ze gaat naar een lijst' },
  automaticHeaders: { en: 'it was sent by a program', nl: 'ze werd door een programma verstuurd' },
  manyLinks: { en: 'many links', nl: 'veel links' },
  noAmount: { en: 'no amount', nl: 'geen bedrag' },
  robotSender: { en: 'a sender that takes no answers', nl: 'een afzender die geen antwoord leest' },
  personSender: { en: 'a person as sender', nl: 'een persoon als afzender' },
  marketingSender: { en: 'a sender of campaigns', nl: 'een afzender van campagnes' },
  billingSender: { en: 'a sender of bills', nl: 'een afzender van facturen' },
  answer: { en: 'it answers an earlier mail', nl: 'het is een antwoord op een eerdere mail' },
  calendar: { en: 'an appointment', nl: 'een afspraak' },
  bargains: { en: 'words of advertising', nl: 'woorden van reclame' },
  news: { en: 'words of news', nl: 'woorden van nieuws' },
  invitation: { en: 'an invitation', nl: 'een uitnodiging' },
  personalTone: { en: 'a personal tone', nl: 'een persoonlijke toon' },
  question: { en: 'a question', nl: 'een vraag' },
  deliveryWords: { en: 'words of delivery', nl: 'woorden over een levering' },
  orderWords: { en: 'words of an order', nl: 'woorden over een bestelling' },
  bookingWords: { en: 'words of a booking', nl: 'woorden over een boeking' },
  codeWords: { en: 'a password or code', nl: 'een wachtwoord of code' },
  bankWords: { en: 'words of a bank', nl: 'woorden van een bank' },
  surveyWords: { en: 'a question for your opinion', nl: 'een vraag naar je mening' },
  socialWords: { en: 'words of a social network', nl: 'woorden van een sociaal netwerk' },
  reminderWords: { en: 'words of a reminder', nl: 'woorden van een herinnering' },
  quoteWords: { en: 'words of an offer', nl: 'woorden van een offerte' },
  statementWords: { en: 'words of an account statement', nl: 'woorden van een rekeningoverzicht' },
  unsubscribe: { en: 'a way to unsubscribe', nl: 'een mogelijkheid om uit te schrijven' },
  termsWords: { en: 'words about terms', nl: 'woorden over voorwaarden' },
  pressure: { en: 'pressure', nl: 'druk' },
  payrollWords: { en: 'words about wages', nl: 'woorden over lonen' },
  contractWords: { en: 'words about a contract', nl: 'woorden over een contract' },
  subscriptionWords: { en: 'words about a subscription', nl: 'woorden over een abonnement' },
  failedPayment: { en: 'a payment that failed', nl: 'een betaling die mislukte' },
  meterWords: { en: 'words about a meter', nl: 'woorden over een meter' },
}

// Facts hold sign names joined by commas; only those are translated.
function saySigns(fact: string | number | undefined, language: Language): string {
  if (fact === undefined) return '…'
  const names = String(fact).split(',')
  const other = others[language]
  const words = names.map((name) => other?.signs[name] ?? signWords[name]?.[language === 'nl' ? 'nl' : 'en'])
  if (words.some((word) => word === undefined)) return String(fact)
  const and = other?.and ?? (language === 'nl' ? ' en ' : ' and ')
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(', ') + and + words.at(-1)
}
