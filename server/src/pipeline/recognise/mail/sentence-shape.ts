import { bodyWords, moneyInText } from '../../reading/body-words.ts'

/** What a mail says in one breath: an invoice that is ready, one that was paid, one that is asked about. Each 0 or 1. `folded`: see fold(). */
export function sentenceShape(folded: string): Record<string, number> {
  const seen: Record<string, number> = {}
  for (const sentence of sentencesIn(folded)) {
    const isInvoice = bodyWords.invoice.test(sentence)
    const isMoney = money.test(sentence)
    if (!isInvoice && !isMoney && !otherPaper.test(sentence)) continue
    const isReady =
      bodyWords.ready.test(sentence) ||
      bodyWords.fetch.test(sentence) ||
      bodyWords.login.test(sentence) ||
      made.test(sentence)
    const isPaid = paid.test(sentence)
    const put = (name: string, is: boolean) => {
      if (is) seen[name] = 1
    }
    put('invoice-ready', isInvoice && isReady)
    put('your-invoice', isInvoice && yourInvoice.test(sentence))
    put('invoices', manyInvoices.test(sentence))
    put('invoice-paid', isInvoice && isPaid)
    put('invoice-later', isInvoice && later.test(sentence))
    put('invoice-asked', isInvoice && (sentence.endsWith('?') || asks.test(sentence)))
    put('invoice-we', isInvoice && weTwo.test(sentence))
    put('invoice-number', isInvoice && /\d{3,}/.test(sentence))
    put('other-ready', !isInvoice && isReady && otherPaper.test(sentence))
    put('money-paid', isMoney && isPaid)
    put('money-later', isMoney && later.test(sentence))
    put('money-due', isMoney && due.test(sentence))
    put('money-account', isMoney && account.test(sentence))
    put('money-thanks', isMoney && thanks.test(sentence))
  }
  return seen
}

const maxSentences = 150
const money = new RegExp(moneyInText.source)

/** Sentences, and lines of a table, up to the first lines that are quoted from an older mail. */
function sentencesIn(folded: string): string[] {
  return folded
    .split(/(?<=[.!?:]) |\n/)
    .slice(0, maxSentences)
    .map((sentence) => sentence.trim().slice(0, 300))
    .filter((sentence) => sentence.length > 5)
}

const made =
  /\b(?:opgemaakt|klaargezet|aangemaakt|adressee|emise|etablie|erstellt|ausgestellt|issued|generated|created|posted|waiting|vous attend|wartet|contains?|bevat|contient|enthalt|link naar|lien vers|link zu|link to)\b/
const paid =
  /\b(?:betaald|betaalde|betaling|voldaan|afgeschreven|afgerekend|opgeladen|ontvangen|ontvingen|ontvangst|geboekt|paye[es]?|paiement|regle[es]?|debite[es]?|rechargee?|recu|reception|soldee?|bezahlt|gezahlt|zahlung|abgebucht|beglichen|aufgeladen|erhalten|eingang|eingegangen|ausgeglichen|paid|payment|charged|debited|received|receipt|settled|topped up)\b/
const later =
  /\b(?:zullen|zal|binnenkort|automatisch|daarna|volgt|sturen we|krijgt|verlengen|wordt|worden|vanaf|sera|serez|suivra|paierez|\w+erons|ensuite|a partir|des le|wird|werden|folgt|danach|verlangern|\bab (?:dem )?\d|will|renews?|follows?|after that|starting|soon)\b/
const due =
  /\b(?:te betalen|gelieve|storten|vervalt|voor \d|tegen \d|a payer|a regler|virer|avant le|pour le|zu zahlen|zahlbar|uberweisen|fallig|bis (?:zum )?\d|due|payable|please pay|transfer|by \d)\b/
const account =
  /\b(?:rekening|saldo|kaart|domicilier\w*|compte|solde|carte|domiciliation|konto|saldo|karte|lastschrift|account|balance|card|direct debit)\b/
const thanks = /\b(?:bedankt|dank (?:je|u)|hartelijk dank|merci|vielen dank|danke|thank(?:s| you))\b/
const asks =
  /\b(?:kan (?:je|u)|kun je|zou(?:den)? (?:je|u|jij)|doorsturen|opnieuw sturen|nodig|pourriez|peux-tu|tu peux|renvoyer|besoin|konnten sie|kannst du|schicken|brauche|could you|can you|send me|need)\b/
const weTwo =
  /\b(?:ik|jij|heb jij|we ze|mij|me|je ne|je la|tu as|on les|j'ai|ich|du|hast|mir|i|i'll|i've|have you|my)\b/
const yourInvoice = new RegExp(
  String.raw`\b(?:uw|je|jouw|votre|ta|ihre?|deine?|your|nieuwe|nouvelle|neue|new|onze|notre|unsere|our|een|une|eine|an?)\b.{0,25}(?:${bodyWords.invoice.source})`,
)
const manyInvoices = /\b(?:\w*facturen|factures|\w*rechnungen|invoices|bills)\b/
const otherPaper =
  /\b(?:documen(?:t|ts|ten)|dokumente?|uittreksels?|rekeninguittreksel\w*|overzicht|uitgavenstaat|extraits?|releves?|kontoauszug\w*|auszuge?|ubersicht|statements?|loon\w+|salaris\w*|fiche|bulletin|lohn\w*|gehalts\w*|payslips?|wage|contract\w*|overeenkomst|contrat|convention|vertrag|vereinbarung|agreement|polis|police|attest\w*|certifica\w+|bericht(?:en)?|messages?|nachricht(?:en)?|enquete|survey|umfrage|sondage|offerte|devis|angebot|quote)\b/
