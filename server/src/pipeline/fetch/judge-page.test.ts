import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../reader/src/page.ts'
import { judgePage } from './judge-page.ts'

const at = 'https://docs.shop.example/i/a81c'
const judge = (html: string) => {
  const body = `<!doctype html><title>Shop</title><nav><a href="/help">Help</a> <a href="https://docs.shop.example/pay/a81c">Betaal nu</a></nav><h1>F-2026-81</h1><p>€ 121,00</p>${html}<footer><a href="/terms">Voorwaarden</a> <a href="https://facebook.example/shop">Facebook</a></footer>`
  return judgePage(readPage({ bytes: Buffer.from(body), url: at }), { url: at, seen: [at] })
}
const next = (path: string) => ({ is: 'next', url: `https://docs.shop.example${path}` })

describe('a page with one clear button', () => {
  const words = [
    'Download',
    'Download PDF',
    'PDF',
    'Factuur downloaden',
    'Download uw factuur',
    'Télécharger',
    'Télécharger la facture (PDF)',
    'Herunterladen',
    'Rechnung herunterladen',
    'Als PDF speichern',
    'Opslaan als PDF',
    'Enregistrer en PDF',
    'Print invoice',
    'Bekijk de factuur',
    'Voir la facture',
    'Rechnung ansehen',
    'View receipt',
    'Download a copy',
    'Facture',
    'Ophalen',
    'Récupérer ma facture',
    'Origineel document',
  ]
  test.each(words)('"%s" leads on', (text) => {
    expect(judge(`<a class="btn" href="/f/a81c9">${text}</a>`)).toEqual(next('/f/a81c9'))
    expect(judge(`<p><a href="/download">${text}</a></p>`)).toEqual(next('/download'))
  })

  test('that shows a picture only leads on by its address', () => {
    expect(judge('<a href="/invoices/a81c9.pdf"><img src="pdf.png"></a>')).toEqual(next('/invoices/a81c9.pdf'))
  })

  test('beside its e-invoice leads to the first of both', () => {
    const both = '<a href="/d/1a2">Download PDF</a> <a href="/d/1a3">Download UBL</a>'
    expect(judge(both)).toEqual(next('/d/1a2'))
  })

  test('is preferred to a field for questions and to papers that are something else', () => {
    const more = '<form><input type=text name=q></form><a href="/av.pdf">Algemene voorwaarden (PDF)</a>'
    expect(judge(`${more}<a class=button href="/f/a81c9">Download factuur</a>`)).toEqual(next('/f/a81c9'))
  })

  test('although one could also sign in', () => {
    const door = '<form method=post><input name=u><input type=password name=p></form>'
    expect(judge(`${door}<a class=btn href="/f/a81c9">Download uw factuur (PDF)</a>`)).toEqual(next('/f/a81c9'))
  })
})

describe('a page that leads nowhere', () => {
  test.each([
    'Betaal nu',
    'Payer',
    'Jetzt bezahlen',
    'Pay invoice',
    'Bevestig ontvangst',
    'Uitschrijven',
    'Se désabonner',
    'Accept',
    'Delete this invoice',
    'Betwist deze factuur',
    'Hoe lees ik mijn factuur?',
  ])('"%s" is not pressed', (text) => {
    expect(judge(`<a class="btn" href="/x/a81c9">${text}</a>`)).toEqual({ is: 'nothing' })
  })

  test('because it lists many papers', () => {
    const list = Array.from({ length: 9 }, (_, at) => `<li><a href="/f/${at}a1">Download factuur</a></li>`).join('')
    expect(judge(`<ul>${list}</ul>`)).toEqual({ is: 'nothing' })
  })

  test.each([
    'Deze link is verlopen.',
    'De link is niet meer geldig',
    'Ce lien a expiré.',
    "Ce lien n'est plus valable",
    'Dieser Link ist abgelaufen.',
    'Der Link ist nicht mehr gültig.',
    'This link has expired.',
    'Sorry, this download is no longer available',
    'Le document demandé n’est plus disponible.',
    'This link has already been used',
  ])('"%s" is expired', (text) => {
    expect(judge(`<h1>Oeps</h1><p>${text}</p><a href="/contact">Contact</a>`)).toEqual({ is: 'expired' })
  })

  test.each([
    ['a password', '<form method=post><input name=u><input type=password name=p><button>Log in</button></form>'],
    [
      'an address first',
      '<h1>Aanmelden</h1><form method=post><input type=email name=u><button>Volgende</button></form>',
    ],
  ])('asks for %s', (_, html) => {
    expect(judge(html)).toEqual({ is: 'login' })
  })

  test('without its script', () => {
    const bare = '<!doctype html><title>App</title><div id="root"></div><script src="/main.js"></script>'
    const look = readPage({ bytes: Buffer.from(bare), url: at })
    expect(judgePage(look, { url: at, seen: [at] })).toEqual({ is: 'script' })
  })
})

test('a page that sends to where one came from does not go round', () => {
  expect(judge(`<meta http-equiv="refresh" content="0;url=${at}">`)).toEqual({ is: 'nothing' })
})

test('a page that sends on to something that acts is not obeyed', () => {
  expect(judge('<meta http-equiv="refresh" content="0;url=/unsubscribe/a81">')).toEqual({ is: 'nothing' })
})
