/**
 * Names in which strangers like to write, as reports on bait list them year after year, with what else their own hosts are called.
 * Folded; parted by spaces, those of several words joined by `_`; `name=other/other` where the host is called otherwise.
 */
const names = `
microsoft=microsoft/office/live/outlook/azure/onmicrosoft/sharepointonline/microsoftonline/bing/skype/linkedin
office_365=microsoft/office/live/outlook office365=microsoft/office/live outlook=microsoft/outlook/live/office onedrive=microsoft/live/onedrive
sharepoint=microsoft/sharepoint paypal netflix spotify amazon google=google/youtube/gmail/withgoogle gmail=google facebook=facebook/facebookmail/meta
instagram=instagram/facebook/facebookmail whatsapp=whatsapp/facebook/meta linkedin apple_id=apple/icloud/itunes apple_support=apple/icloud apple_pay=apple apple_store=apple apple_care=apple icloud=apple/icloud
dropbox docusign=docusign wetransfer adobe=adobe/adobesign mcafee norton=norton/nortonlifelock/gen ebay coinbase binance metamask
kraken=kraken trezor=trezor/satoshilabs trust_wallet=trustwallet disney=disney/disneyplus
dhl=dhl/deutschepost fedex usps dpd=dpd/dpdgroup gls=gls/glsgroup/gls-group hermes_paket=hermes/myhermes evri royal_mail=royalmail
postnl bpost=bpost/landmarkglobal la_poste=laposte/colissimo colissimo=laposte/colissimo chronopost mondial_relay=mondialrelay swisspost=post deutsche_post=deutschepost/dhl
rabobank abn_amro=abnamro kbc=kbc belfius bnp_paribas=bnpparibas/bnpparibasfortis/hellobank credit_agricole=creditagricole/credit-agricole/ca societe_generale=socgen/societegenerale
banque_postale=labanquepostale/laposte caisse_d'epargne=caisse-epargne/caisseepargne boursorama=boursorama/boursobank revolut=revolut n26
sparkasse=sparkasse/sparkassen volksbank=volksbank/vr/atruvia postbank=postbank/deutsche-bank commerzbank=commerzbank/comdirect comdirect=comdirect/commerzbank deutsche_bank=db/deutsche-bank targobank
hsbc barclays lloyds=lloyds/lloydsbank natwest santander american_express=americanexpress/aexp mastercard visa_card=visa western_union=westernunion
digid=digid/logius/overheid mijnoverheid=overheid/mijnoverheid belastingdienst itsme=itsme/itsme-id bancontact payconiq=payconiq/bancontact
ameli=ameli/assurance-maladie assurance_maladie=ameli/assurance-maladie impots.gouv=gouv antai=gouv/antai elster=elster/finanzamt
telekom=telekom/t-online vodafone ionos=ionos/1and1/1und1 strato ovh=ovh/ovhcloud proximus telenet=telenet kpn=kpn ziggo=ziggo/vodafoneziggo
bol.com=bol coolblue mediamarkt=mediamarkt/mediamarktsaturn lidl aldi=aldi/aldi-nord/aldi-sued ikea carrefour kaufland costco walmart decathlon adac=adac dyson
opensea ledger_wallet=ledger/ledgerwallet ledger_live=ledger ups_express=ups ups_delivery=ups`

type Name = { says: RegExp; hosts: readonly string[] }

const imitated: readonly Name[] = names
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const [name = '', hosts] = entry.split('=')
    const word = name
      .replace(/_$/, '')
      .replaceAll('_', '[ -]?')
      .replaceAll('.', String.raw`\.`)
    return {
      says: new RegExp(`(?:^|[^a-z\\d])${word}(?:$|[^a-z\\d])`),
      hosts: hosts?.split('/') ?? [name.replaceAll('_', '')],
    }
  })

/** Whether a mail bears a name that strangers like to write in: 1 where its host has nothing of it, 0.6 where it only sounds like it. `name`: folded. */
export function bearsAnothersName(name: string, host: string, length = 100): number {
  const shown = name.slice(0, length)
  const borne = imitated.filter(({ says }) => says.test(shown))
  if (borne.length === 0) return 0
  const labels = registeredLabels(host)
  if (borne.some(({ hosts }) => hosts.some((own) => labels.includes(own)))) return 0
  return borne.some(({ hosts }) => hosts.some((own) => own.length >= 3 && labels.some((label) => label.includes(own))))
    ? 0.6
    : 1
}

const houses = [...new Set(imitated.flatMap(({ hosts }) => hosts))].filter((name) => name.length >= 6)

/** Whether a host is spelt like that of such a house with two letters changed about, or with letters that look alike. */
export function isMisspelt(host: string): boolean {
  const labels = registeredLabels(host).flatMap((label) => [label, ...label.split('-')])
  return labels.some(
    (label) =>
      label.length >= 6 &&
      !houses.includes(label) &&
      houses.some((house) => isSwapped(label, house) || blurred(label) === blurred(house)),
  )
}

function isSwapped(label: string, house: string): boolean {
  const at = Array.from(label).findIndex((sign, place) => sign !== house[place])
  const swapped = `${label.slice(0, at)}${label[at + 1] ?? ''}${label[at] ?? ''}${label.slice(at + 2)}`
  return at >= 0 && swapped === house
}

const blurred = (name: string) => name.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll(/[1li]/g, 'l')

// `paypal.com` and `mail.paypal.de` are its own; `paypal.x7.example` is not.
function registeredLabels(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(/^(?:co|com|gov|gouv|org)$/.test(labels.at(-2) ?? '') ? -3 : -2).slice(0, -1)
}
