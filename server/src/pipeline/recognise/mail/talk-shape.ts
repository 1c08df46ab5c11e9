import { fold } from '../../reading/fold.ts'

const maxLines = 300
const answers =
  /^\s*(?:\[[^\]]{1,40}\] ?)?(?:re|aw|antw|sv|vs|odp|r|ynt|betr|ref|rif|res|vá|回复|答复|回覆|ответ)\s*(?:\[\d+\]|\^\d+)?\s*[:：]/i
const listTag = /(?:^|: ?)\[[\p{L}\d][\p{L}\d ._-]{1,30}\]/u
const attribution =
  /^(?:>* ?)(?:(?:on|at|le|am|op|el|il|em|den|dnia|w dniu|dne|pa|a|в|\d{1,4}[-./]\d)\b.{4,140}|.{2,80}(?:@|&lt;|<).{2,80}|[\p{L}' .-]{3,50}) ?(?:wrote|writes|said|schreef|ecrit|schrieb|escribio|ha scritto|scrive|escreveu|napisal\w*|skrev|kirjoitti|napsal|irta|пишет|написал\w*)\s?(?:\(.{0,40}\))?\s?[:>-]?/u
const originalMessage =
  /^(?:>* ?)[-_*= ]{2,}\s?(?:original (?:message|appointment)|oorspronkelijk bericht|message d'origine|ursprungliche nachricht|mensaje original|messaggio originale|mensagem original|begin forwarded message|forwarded (?:message|by)|doorgestuurd bericht|message transfere|weitergeleitete nachricht|begin (?:message|quote))/
const quotedHead = /^(?:>* ?)(?:from|van|de|von|da|od|fra|fran) ?: ?[^\n]{2,120}$/
const greeting =
  /^(?:hi|hello|hey|dear|howdy|morning|good (?:morning|afternoon|evening|day)|hoi|hallo|dag|beste|goede?(?:morgen|middag|navond|dag)|lieve|bonjour|salut|coucou|bonsoir|cher|chere|ma chere|mon cher|liebe|lieber|guten (?:tag|morgen|abend)|moin|servus|gruezi|ciao|buongiorno|caro|cara|hola|querid[oa]|buenos dias|ola|oi|bom dia|hej|hei|hejsan|czesc|witaj|dzien dobry|ahoj|szia|merhaba|привет|здравству\p{L}*)\b[ ,]?(?:[\p{L}'.-]{2,20}(?: (?:en|et|und|and|&|[\p{L}'.-]{2,20}))?(?: [\p{L}'.-]{2,20})?)? ?[,!.:-]{0,2}$/u
const sentAway =
  /^(?:(?:kind|best|warm|many|with (?:best|kind)|all the) ?(?:regards|wishes|best)?|regards|cheers|thanks(?: (?:again|a lot|in advance|for .{2,40}))?|thank you|many thanks|sincerely|yours(?: sincerely| truly| faithfully)?|love|xx+|x|take care|later|ciao|bye|talk soon|see you|greetings|groet(?:en|jes)?|met (?:vriendelijke|hartelijke|warme) groet(?:en)?|mvg|vriendelijke groet(?:en)?|liefs|tot (?:dan|snel|gauw|morgen|straks|zo)|bedankt|alvast bedankt|hartelijke groet(?:en)?|cordialement|bien (?:a (?:vous|toi)|cordialement)|salutations|amities|bises|bisous|a (?:bientot|plus|demain|tres vite)|merci(?: d'avance| beaucoup)?|(?:mit )?(?:freundliche[nm]?|beste[nm]?|liebe[nm]?|viele[nm]?|herzliche[nm]?|schone[nm]?) gru(?:ss|sse|ssen)|gruss|grusse|lg|vg|mfg|danke|bis (?:bald|dann|morgen|spater)|saludos|un abrazo|abrazos|saluti|cordiali saluti|a presto|abracos?|obrigad[oa]|med venlig hilsen|mvh|hilsen|halsningar|pozdrawiam|pozdrav\w*|с уважением)[ ,!.-]{0,3}$/u
const contractions =
  /\b(?:i'm|i've|i'd|i'll|you're|you've|you'd|don't|doesn't|didn't|won't|wouldn't|can't|couldn't|isn't|wasn't|aren't|it's|that's|there's|he's|she's|they're|we're|we've|let's|haven't|hasn't|shouldn't)\b/g
const myself =
  /\b(?:i|me|my|mine|myself|ik|mij|mijn|m'n|j'ai|je|moi|mon|ma|mes|ich|mir|mich|mein\w?|yo|mi|mio|io|eu|meu|jag|jeg|ja|moj\w?|я|мне|мой)\b/gu
const musing =
  /\b(?:i (?:think|guess|believe|suppose|mean|wonder|agree|remember|thought|hope|doubt|know|don't know|was|am|had|just)|imho|imo|btw|afaik|iirc|fwiw|ymmv|lol|rofl|hmm+|anyway|actually|apparently|maybe|perhaps|by the way|anyone|anybody|does anyone|any (?:ideas?|thoughts|suggestions)|sounds (?:like|good)|makes sense|in my (?:opinion|experience)|what do you|have you (?:tried|seen)|did you|could you|can you|would you|denk ik|volgens mij|misschien|trouwens|eigenlijk|weet je|heb je|kan je|zou je|iemand|ik (?:denk|vind|heb|ben|zie|hoop|kan|zal)|je (?:pense|crois|suis|vais|peux|trouve|voulais)|d'ailleurs|peut-etre|par contre|est-ce que|tu (?:as|peux|es|vas)|quelqu'un|ich (?:denke|glaube|habe|bin|kann|hoffe|wollte|finde)|vielleicht|ubrigens|eigentlich|kannst du|hast du|jemand|creo que|quizas|penso che|forse|acho que|talvez|mysle|moze)\b/g
const listFoot =
  /^_{20,}$|\b(?:mailman\/listinfo|listinfo\/|-unsubscribe@|-request@|majordomo@|listserv@|yahoogroups|googlegroups|groups\.(?:io|google|yahoo|msn)|mailing[- ]list(?:e|s)?\b|list (?:archive|info|maintainer)s?|to post (?:to|a message)|unsubscribe from this (?:list|group)|sent to this mailing list|list-?owner)/
const pgp = /-----begin pgp|-----begin signed/

/** What a mail has of one person writing to others: answers, greets, muses, quotes, signs by name. Each from 0 to 1. */
export function talkShape({
  subject,
  text,
  senderName,
}: {
  subject: string
  /** Of the whole mail, with its lines, cut before. */
  text: string
  senderName: string
}): Record<string, number> {
  const lines = fold(text)
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '')
  const own = lines.slice(0, maxLines).filter((line) => !/^[>|:]/.test(line))
  const words = own.join(' ')
  const perHundred = (pattern: RegExp, most: number) =>
    Math.min(1, ((words.match(pattern)?.length ?? 0) / Math.max(30, words.length / 6)) * (100 / most))
  const head = own.slice(0, 5)
  const quoteAt = own.findIndex((line) => isQuoteHead(line))
  const letter = quoteAt > 2 ? own.slice(0, quoteAt) : own
  const tail = letter.slice(-14)
  return {
    answers: Number(answers.test(subject)),
    'list-tag': Number(listTag.test(subject.slice(0, 120))),
    quotes: Math.min(1, (lines.length - own.length) / Math.max(4, lines.length / 3)),
    attributes: Number(lines.slice(0, maxLines).some((line) => isQuoteHead(line))),
    'quoted-head': Number(
      own
        .slice(2)
        .some(
          (line, at) =>
            quotedHead.test(line) &&
            /^(?:to|sent|date|subject|aan|verzonden|datum|onderwerp|a|envoye|objet|an|gesendet|betreff|para|asunto) ?:/.test(
              own[at + 3] ?? '',
            ),
        ),
    ),
    greets: Number(head.some((line) => greeting.test(line))),
    'sends-away': Number(tail.some((line) => sentAway.test(line))),
    'signs-own-name': Number(signsName(tail, fold(senderName))),
    'signs-off': Number(isShortName(letter.at(-1) ?? '') && letter.length > 1),
    'sig-dashes': Number(/(?:^|\n)-- ?\r?\n/.test(text)),
    contractions: perHundred(contractions, 4),
    myself: perHundred(myself, 6),
    musing: perHundred(musing, 3),
    'list-foot': Number(lines.slice(-25).some((line) => listFoot.test(line))),
    pgp: Number(pgp.test(words)),
    'low-start': lowStarts(text),
  }
}

const saidBy = /wr[oi]te|said|schre|schri|ecrit|escri|escre|scri|napis|skre|kirj|napsal|irta|пис/
const isQuoteHead = (line: string) => (saidBy.test(line) && attribution.test(line)) || originalMessage.test(line)

function signsName(tail: readonly string[], name: string): boolean {
  const parts = name.split(/[^\p{L}]+/u).filter((part) => part.length >= 2 && part.length <= 20)
  return parts.slice(0, 4).some((part) => {
    const signed = new RegExp(
      `^[-~*/, ]{0,4}(?:(?:cheers|thanks|regards|groeten|groetjes|gruss|lg|bises)[, ]{1,3})?${part}(?:$|[ ,.!-])`,
      'u',
    )
    return tail.some((line) => line.length <= 45 && signed.test(line))
  })
}

const isShortName = (line: string) => /^[-~*/]{0,3} ?\p{L}{2,14}(?: \p{L}{2,14})?[.!]?$/u.test(line)

// People leave capitals out; those who sell do not.
function lowStarts(text: string): number {
  const low = text.match(/[a-z)][.!?] +\p{Ll}/gu)?.length ?? 0
  return Math.min(1, low / 3)
}
