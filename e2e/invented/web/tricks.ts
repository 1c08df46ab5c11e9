/** How a supplier of the invented web hands out an invoice: the mail that points to it, and what its servers answer. */
export type Trick = {
  name: string
  host: string
  subject: string
  /** HTML of the mail; `{url}` is the address of the invoice, `{no}` its number. */
  html: string
  /** Path (with query) of the first address; `/f/…` where nothing is said. */
  path?: string
  /** The host of the first address, where it is not the supplier's own. */
  at?: string
  routes(given: { pdf: Buffer; zip: Buffer; url: string }): Record<string, Reply>
  /** What is to become of it; `fetched` where nothing is said. */
  ends?: 'fetched' | 'expired' | 'login' | 'asked' | 'failed'
  /** Only with a Chromium on the machine. */
  needsBrowser?: boolean
  /** The mail server's word on the sender. */
  isProven?: boolean
}
export type Reply = {
  status?: number
  headers?: Record<string, string>
  body?: string | Buffer
  /** Only with this cookie, else 403. */
  cookie?: string
  /** Works once, then 410. */
  once?: boolean
  /** 503 at the first try. */
  isBusyFirst?: boolean
}

const button = (text: string, url = '{url}') =>
  `<table role="presentation"><tr><td bgcolor="#225577" style="border-radius:4px"><a href="${url}" style="display:inline-block;padding:12px 20px;color:#fff">${text}</a></td></tr></table>`
const file = (pdf: Buffer): Reply => ({ headers: { 'content-type': 'application/pdf' }, body: pdf })
const page = (html: string, more: Partial<Reply> = {}): Reply => ({
  headers: { 'content-type': 'text/html; charset=utf-8', ...more.headers },
  body: `<!doctype html><html><head><title>Facturen</title></head><body>${html}<p><a href="/pay/9x1">Betalen</a> <a href="/terms">Voorwaarden</a></p></body></html>`,
  ...more,
})
const to = (location: string, status = 302): Reply => ({ status, headers: { location } })

export const tricks: readonly Trick[] = [
  {
    name: 'a button',
    host: 'waterlelie.example',
    subject: 'Uw factuur {no} staat klaar',
    html: `<p>Beste klant, uw factuur {no} van € 121,00 staat klaar.</p>${button('Factuur bekijken')}`,
    routes: ({ pdf, url }) => ({ [url]: file(pdf) }),
  },
  {
    name: 'here',
    host: 'moulin-bleu.example',
    subject: 'Votre facture {no} est disponible',
    html: '<p>Bonjour, votre facture {no} est disponible. Pour la télécharger, <a href="{url}">cliquez ici</a>.</p>',
    routes: ({ pdf, url }) => ({ [url]: file(pdf) }),
  },
  {
    name: 'a picture for a button',
    host: 'tannenhof.example',
    subject: 'Ihre Rechnung {no}',
    html: '<p>Guten Tag, Ihre neue Rechnung {no} steht zum Download bereit.</p><a href="{url}"><img src="https://tannenhof.example/img/b.png" alt="Rechnung herunterladen"></a>',
    routes: ({ pdf, url }) => ({ [url]: file(pdf) }),
  },
  {
    name: 'an opaque tracker',
    host: 'harbourline.example',
    at: 'e.mailflight.example',
    path: '/c/eyJhIjoxMn0.x9Q2',
    subject: 'Your invoice {no} is ready',
    html: `<p>Hello, your invoice {no} is ready to download.</p>${button('View your invoice')}<p><a href="https://e.mailflight.example/c/eyJhIjoxM30.unq">Unsubscribe</a> <a href="https://e.mailflight.example/c/eyJhIjoxNH0.web">View in browser</a></p>`,
    routes: ({ pdf, url }) => ({
      [url]: to('https://harbourline.example/r/77a'),
      'https://harbourline.example/r/77a': to('/d/77a', 307),
      'https://harbourline.example/d/77a': file(pdf),
    }),
  },
  {
    name: 'a page with a button',
    host: 'boomgaard.example',
    subject: 'Factuur {no} beschikbaar',
    html: `<p>Je factuur {no} is beschikbaar.</p>${button('Download je factuur')}`,
    routes: ({ pdf, url }) => ({
      [url]: page('<h1>Factuur</h1><a class="btn" href="download?id=81a">Download als PDF</a>'),
      'https://boomgaard.example/f/download?id=81a': file(pdf),
    }),
  },
  {
    name: 'a page in a frame',
    host: 'kristal.example',
    subject: 'Nieuwe factuur {no}',
    html: `<p>Uw nieuwe factuur {no} staat online.</p>${button('Bekijk uw factuur')}`,
    routes: ({ pdf, url }) => ({
      [url]: page('<iframe src="/show/81a" width=800></iframe>'),
      'https://kristal.example/show/81a': file(pdf),
    }),
  },
  {
    name: 'a file within the page',
    host: 'atelier-roux.example',
    subject: 'Facture {no}',
    html: `<p>Votre nouvelle facture {no} est prête.</p>${button('Voir ma facture')}`,
    routes: ({ pdf, url }) => ({
      [url]: page(
        `<object data="data:application/pdf;base64,${pdf.toString('base64')}" type="application/pdf"></object>`,
      ),
    }),
  },
  {
    name: 'meta refresh',
    host: 'fjordbank-print.example',
    subject: 'Invoice {no} is available',
    html: `<p>Your invoice {no} is available.</p>${button('Download invoice')}`,
    routes: ({ pdf, url }) => ({
      [url]: {
        headers: { 'content-type': 'text/html' },
        body: '<html><head><meta http-equiv="refresh" content="1;url=/get/81a"></head><body>One moment</body></html>',
      },
      'https://fjordbank-print.example/get/81a': file(pdf),
    }),
  },
  {
    name: 'a header that sends on',
    host: 'windroos.example',
    subject: 'Uw factuur {no} is klaar',
    html: `<p>Uw factuur {no} is klaar om te downloaden.</p>${button('Factuur (PDF)')}`,
    routes: ({ pdf, url }) => ({
      [url]: { headers: { 'content-type': 'text/html', refresh: '0; url=/get/82a' }, body: '<p>Een ogenblik</p>' },
      'https://windroos.example/get/82a': file(pdf),
    }),
  },
  {
    name: 'a location in script',
    host: 'lindenblad.example',
    subject: 'Rechnung {no} verfügbar',
    html: `<p>Ihre Rechnung {no} ist verfügbar.</p>${button('Rechnung ansehen')}`,
    routes: ({ pdf, url }) => ({
      [url]: page('<script>window.location.href = "/datei/81a"</script>'),
      'https://lindenblad.example/datei/81a': file(pdf),
    }),
  },
  {
    name: 'a cookie',
    host: 'veldmuis.example',
    subject: 'Je factuur {no} is er',
    html: `<p>Je factuur {no} is er. Download ze hieronder.</p>${button('Naar mijn factuur')}`,
    routes: ({ pdf, url }) => ({
      [url]: page('<a href="/pdf/81a">PDF</a>', {
        headers: { 'content-type': 'text/html', 'set-cookie': 'seen=1; Path=/; Secure; HttpOnly' },
      }),
      'https://veldmuis.example/pdf/81a': { ...file(pdf), cookie: 'seen=1' },
    }),
  },
  {
    name: 'once',
    host: 'zeldzaam.example',
    subject: 'Factuur {no} om te downloaden',
    html: `<p>Uw factuur {no} kunt u eenmalig downloaden.</p>${button('Download factuur')}`,
    routes: ({ pdf, url }) => ({ [url]: { ...file(pdf), once: true } }),
  },
  {
    name: 'a zip',
    host: 'pakketpost.example',
    subject: 'Uw factuur {no}',
    html: `<p>Uw factuur {no} staat klaar.</p>${button('Factuur (ZIP) downloaden')}`,
    routes: ({ zip, url }) => ({ [url]: { headers: { 'content-type': 'application/zip' }, body: zip } }),
  },
  {
    name: 'a wrong type',
    host: 'oudeschool.example',
    subject: 'Factuur {no}',
    html: `<p>Uw nieuwe factuur {no} is beschikbaar.</p>${button('Open factuur')}`,
    routes: ({ pdf, url }) => ({
      [url]: {
        headers: { 'content-type': 'text/html', 'content-disposition': 'inline; filename="get.php"' },
        body: pdf,
      },
    }),
  },
  {
    name: 'busy at first',
    host: 'druktemaker.example',
    subject: 'Uw factuur {no} is klaar',
    html: `<p>Uw factuur {no} is klaar.</p>${button('Factuur downloaden')}`,
    routes: ({ pdf, url }) => ({ [url]: { ...file(pdf), isBusyFirst: true } }),
  },
  {
    name: 'two buttons',
    host: 'dubbelop.example',
    subject: 'Facture {no} à télécharger',
    html: `<p>Votre facture {no} est disponible. Montant : 121,00 €</p>${button('Payer maintenant', 'https://dubbelop.example/pay/81a')}${button('Télécharger la facture (PDF)')}`,
    routes: ({ pdf, url }) => ({ [url]: file(pdf) }),
  },
  {
    name: 'bare text',
    host: 'kaalkop.example',
    subject: 'Invoice {no}',
    html: '<p>Your invoice {no} can be downloaded at<br>{url}</p><p>Kind regards</p>',
    routes: ({ pdf, url }) => ({ [url]: file(pdf) }),
  },
  {
    name: 'an answer for a program',
    host: 'apiland.example',
    subject: 'Your invoice {no} is available',
    html: `<p>Your invoice {no} is available for download.</p>${button('Download PDF')}`,
    routes: ({ pdf, url }) => ({
      [url]: {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url: 'https://apiland.example/blob/81a.pdf?sig=a%2Fb' }),
      },
      'https://apiland.example/blob/81a.pdf?sig=a%2Fb': file(pdf),
    }),
  },
  {
    name: 'a form that sends',
    host: 'postkoets.example',
    subject: 'Uw factuur {no}',
    html: `<p>Uw factuur {no} staat voor u klaar.</p>${button('Haal uw factuur op')}`,
    routes: ({ pdf, url }) => ({
      [url]: page(
        '<form method="post" action="/uit"><input type="hidden" name="k" value="81a"><button>Factuur downloaden</button></form>',
      ),
      'https://postkoets.example/uit': file(pdf),
    }),
  },
  {
    name: 'a page of script',
    host: 'eenpagina.example',
    subject: 'Uw factuur {no} staat klaar',
    html: `<p>Uw factuur {no} staat klaar.</p>${button('Bekijk factuur')}`,
    needsBrowser: true,
    routes: ({ pdf, url }) => ({
      [url]: {
        headers: { 'content-type': 'text/html' },
        body: `<!doctype html><title>App</title><div id="root"></div><script>fetch('/api/i81').then((r) => r.json()).then((d) => { document.getElementById('root').innerHTML = '<a href="' + d.to + '">Download factuur (PDF)</a>' })</script>`,
      },
      'https://eenpagina.example/api/i81': {
        headers: { 'content-type': 'application/json' },
        body: '{"to":"/uit/81a"}',
      },
      'https://eenpagina.example/uit/81a': file(pdf),
    }),
  },
  {
    name: 'expired in words',
    host: 'vergeten.example',
    ends: 'expired',
    subject: 'Uw factuur {no}',
    html: `<p>Uw factuur {no} staat klaar.</p>${button('Download factuur')}`,
    routes: ({ url }) => ({ [url]: page('<h1>Helaas</h1><p>Deze downloadlink is niet meer geldig.</p>') }),
  },
  {
    name: 'gone',
    host: 'disparu.example',
    ends: 'expired',
    subject: 'Votre facture {no}',
    html: `<p>Votre facture {no} est disponible.</p>${button('Télécharger')}`,
    routes: ({ url }) => ({ [url]: { status: 410 } }),
  },
  {
    name: 'a sign-in',
    host: 'achterslot.example',
    ends: 'login',
    subject: 'Ihre Rechnung {no}',
    html: `<p>Ihre Rechnung {no} steht bereit.</p>${button('Rechnung anzeigen')}`,
    routes: ({ url }) => ({
      [url]: to('/anmelden?weiter=%2Ff'),
      'https://achterslot.example/anmelden?weiter=%2Ff': page(
        '<form method=post><input name=u><input type=password name=p></form>',
      ),
    }),
  },
  {
    name: 'an unproven sender',
    host: 'wieisdat.example',
    ends: 'asked',
    isProven: false,
    subject: 'Uw factuur {no}',
    html: `<p>Uw factuur {no} staat klaar.</p>${button('Download factuur')}`,
    routes: ({ pdf, url }) => ({ [url]: file(pdf) }),
  },
]
