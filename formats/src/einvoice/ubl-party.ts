import type { EInvoiceAddress, EInvoiceParty } from './einvoice.ts'
import { isWithCountry, readCode, readScheme, readVat } from './read-values.ts'
import { attributeOf, find, findAll, textAt, textOf, type XmlNode } from './xml-tree.ts'

export function readParty(party: XmlNode | undefined): EInvoiceParty {
  const endpoint = find(party, 'EndpointID')
  const legalEntity = find(party, 'PartyLegalEntity')
  const address = readAddress(find(party, 'PostalAddress'))
  return {
    name:
      textAt(legalEntity, 'RegistrationName') ??
      textAt(party, 'PartyName', 'Name') ??
      textAt(party, 'PartyTaxScheme', 'RegistrationName') ??
      personOf(find(party, 'Person')),
    vatNumber: readVat(
      pickVat(party) ??
        belgianNumber(find(legalEntity, 'CompanyID')) ??
        belgianNumber(endpoint) ??
        findAll(party, 'PartyIdentification', 'ID')
          .map(belgianNumber)
          .find((number) => number !== null) ??
        null,
    ),
    registrationNumber: textAt(legalEntity, 'CompanyID'),
    peppolParticipant: readScheme(endpoint),
    country: address.country,
    email: textAt(party, 'Contact', 'ElectronicMail'),
    phone: textAt(party, 'Contact', 'Telephone'),
    contactName: textAt(party, 'Contact', 'Name'),
    address,
  }
}

export function readAddress(address: XmlNode | undefined): EInvoiceAddress {
  const house = textAt(address, 'BuildingNumber')
  const street = textAt(address, 'StreetName')
  const first = street !== null && house !== null ? `${street} ${house}` : (street ?? textAt(address, 'Postbox'))
  const more = findAll(address, 'AdditionalStreetName')
    .concat(findAll(address, 'AddressLine', 'Line'))
    .map(textOf)
  return {
    street: [first, ...more].filter((line) => line !== null).slice(0, 10),
    postcode: textAt(address, 'PostalZone'),
    town: textAt(address, 'CityName'),
    region: textAt(address, 'CountrySubentity'),
    country: readCode(textAt(address, 'Country', 'IdentificationCode'), 2),
  }
}

const personOf = (person: XmlNode | undefined): string | null =>
  [textAt(person, 'FirstName'), textAt(person, 'FamilyName')].filter((part) => part !== null).join(' ') || null

// Seen under the name of the tax: "VAT", "BE VAT", "NL:VAT" on the number; FC is the tax office's number, LOC the town's.
const vatName = /(?:^|[^A-Z])(?:VAT|VA|BTW|TVA|GST|UST|MWST|MOMS|MVA|IVA)(?:$|[^A-Z])/i
const otherTax = /^(?:FC|LOC|NOVAT)$/i

function pickVat(party: XmlNode | undefined): string | null {
  const schemes = findAll(party, 'PartyTaxScheme').map((scheme) => ({
    name: textAt(scheme, 'TaxScheme', 'ID'),
    type: textAt(scheme, 'TaxScheme', 'TaxTypeCode') ?? attributeOf(find(scheme, 'CompanyID'), 'schemeID'),
    number: textAt(scheme, 'CompanyID'),
  }))
  const found =
    schemes.find(({ name, number }) => number !== null && /^(VAT|VA|BTW|TVA|GST)$/i.test(name ?? '')) ??
    schemes.find(({ name, type }) => vatName.test(name ?? '') || vatName.test(type ?? '')) ??
    schemes.find(({ name }) => name === null) ??
    // Under a name that says nothing, a number with its country is one.
    schemes.find(({ name, number }) => !otherTax.test(name ?? '') && isWithCountry(number))
  return found?.number ?? null
}

// 0208 is the Belgian enterprise number, which is the VAT number without its country; 9925 is the VAT number itself.
function belgianNumber(id: XmlNode | undefined): string | null {
  const number = textOf(id)?.replace(/[\s.]/g, '').replace(/^BE/i, '') ?? ''
  const scheme = attributeOf(id, 'schemeID') ?? ''
  return /^(0208|9925|9956|BE:(CBE|EN|VAT))$/i.test(scheme) && /^[01]\d{9}$/.test(number) ? `BE${number}` : null
}
