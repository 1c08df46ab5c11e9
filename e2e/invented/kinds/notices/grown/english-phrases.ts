import { wordingsOf, type PhraseBook } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
export const englishPhrases: PhraseBook = {
  language: 'en',
  manners: {
    greetings: ['Hi {me},', 'Hello {me},', 'Dear customer,', 'Dear Sir or Madam,', 'Hey there,', 'Good morning,'],
    closings: ['Kind regards,\n{name}', 'Thanks,\nThe {name} team', 'Best wishes\n{name}', 'Yours sincerely,\n{name}', 'Cheers,\n{name}'],
    total: ['Total', 'Order total', 'Grand total', 'Total (incl. VAT)', 'Amount'],
    subtotal: ['Subtotal', 'Net amount', 'Item total'],
    vat: ['VAT (20%)', 'Sales tax', 'Tax', 'of which VAT'],
    paid: ['Paid with Visa ending in {n4} on {day}', 'Payment method :: Mastercard •••• {n4}', 'Paid :: PayPal, {day}', 'Charged to your card ending {n4}', 'Amount paid in full by Apple Pay'],
    wares: ['Silver wire', 'Shipping', 'Gift boxes', 'Flat white', 'Parking zone 2', 'Work gloves', 'Copy paper A4', 'Lunch menu'],
    street: '12 Mill Lane, Bristol BS1 4QA',
  },
  wordings: wordingsOf([
    ['receipt', 'shop-receipt', 'body html links', 'Thanks for shopping at {name} / Your e-receipt from {day} / Proof of purchase ({n}) / Your {name} purchase / Payment receipt / {name}: your till receipt', `
      Thank you for your purchase. Here is your proof of payment.
      {table}
      {paid}
      Receipt no. :: {n}
      /
      Your digital receipt
      {name}, {street}
      {table}
      {paid}
      Transaction :: {n}
      /
      We have received your payment, thank you. Keep this email as proof of purchase.
      {table}
      {paid}
      VAT reg. no. :: {vat}
      /
      Here’s what you bought and paid for today.
      Date :: {day}
      {table}
      {paid}`],
    ['receipt', 'saas-receipt', 'body html links', 'Receipt for {month} / Your subscription payment went through / Receipt #{n} / Your {name} payment', `
      Your payment of {money} for {month} was successful. Thank you!
      {table}
      {paid}
      /
      We charged {money} to your card for your plan. This email serves as your receipt.
      Number :: {n}
      {table}
      /
      Receipt
      Date paid :: {day}
      {table}
      Card :: •••• {n4}
      VAT number :: {vat}
      /
      Thanks, your monthly fee has been paid.
      {table}
      {paid}
      Reference :: {n}`],
    ['receipt', 'ride-receipt', 'body html', 'Your trip on {day} / Parking session ended / Charging complete: {money} / Your train journey is paid', `
      Thanks for riding with us.
      Fare :: {small}
      Total :: {money}
      {paid}
      /
      Your parking session has ended. Amount :: {money}
      Plate :: AB{n4}
      Includes VAT :: {small}
      Transaction :: {n}
      {paid}
      /
      You paid {money} for 31.4 kWh on {day}.
      {paid}
      Session :: {n}
      VAT included :: {small}
      /
      Your ticket Leeds - York is paid.
      Price :: {money}
      Booking reference :: {n}
      {paid}`],
    ['receipt', 'donation-receipt', 'body html', 'Thank you for your gift / We received your donation / Your support means a lot', `
      Thank you for your gift of {money} on {day}. Please keep this email as your receipt. Reference {n}.
      /
      We received your donation of {money}, paid by Visa. Donation number :: {n}
      /
      Your contribution: {money}, paid on {day} by card. This message is your official receipt.`],
    ['receipt', 'wallet-receipt', 'body html links', 'You paid {money} to {name} / Payment receipt: {name} / Top-up confirmed: {money} / Your balance was topped up', `
      You paid {money} to {name}.
      Transaction number :: {n}
      Date :: {day}
      Total :: {money}
      /
      Your balance was topped up with {money}.
      Paid with :: Mastercard {n4}
      Transaction :: {n}
      Date :: {day}
      /
      Payment sent to {name}
      Amount :: {money}
      Reference :: {n}
      The merchant received your payment on {day}.`],
    ['receipt', 'order-as-receipt', 'body html links', 'Order {n} is paid - this is your receipt / Confirmation and receipt / Purchase confirmation {n}', `
      Thanks for your order. This confirmation is also your receipt.
      {table}
      {paid}
      /
      Your order has been paid. This email is your VAT invoice.
      {table}
      {paid}
      VAT no. :: {vat}
      /
      Order number :: {n}
      {table}
      {paid}
      Please print this email, it is your proof of purchase.`],
    ['invoice', 'invoice-in-body', 'body plain', 'Invoice {n} / Our invoice for {month} / Fee note {n}', `
      INVOICE {n}
      Date :: {day}
      {table}
      Payable by {day} to {iban}
      VAT {vat}
      /
      Invoice number :: {n}
      Due date :: {day}
      {table}
      Please transfer to account {iban}.
      {name}, {street}, {vat}
      /
      Please find our invoice below in this email.
      No. :: {n}
      {table}
      Account {iban}, due {day}. VAT {vat}`],
    ['invoice', 'invoice-link', 'follow html', 'Your {month} invoice is ready / New invoice {n} from {name} / Invoice {n} / Your bill for {month}', `
      Invoice {n} is ready. View or download it here: {url}
      /
      This email has a link to your invoice for {month}. Amount :: {money}. Download: {url}
      /
      A new invoice has been issued to you. Amount due :: {money} by {day}. See it at {url}
      /
      You can get your invoice as a PDF: {url}
      Invoice number :: {n}`],
    ['invoice', 'invoice-portal', 'portal html automatic', 'Your new invoice is available / There is an invoice in your account / New document: invoice {month} / Your bill is online', `
      Your {month} invoice is available in the customer area. Sign in to view it: {url}
      /
      You will find your new bill in your online account. Log in at {url}
      /
      We placed an invoice in the portal for you. Sign in: {url}
      Amount :: {money}`],
    ['other', 'bank-document', 'automatic html', 'New document in your banking app / A document is ready for you / Your e-statement is available / New message from your bank', `
      There is a new document in your banking app. Open the app to read it. We never ask for your codes.
      /
      Your statements for {month} are ready in online banking. Log on the way you always do.
      /
      You have a new message in your secure mailbox at {name}. Never click links in emails; open the app yourself.
      /
      A document about your savings has been added. You can read it on your device.`],
    ['other', 'bank-transaction', 'automatic', 'Alert: {money} left your account / Your direct debit was executed / Transfer received / Card payment of {money}', `
      On {day} {money} was debited in favour of {name}. Reference: invoice {n}.
      /
      The direct debit of {name} for {money} was presented and executed on {day}.
      /
      You received {money} from {name}.
      /
      Your card ending {n4} was used to pay {money} at {name}. Not you? Call us at once.`],
    ['other', 'payment-confirmation', 'html', 'Payment received for invoice {n} / Confirmation of your payment / We received your payment / Your payment has been posted', `
      We confirm receipt of your payment of {money} for invoice {n}. The invoice is now settled.
      /
      Your payment of {money} was applied to invoice {n}. Nothing more to do.
      /
      Thank you, your transfer for invoice {n} has arrived. Your balance is now zero.
      /
      The payment of your open invoice {n} is complete. This is not an invoice.`],
    ['other', 'refund', 'html', 'Refund of {money} / You are getting money back / Your return was processed', `
      We returned {money} to your card. It may take a few days.
      /
      Your return {n} has arrived. Refund amount :: {money}
      /
      The refund for order {n} is on its way. Total :: {money}`],
    ['order-confirmation', 'order', 'html links', 'Order confirmation {n} / We got your order / Your order {n} / Thank you for your order / Your {name} order', `
      Thank you for your order! We are on it.
      Order number :: {n}
      {table}
      Estimated delivery :: {day}
      /
      We confirm your order.
      {table}
      The invoice follows after delivery.
      /
      Your order has been received.
      {table}
      Ship to :: {street}
      We will send the invoice when your items ship.
      /
      Order {n}
      {table}
      Payment :: bank transfer. We ship as soon as your payment is in.`],
    ['order-confirmation', 'booking', 'html', 'Your reservation is confirmed / Booking confirmation {n} / Your table on {day}', `
      Your booking is confirmed.
      Arrival :: {day}
      Price :: {money}
      You pay on arrival.
      /
      Reservation number :: {n}
      2 nights :: {money}
      Free cancellation until {day}. You will pay at the property.
      /
      We look forward to seeing you on {day}. Estimated price {money}, payable at the counter.`],
    ['other', 'renewal', 'html links', 'Your subscription renews soon / Your membership ends on {day} / Upcoming charge', `
      On {day} we will renew your plan automatically for {money}. If you do not want this, cancel before then.
      /
      Your trial ends on {day}. After that you will pay {money} a month.
      /
      We will charge {money} on or around {day}. No action is needed.`],
    ['other', 'price-change', 'html', 'Our prices are changing / New rates from {day} / An update to your price', `
      From {day} you pay {money} instead of {small} a month.
      /
      Because of rising costs we are adjusting our prices. The new rate will be {money}.
      /
      Your plan will cost {money} from {day}. Read more at {url}`],
    ['newsletter', 'cart', 'bulk html many-links', 'Your cart is waiting / Forgot something? / Still interested?', `
      You left something in your cart:
      {table}
      Complete your order: {url}
      /
      Almost sold out! Your cart total :: {money}. Check out now {url}`],
    ['other', 'payment-failed', 'html links', 'Your payment failed / We couldn’t charge {money} / Problem with your payment', `
      The payment of {money} for your plan did not go through. Check the payment method in your account.
      /
      Your bank declined the charge of {money}. We will try again on {day}.`],
    ['other', 'shipping', 'html links', 'Your parcel is on its way / Order {n} has shipped / Arriving today between 12 and 2 / Ready for collection', `
      Good news, your parcel is on its way. Track it here: {url}
      /
      We handed order {n} to the courier. Expected delivery :: {day}
      /
      Your parcel is ready at {street}. Bring some ID.
      /
      Import duty for shipment {n}: {small}. You pay the driver or in the app.`],
    ['statement', 'statement', 'html', 'Account statement {month} / Your monthly summary / Statement of open invoices / Your card statement', `
      Your summary is below.
      Previous balance :: {small}
      New transactions :: {money}
      Balance on {day} :: {money}
      /
      Your open invoices:
      Invoice {n} :: {small}
      Invoice {n4} :: {money}
      Total outstanding :: {money}
      /
      Your card statement for {month}: {money} will be taken from your account on {day}.`],
    ['other', 'payslip', 'automatic html links', 'Your {month} payslip is ready / New payroll document / Your wage statement is available', `
      Your payslip for {month} is in the staff portal. {url}
      /
      There is a new payroll document. Sign in to read it: {url}`],
    ['other', 'contract', 'html links', 'Please sign: {name} / Your agreement is waiting for your signature / Completed: your agreement', `
      {name} sent you a document to sign. Review document: {url}
      /
      All parties have signed your agreement. Download a copy: {url}`],
    ['other', 'survey', 'html links', 'How did we do? / Rate your purchase / Tell us about your visit', `
      How happy are you with your purchase of {day}? Answer three questions: {url}
      /
      Your opinion counts. The survey takes 2 minutes: {url}`],
    ['newsletter', 'promo', 'bulk html many-links', 'Last days: up to 50% off / New in from {small} / This weekend only / Our picks of the week', `
      Shop our favourites now.
      Earrings :: {small}
      Ring :: {money}
      Free shipping over {small}. {url}
      /
      20% off everything this weekend. Was {money}, now {small}. Shop now {url}
      Unsubscribe
      /
      The new collection is here, from {small}. See it in store or at {url}`],
    ['newsletter', 'news', 'bulk html many-links', 'E-invoicing becomes mandatory: what to know / {month} newsletter / 5 tips to get paid faster', `
      From {year} businesses must send each other e-invoices. Read what that means for you: {url}
      /
      In this issue: tax changes, an interview and our calendar. Read on {url}
      /
      How do you get invoices paid on time? We share tips. Read more {url}`],
    ['personal', 'chat-invoice', 'plain', 'Re: invoice / quick question about the invoice / garage invoice / that bill', `
      Have you seen the invoice from the garage yet? I can’t find it anywhere. Could you have a look?
      /
      That bill of {money} seems a lot to me, shall we call them? I’ll do it tomorrow.
      /
      I paid last week, so that should be fine. Let me know if anything is missing!
      /
      Could you send me the invoice again? I need it for my accountant. Thanks!`],
    ['reminder', 'reminder', 'html', 'Reminder: invoice {n} / Payment reminder / Your invoice is still unpaid / Second notice', `
      Our records show that invoice {n} for {money} has not been paid. Please pay within 8 days to {iban}.
      /
      Did it slip your mind? Invoice {n} is still open. Amount :: {money}. Was due on :: {day}
      /
      Despite our earlier reminder we have not received payment for invoice {n} ({money}).`],
    ['quote', 'quote', 'html', 'Quote {n} / Our price for your request / Your enquiry of {day}', `
      As requested, our price:
      {table}
      Valid until {day}.
      /
      We are pleased to offer:
      {table}
      Happy to go ahead? Return this email signed.`],
    ['pro-forma', 'prepayment', 'html', 'Pro forma invoice {n} / Advance payment for order {n} / Request for deposit', `
      Please pay the amount below in advance. This is not an invoice; the final invoice follows on receipt.
      {table}
      Account :: {iban}
      /
      PRO FORMA {n}
      {table}
      We start production once paid.`],
    ['other', 'security', 'automatic html', 'Your security code: {n4} / New sign-in to your account / Confirm your email address', `
      Use code {n4} to sign in. Do not share it with anyone.
      /
      We noticed a new sign-in on {day}. If this was you, there is nothing to do.`],
    ['other', 'account', 'html links', 'Welcome to {name} / Your account is ready / Changes to our terms / Your subscription has ended', `
      Welcome! Your account has been created. Start here: {url}
      /
      New terms of service apply from {day}. Read them at {url}
      /
      Your plan has been cancelled. You can use it until {day}.`],
    ['other', 'service', 'automatic', 'Appointment on {day} / Your request {n} / Submit your meter reading / Your insurance card', `
      You have an appointment on {day} at 10 am. Let us know if you cannot make it.
      /
      We received your question {n} and will answer within two working days.
      /
      It is time to submit your meter reading so that your bill is right. {url}
      /
      Your insurance certificate for {year} is on its way. You do not need to pay anything.`],
    ['phishing', 'bait', 'unsafe-link html', 'Your parcel is on hold / Your account will be blocked / Outstanding tax refund of {money} / Final notice: invoice {n} / Your mailbox is full / Congratulations, you were selected', `
      Your shipment could not be delivered. Pay {small} to reschedule: {url}
      /
      Your account was temporarily limited. Confirm your details within 24 hours: {url}
      /
      You are entitled to a refund of {money}. Enter your card details at {url}
      /
      Your subscription has expired. Update your payment details to avoid deletion: {url}
      /
      You could win a smartphone! Fill in the survey: {url}
      /
      You have 3 unread secure messages. Click to release them: {url}`],
  ]),
}
