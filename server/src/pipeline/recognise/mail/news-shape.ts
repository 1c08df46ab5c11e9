import { fold } from '../../reading/fold.ts'
import { moneyInText } from '../../reading/body-words.ts'

const maxLines = 400
const rule = /^[\s|]*(?:[-=_*~#+.<>^•·—]\s?){8,}/
const numbered = /^(?:\(?\d{1,2}[.)\]]|[*•·»>-]|o|\[\d{1,2}\]) \S/
const contents =
  /^[-=*_~#+:. ]{0,12}(?:table of )?(?:contents|in this (?:issue|edition|newsletter|mail\w*)|this (?:week|month|issue)\b.{0,25}|headlines|highlights|top stories|what's (?:new|inside|on)|also in this|news|inhoud|in dit nummer|in deze (?:nieuwsbrief|editie)|agenda|sommaire|au sommaire|dans ce numero|a la une|inhalt|in dieser ausgabe|themen|en este numero|in questo numero|w tym numerze|features?|editorial|events|upcoming|tour dates|announcements?)[-=*_~#+:. ]{0,12}$/
const issue =
  /\b(?:issue|vol(?:ume)?|edition|nummer|editie|jaargang|numero|ausgabe|nr|no)\.? ?#? ?\d{1,4}\b|\b(?:weekly|monthly|daily|quarterly|wekelijks\w*|maandelijks\w*|hebdomadaire|mensuel\w*|wochentlich\w*|monatlich\w*)\b/
const right =
  /©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|all rights reserved|alle rechten voorbehouden|tous droits reserves|alle rechte vorbehalten|derechos reservados|\bimpressum\b|\bissn\b/
const leaves =
  /unsubscri|un-subscri|opt[- ]?out|sign ?off\b|uitschrij|afmeld|afbestell|desabonn|desinscri|abmeld|abbestell|austrag|darse de baja|disiscri|cancella\w* l'iscri|cancelar (?:a )?(?:inscri|assinatura)|wypisa|avregistrer|avanmal|afmeld|odhlas|leiratkoz|отпис|to be removed|be removed from|remove (?:me|your|yourself|from)|removal instructions|stop receiving|no longer (?:wish|want)|(?:change|update|edit|manage) (?:your )?(?:e-?mail )?(?:preferences|subscription|settings|profile|address)|mailing (?:preferences|list)|voorkeuren|preferences|email-einstellungen/
const joined =
  /(?:you(?:'re| are)?|u|je|vous|sie) (?:have |has )?(?:receiv\w+|ontvang\w*|krijg\w*|recev\w+|erhalten|bekommen|got|getting) (?:this|deze|dit|ce\b|cet|cette|diese\w*)|because you|omdat (?:u|je)|parce que vous|weil sie|you (?:are )?(?:subscribed|signed up|registered|requested)|sent to (?:you by|[\w.+-]{1,40}@)|was sent to|subscri(?:be|ption|bed|ber)|abonn|forward (?:this|to a friend)|tell a friend|send to a friend|stuur door|transferez|weiterempfehlen|view (?:this|it|in|online)|web version|webversie|version en ligne|im browser|trouble (?:viewing|reading)|not displaying|add us to your address|advertis(?:e|ing|ement)|sponsor/
const calls =
  /\b(?:click (?:here|below|on)|shop (?:now|online)|order (?:now|today|online)|buy (?:now|it)|read (?:more|on|the full)|learn more|find out more|more info\w*|sign up|register (?:now|today|here)|don't miss|hurry|visit (?:us|our|the|http)|check (?:it )?out|get (?:yours|it now|started)|save \S{0,3}\d|free (?:shipping|trial|delivery|download|gift)|limited (?:time|offer)|special (?:offer|price|edition)|new (?:arrivals?|release|album|in|product|feature)|now available|available now|just released|announc\w+|introducing|on sale|pre-?order|tickets? (?:on sale|available)|tour dates|listen to|watch (?:the|it)|download (?:it|now|the|our)|donate|sign the petition|take action|press release|for immediate release|bestel (?:nu|hier|online)|shop nu|lees (?:meer|verder)|ontdek|meer info\w*|klik hier|mis (?:het|dit) niet|schrijf (?:je|u) in|nu verkrijgbaar|aanbieding|commandez|decouvrez|profitez|en savoir plus|lire la suite|cliquez ici|inscrivez|disponible (?:maintenant|des)|offre|jetzt (?:bestellen|kaufen|entdecken|anmelden|sichern)|mehr (?:erfahren|lesen|infos)|hier klicken|entdecken|angebot\w*|nur (?:heute|noch|bis)|neu im|compra|descubre|mas informacion|scopri|clicca|offerta|saiba mais|compre|zobacz|sprawdz|kup teraz|promocj\w+)\b/g
const prices = /(?:[$€£¥]|usd|eur|gbp|chf) ?\d|\d ?(?:[$€£]|usd|eur|zl|kr\b|kc\b)|\d{1,2} ?%/g

/** What a mail has of something made for many: sections, issues, calls to act, a page laid out. Each from 0 to 1. */
export function newsShape({
  subject,
  text,
  html,
}: {
  subject: string
  text: string
  html: string
}): Record<string, number> {
  const raw = text
    .split('\n')
    .slice(0, maxLines)
    .map((line) => line.trim().slice(0, 300))
  const lines = fold(raw.join('\n')).split('\n')
  const words = lines.join(' ')
  const per = (count: number, most: number) => Math.min(1, (count / Math.max(200, words.length)) * (1_000 / most))
  const tail = lines.slice(-30).join(' ')
  const folded = fold(subject.slice(0, 300))
  return {
    rules: Math.min(1, raw.filter((line) => rule.test(line)).length / 5),
    loud: Math.min(1, raw.filter((line) => isLoud(line)).length / 4),
    numbered: Math.min(1, lines.filter((line) => numbered.test(line)).length / 8),
    contents: Number(lines.slice(0, 60).some((line) => contents.test(line))),
    issue: Number(issue.test(folded) || issue.test(words.slice(0, 500))),
    'subject-issue': Number(issue.test(folded)),
    'subject-date': Number(/\b(?:19|20)\d\d\b|\b\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b/.test(folded)),
    copyright: Number(right.test(words)),
    leaves: Number(leaves.test(words)),
    'leaves-last': Number(leaves.test(tail)),
    joined: Number(joined.test(words)),
    calls: per(words.match(calls)?.length ?? 0, 3),
    'has-calls': Math.min(1, (words.match(calls)?.length ?? 0) / 4),
    'subject-calls': Number((folded.match(calls)?.length ?? 0) > 0),
    prices: per(words.match(prices)?.length ?? 0, 4),
    'many-prices': Math.min(1, (words.match(moneyInText)?.length ?? 0) / 6),
    urls: per(text.match(/\bhttps?:\/\/|\bwww\./gi)?.length ?? 0, 4),
    long: Math.min(1, words.length / 6_000),
    ...pageShape(html),
  }
}

const isLoud = (line: string) =>
  line.length >= 6 &&
  line.length <= 70 &&
  /\p{Lu}{3,}/u.test(line) &&
  !/\p{Ll}/u.test(line) &&
  /\p{L}.* \p{L}|\p{L}{6}/u.test(line)

/** Whether the page was laid out, or is what a mail program makes of a few typed lines. */
function pageShape(html: string): Record<string, number> {
  if (html === '') return {}
  const page = html.slice(0, 60_000)
  const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0
  const tables = count(/<table\b/gi)
  const images = count(/<img\b/gi)
  return {
    tables: Math.min(1, Math.log1p(tables) / 3),
    images: Math.min(1, Math.log1p(images) / 3),
    styled: Math.min(1, count(/\b(?:bgcolor|cellpadding|background(?:-color)?)\s?[=:]/gi) / 12),
    'typed-page': Number(tables === 0 && images <= 1 && count(/<a\b/gi) <= 4),
    'mail-program-page': Number(
      /gmail_(?:quote|default|extra|attr)|class="?mso|yahoo_quoted|apple-(?:mail|interchange|converted)|moz-(?:cite|signature|forward)|outlookmessageheader|protonmail_|<meta[^>]{0,80}(?:microsoft word|mshtml|apple mail)|xmlns:o="urn:schemas-microsoft-com:office/i.test(
        page,
      ),
    ),
    dot: Number(
      /<img\b[^>]{0,400}(?:\b(?:width|height)\s?=\s?["']?1\b[^>]{0,200}\b(?:width|height)\s?=\s?["']?1\b)/i.test(page),
    ),
  }
}
