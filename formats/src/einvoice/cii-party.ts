import type { EInvoiceAddress, EInvoiceParty } from './einvoice.ts'
import { isWithCountry, readCode, readScheme, readVat } from './read-values.ts'
import { attributeOf, find, findAll, textAt, textOf, type XmlNode } from './xml-tree.ts'

export function readParty(party: XmlNode | undefined): EInvoiceParty {
  const registrations = findAll(party, 'SpecifiedTaxRegistration', 'ID')
  const schemeOf = (id: XmlNode) => attributeOf(id, 'schemeID')?.toUpperCase() ?? ''
  const ofVat =
    registrations.find((id) => schemeOf(id) === 'VA') ??
    registrations.find((id) => schemeOf(id) !== 'FC' && isWithCountry(textOf(id)))
  const electronic = find(party, 'URIUniversalCommunication', 'URIID')
  const isMail = attributeOf(electronic, 'schemeID') === 'EM'
  const contact = find(party, 'DefinedTradeContact')
  const address = readAddress(find(party, 'PostalTradeAddress'))
  return {
    name: textAt(party, 'Name') ?? textAt(party, 'SpecifiedLegalOrganization', 'TradingBusinessName'),
    vatNumber: readVat(textOf(ofVat)),
    registrationNumber:
      textAt(party, 'SpecifiedLegalOrganization', 'ID') ?? textOf(registrations.find((id) => id !== ofVat)),
    peppolParticipant: isMail ? null : readScheme(electronic),
    country: address.country,
    email:
      textAt(contact, 'EmailURIUniversalCommunication', 'URIID|CompleteNumber') ?? (isMail ? textOf(electronic) : null),
    phone: textAt(contact, 'TelephoneUniversalCommunication', 'CompleteNumber'),
    contactName: textAt(contact, 'PersonName|DepartmentName'),
    address,
  }
}

export function readAddress(address: XmlNode | undefined): EInvoiceAddress {
  return {
    street: ['LineOne', 'LineTwo', 'LineThree'].flatMap((line) => textAt(address, line) ?? []),
    postcode: textAt(address, 'PostcodeCode'),
    town: textAt(address, 'CityName'),
    region: textAt(address, 'CountrySubDivisionName'),
    country: readCode(textAt(address, 'CountryID'), 2),
  }
}
