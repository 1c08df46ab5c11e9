import type { SheetTexts } from './sheet-text.ts'

/** Papers that are no bill, in English. How a text is written: `sheet-text.ts`. */
export const textsEn: SheetTexts = {
  'dated-bill': [
    `# [Invoice|Invoice {n4}|Consolidated invoice|Monthly invoice|Fuel invoice|Invoice for services]
[Invoice number|Invoice no.|Number]: {n4}/{n4}
[Invoice date|Date]: {day}
[Account no.|Contract|Card number]: {n5}
[Service period|Period]: {early} - {day}
[|Previous balance: {a}]
| Date | [Description|Trip|Service|Station] | [Ticket|Ref.] | [Qty|Hours|Litres] | Amount
* | {early} | {ware} | {n5} | {q}.00 | {a}
= [Subtotal|Total excl. VAT|Net total]: {a}
= VAT 20 %: {a}
= [Amount due|Total due|Invoice total]: {sum}
[Due date|Payable by|Will be collected on]: {late}
IBAN: {iban}
> [Please quote the invoice number with your payment.|This amount will be collected by direct debit.]`,
  ],
  'premium-bill': [
    `# [Premium invoice|Renewal invoice|Premium notice - invoice|Subscription invoice|Invoice for your premium]
[Policy number|Contract number|Member no.]: {n5}{n3}
[Date|Renewal date]: {day}
[Policyholder|Insured|Member]: {customer}
[Period|Period of cover]: {day} - {late}
| [Cover|Description] | [Premium|Amount]
+ | [Public liability|Fire|Annual subscription] | {a}
+ | [Insurance premium tax|Administration fee] | {a}
= [Amount due|Total due|To pay]: {sum}
[Payable by|Due date]: {late}
IBAN: {iban}
Reference: {n5}
> [If unpaid, a reminder will follow.|Cover starts once the premium is paid.]`,
  ],
  statement: [
    `# [Statement|Statement of account|Customer statement|Account summary|Open items|Monthly statement|Aged account report]
[Account no.|Customer no.|Account]: {n5}
[Date|Statement date|As at]: {day}
> [|The following invoices are still open on your account.]
| [Invoice|Document|Reference] | [Date|Invoice date] | Due | [Amount|Charge] | [Balance|Outstanding]
* | INV-{n5} | {day} | {late} | {a} | {a}
= [Balance due|Total outstanding|Account balance|Total due]: {sum}
IBAN: {iban}
> [Please settle overdue items.|This is not an invoice.|Please let us know if you disagree with this balance.]`,
  ],
  'bank-statement': [
    `# [Account statement|Bank statement|Statement of your account|Current account statement]
[Statement no.|Sheet]: {n3}
IBAN: {iban}
[Period|From]: {early} - {day}
[Opening balance|Balance brought forward|Previous balance]: {a}
| Date | Value date | [Details|Transaction] | Amount
* | {day} | {day} | [Transfer|Card payment|Direct debit|Standing order] {name} | {signed}
= [Closing balance|Balance carried forward|New balance]: {sum}`,
  ],
  reminder: [
    `# [Payment reminder|Reminder|Overdue notice|Second reminder|Final notice|Overdue invoice|Letter before action]
[Date|Dated]: {day}
Account no.: {n5}
> [Our records show that the invoice below has not been paid.|We have not yet received payment for the following invoice.|Despite our earlier reminder the amount below is still outstanding.]
| [Invoice number|Invoice] | [Invoice date|Date] | Due date | [Amount|Outstanding]
+ | {n4}-{n4} | {early} | {day} | {a}
= [Amount due|Total due|Balance outstanding]: {sum}
[IBAN|Account]: {iban}
[Reference|Payment reference]: {n5}
> [Please pay within 8 days. If your payment has crossed this letter, please ignore it.|Interest will be charged if payment is not received.]`,
  ],
  payslip: [
    `# [Payslip|Pay slip|Pay statement|Salary slip|Wage slip|Earnings statement]
[Pay period|Month]: {early} - {day}
[Employee|Employee name]: {person}
[Tax code|Department]: 1257L
| Description | [Hours|Units] | Amount
+ | [Basic pay|Gross pay|Salary] | 160.00 | {a}
+ | [PAYE tax|Income tax] | | -{a}
+ | [National Insurance|Social security] | | -{a}
+ | Pension | | -{a}
= [Net pay|Take-home pay]: {sum}
[Paid into|Account]: {iban}`,
  ],
  contract: [
    `# [Agreement|Service agreement|Maintenance contract|Lease agreement|Rental agreement|Framework agreement|Contract of employment]
[Agreement no.|Reference]: {n5}
> This agreement is made between {house}, the supplier, and {customer}, the client.
> 1. Services. The supplier shall provide the services described in schedule 1.
> 2. [Fees|Rent]. The client shall pay {a} a month, exclusive of VAT, to account {iban}, within thirty days of the invoice date.
> 3. Term. This agreement begins on {day} and continues for [one year|an indefinite period|three years].
> 4. Termination. Either party may terminate in writing.
> Signed on {day} at {town} by the parties.`,
  ],
  'price-list': [
    `# [Price list {year}|Price list|Rates {year}|Tariff|Catalogue spring|Rate card]
[Valid from|Prices effective]: {day}
| [Item no.|SKU] | Description | [Pack|Per] | [Price|Price excl. VAT]
* | {n5} | {ware} | [box|piece] | {a}
> [All prices exclude VAT and may change without notice.|Prices in euro before tax. Carriage from {a}.]`,
  ],
  'work-sheet': [
    `# [Work order|Job sheet|Timesheet|Service report|Site visit report|Worksheet|Engineer’s report]
[Number|Job no.]: WO{n5}
[Date|Date of visit]: {day}
[Engineer|Carried out by]: {person}
| [Task|Description] | [Start|From] | [End|To] | Hours
+ | {ware} | 08:15 | 11:45 | 3.50
+ | Travel | 11:45 | 12:15 | 0.50
= [Total hours|Total]: 4.00
> [Customer signature for work carried out:|Invoice to follow.|Accepted by the customer]`,
  ],
  certificate: [
    `# [Certificate of insurance|Insurance certificate|Certificate|Certificate of conformity|Inspection certificate|Confirmation of cover]
[Policy number|Policy no.]: {n5}{n4}
[Period|Valid from]: {early} - {late}
> We certify that {customer} is insured for [public liability|fire|employer’s liability] with {house}.
[Sum insured|Limit of indemnity]: {a} EUR
> [This certificate is issued at the request of the policyholder.|Issued at {town} on {day}.]`,
  ],
  tax: [
    `# [Tax assessment|Notice of assessment|VAT return|Income tax calculation|Business rates demand|Council tax notice]
[Tax year|Year of assessment]: {year}
[Reference|Taxpayer reference]: {n5}{n5}
| Description | Amount
+ | Taxable income | {a}
+ | Tax deducted at source | -{a}
+ | Surcharge | {a}
= [Tax payable|Balance payable|Refund due]: {sum}
[Pay by|Payable by]: {late}
IBAN: {iban}
> [Revenue Commissioners|Tax office {town}] You may appeal against this assessment in writing.`,
  ],
  'packing-list': [
    `# [Packing list|Packing slip|Shipping list|Consignment note|Bill of lading]
[Shipment|Order|Consignment]: {n5}
[Ship date|Date]: {day}
| [Item|SKU] | Description | [Packages|Qty] | [Weight|Kg]
* | {n5} | {ware} | {q} | {q}.50
= [Total weight|Total packages]: {q}
> [Received in good order, date and signature:|Please check the goods on arrival.]`,
  ],
  customs: [
    `# [Commercial invoice|Customs invoice|Export declaration|Customs declaration CN23]
[Number|Shipment]: {n5}
Date: {day}
Incoterms: DAP
| Description | [HS code|Tariff code] | [Country of origin|Origin] | Qty | Value
* | {ware} | 7113.{n4} | GB | {q} | {a}
= [Total value|Customs value]: {sum}
> [Value for customs purposes only. No commercial value.|The undersigned declares that these goods originate in the EU. EORI GB{n5}{n5}.]`,
  ],
  remittance: [
    `# [Remittance advice|Payment advice|Payment confirmation|Payment received|Details of our payment]
Date: {day}
> [We have today paid the following invoices into your account {iban}.|Your payment has been received and credited.]
| [Your invoice|Invoice number] | Date | Amount
* | {n4}{n3} | {early} | {a}
= [Total paid|Amount paid]: {sum}`,
  ],
  terms: [
    `# [Terms and conditions|General terms and conditions|Terms of sale]
> 1. Invoices are payable within thirty days to account {iban}. Late payment carries interest and a fixed charge of {a}.
> 2. Quotations are valid for thirty days. All prices exclude VAT.
> 3. Claims reach us in writing within eight days.
> 4. Goods remain the property of the seller until the invoice is paid in full.`,
  ],
  tender: [
    `# [Invitation to tender|Request for quotation|Request for proposal|Tender documents|Bill of quantities|Enquiry]
[Reference|Tender no.]: {n4}/{year}
[Closing date|Submit by]: {late}
| Item | Description | Quantity | [Unit price|Estimate]
* | {q} | {ware} | {q} | {a}
> [Please let us have your best price by the date above.|Unit prices to be completed by the bidder.] [Questions to {person}.|Invoices are submitted after delivery.]`,
  ],
  ticket: [
    `# [E-ticket|Boarding pass|Admission ticket|Gift voucher|Entry ticket]
[Date|Valid on]: {day}
[Seat|Row|Gate]: {q}
[Ticket no.|Code]: {n5}{n5}
[Price|Value]: {a} EUR
> [Please show this ticket at the entrance.|Not transferable.]`,
  ],
  letter: [
    `# [Re: your enquiry|Information about your file|New bank details|Invitation|Changes to our prices]
> {town}, {day}
> Dear customer,
> [We write to tell you that our prices change from {late}. Your monthly contribution will then be {a}.|We are pleased to invite you to our open day. Admission is {a} per person.|Please find the information you asked for about file {n5}. Your next invoice will reach you as usual.]
> Yours faithfully, {person}`,
  ],
  report: [
    `# [Minutes of the meeting|Annual report {year}|Minutes|Report|User manual]
[Date|Present]: {day}
> 1. Minutes of the last meeting approved. 2. Budget: {a} is set aside for maintenance. 3. The contractor’s invoice was discussed. 4. Any other business.
> Next meeting on {late}.`,
  ],
}
