import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What firms of today write about money, and what people write to each other about it. */
export const englishDaily = wordingsOf([
  ['receipt', 'travel-receipt', 'body html', 'Your e-ticket and receipt {n} / Itinerary receipt / Thank you for staying with us / Booking {n}: paid / Your rental has been settled / Toll passage {day} / Flight {n}: payment confirmed', `
    E-ticket receipt
    Passenger :: {me}
    Fare :: {small}
    Airport charges :: {small}
    Total fare :: {money}
    Form of payment :: card ending {n4}
    /
    Your stay is over and your bill is settled. Charged to your card ending {n4}: {money}, of which VAT {small}. You can use this message for your expenses.
    /
    Your rental is closed. We collected {money} from your card on {day}.
    Contract :: {n}
    Days :: 2
    Fuel :: {small}
    Total collected :: {money}
    /
    You drove through a toll point on {day}. {money} was taken from your prepaid balance. Passage {n}, vehicle AB-{n4}. VAT is included.
    /
    Seat 14A is yours. We received {money} in full by card. Ticket no. {n}. Not refundable.`],
  ['receipt', 'app-receipt', 'body html links', 'Your order from {name} (paid) / Purchase: {money} / You bought an app / Marketplace: you paid the seller / Your top-up / Domain renewed / Licence key and payment', `
    You bought:
    {table}
    Billed to :: Visa •••• {n4}
    Order ID :: {code}{n}
    /
    Your domain was renewed for a year. {money} was taken from the card ending {n4}. Transaction {n}.
    /
    You paid {money} to the seller through our marketplace on {day}. Payment reference {n}. The seller was told to ship.
    /
    Here is your licence key: {code}. You paid {money} including VAT of {small}. Keep this message, it is your proof of purchase.
    /
    We added {money} to your wallet. Source :: bank card {n4}. Confirmation :: {n}. New balance :: {money}`],
  ['receipt', 'short-receipt', 'body html', 'Thanks, paid / {money} received / Your payment at {name} / Parking: {money} / Charged: {money} / Your donation / Membership {year}', `
    {money} paid by contactless card at {name}, {day}, {street}. Receipt {n}.
    /
    Parking zone 4, 2 h 10 min, {money} including VAT. Paid by app. Ticket {n}.
    /
    We charged {money} for your membership of {year}. Thank you for being a member. No further invoice is issued.
    /
    Your gift of {money} arrived on {day} and helps at once. This confirmation is valid as a receipt.
    /
    Payment of {money} accepted. Authorisation code {n}. Merchant {name}. Keep for your records.`],
  ['invoice', 'friendly-link', 'follow plain', 'invoice meeting room {day} / The invoice / link to the invoice / Here it is / Invoice for your event', `
    You can find the invoice here, it was too big to send: {url}
    See you next time
    /
    I have put the invoice in the shared folder for you: {url}
    Let me know if anything is wrong with it.
    /
    As promised, the invoice of last week: {url} It was a pleasure.
    /
    It was nice having you here! Your invoice can be picked up at {url}`],
  ['invoice', 'bill-online', 'follow html automatic', 'Your energy bill for {month} / Bill for {month}: {money} / E-bill {n} / Your toll invoice / Monthly fee {month} / Invoice notification / Order {n}: invoice', `
    Your bill of {money} will be collected by direct debit on {day}. See the details: {url}
    /
    Hello, the invoice that belongs to order {n} can be downloaded: {url}
    /
    A new e-bill with number {n} was made out to you. Pay {money} before {day}. Open: {url}
    /
    The charges for {month} come to {money}. Show invoice: {url}
    /
    Please find below the link to your invoice no. {n} (PDF). {url}`],
  ['other', 'chargeback', 'html links', 'Your dispute {n} / We returned {money} to your card / Payout on its way / Your transfer has arrived / A buyer asked for a refund / Gift card for you', `
    Your dispute about {money} has been opened. We will ask the merchant and answer within 30 days.
    /
    The merchant accepted your complaint; {money} goes back to your account.
    /
    Your payout of {money} for sales of last week was sent to your bank account. It arrives on {day}.
    /
    You received {money} from {name}. The money is in your balance.
    /
    You were given a gift card of {money}. Use code {code} at the checkout.`],
  ['other', 'bank-alert', 'html links', 'You made a purchase / Card used: {money} / Deposit notice / Your credit limit is near / Withdrawal of {money} / You received a credit / Large transaction on your account', `
    As you asked, we let you know that a purchase was made with your credit card.
    Account :: ****{n4}
    Purchase amount :: {money}
    Transaction date :: {day}
    Merchant :: {name}
    If you do not recognise this, call us.
    /
    A withdrawal was made from your account ending {n4}.
    Amount :: {money}
    Date :: {day}
    Available balance :: {money}
    /
    You are close to your credit limit. Available credit :: {small}. You can change your alerts in the app.
    /
    A deposit of {money} was added to your account {n4} on {day}. You get this alert because you asked for it.
    /
    A payment was made to your credit card account.
    Account :: ****{n4}
    Payment amount :: {money}
    Date received :: {day}
    Thank you for banking with us.
    /
    Payment made: {money} left your account ending {n4} on {day} to {name}. This is an account alert, set up by you.`],
  ['other', 'authority', 'automatic html', 'A new letter in your e-box / Your return was received / Reminder: file before {day} / Decision on your application / Your appointment at the town hall', `
    A new document of the administration is ready in your official mailbox. Sign in there in your own way to read it.
    /
    We received your quarterly return on {day}. Reference {n}. You will hear from us if anything is missing.
    /
    Do not forget to file your return before {day}. You do it in the portal with your own key.
    /
    Your application {n} has been approved. The amount of {money} is paid out within six weeks.`],
  ['other', 'service-news', 'html links', 'Your technician comes on {day} / Change to your delivery / Planned works in your street / Your claim {n} / Contract extended / Your new SIM card / Your policy documents', `
    Our technician is with you on {day} between 8 and 12. Please make sure the meter can be reached.
    /
    We have received your claim {n}. A colleague will phone you this week.
    /
    Your contract continues for another year on the same terms. There is nothing to pay today.
    /
    On {day} the electricity will be off from 9 to 11 for works.
    /
    The documents of your new policy are in your account. The premium does not change.`],
  ['order-confirmation', 'reserved', 'html links', 'We reserved it for you / Your order is with us: {n} / Order received, thank you / Subscription box: next delivery / Click & collect {n} / Pre-order confirmed', `
    We have your order {n}. You will hear from us when it leaves.
    {table}
    You pay by invoice after delivery.
    /
    Your next box is being packed.
    {table}
    We will charge your card when it is sent.
    /
    Ready in two hours at {street}. You pay in the shop.
    {table}
    /
    Pre-order {n} is confirmed. Expected on {day}. Price {money}; you are charged on the day we ship.`],
  ['statement', 'plain-statement', 'plain', 'Your overview of {month} / Monthly overview {month} / Balance {month} / Account {n}: position on {day} / Overview of your open items', `
    Overview {month}
    03/10 delivery   {small}
    17/10 delivery   {small}
    Paid   -{small}
    Balance   {money}
    There is nothing to do; the invoice follows in December.
    /
    Position of your account on {day}:
    Invoice {n}   {money}   due
    Invoice {n4}   {small}   not yet due
    Please compare with your books.
    /
    This is how your account stands after {month}. Debit {money}, credit {small}.
    /
    Below are all open items. Does something not agree with your records? Let us know.
    {n}   {money}
    {n4}   {small}`],
  ['personal', 'business-question', 'plain', 'Question about your quote {n} / your offer / Re: delivery Thursday / about order {n} / planning / Question about the final bill / Re: Re: quote', `
    Thanks for the quote of {money}. Am I right that installation is not included? And could you split the invoice over two years?
    /
    We would like to go ahead with your offer, but can the delivery be a week later?
    /
    Could you have a look at the drawings before Tuesday? I think the third one will not work for us.
    /
    Quick one: on your last invoice there are 12 pieces and we only got 10. Can you check that?
    /
    I spoke with the architect, he prefers oak. Shall we call tomorrow at ten?`],
  ['personal', 'colleague', 'plain', 'Fwd: have a look / lunch / Friday off / who takes this? / ask the accountant / Minutes of Monday', `
    Can you book the train for next week? I will bring the samples.
    /
    The accountant asks for the papers of last quarter. Can you get them together?
    /
    I am not in on Friday, call my mobile if something burns.
    /
    Here is what we agreed on Monday: Tom calls the carpenter, I do the permit.`],
  ['newsletter', 'shop-week', 'bulk html many-links', 'Fresh in: {month} / Back in stock / Made for rainy days / Our bestsellers / Just for you / Week {n4}', `
    New in the shop this week. Have a look: {url}
    Manage your preferences
    /
    Your favourite is back in stock, from {small}. Order before it is gone {url}
    /
    Behind the scenes: how our chairs are made. Read the story {url}
    /
    Three recipes for the weekend and a new podcast. {url}`],
  ['newsletter', 'trade-news', 'bulk html many-links', 'Invitation: open day on {day} / Changes in the law from {year} / Trade fair: get your free ticket / Training calendar / Our company closes from {day} / Expert tips', `
    On {day} we open our doors. Come and see the new machines. Register: {url}
    /
    From {year} new rules apply to deposits. Our experts explain what changes: {url}
    /
    Five questions about VAT on services abroad. Read more {url}
    /
    Our spring trainings are online. Book early, places are few {url}`],
  ['phishing', 'bait-dunning', 'unsafe-link html', 'Last reminder: your supply will be cut off / Final demand / Outstanding amount {small} / Fine not paid / Seizure announced / Unpaid toll', `
    We have not received your payment of {small}. To avoid being cut off within 24 hours you must pay at once through the link below. {url}
    /
    You have an unpaid fine of {small}. Pay today to avoid an increase to {money}: {url}
    /
    Despite several reminders the amount of {small} is open. The bailiff comes on {day}. Prevent this: {url}
    /
    Your direct debit of {small} bounced. Pay now with your bank app to keep your number: {url}`],
  ['phishing', 'bait-supplier', 'plain reply-to', 'New bank details / Change of account / Payment instructions / Updated remittance details / Invoice {n}: account under audit', `
    Please note that our bank account has changed because of an audit. Kindly pay all open invoices to the new account below and confirm by return.
    New IBAN :: {iban}
    /
    Our usual account cannot receive money this week. Please transfer invoice {n} of {money} to {iban} today and send the proof of payment.
    /
    Attention accounts department: from today payments go to our new partner bank. Old account is closed. {iban}`],
])
