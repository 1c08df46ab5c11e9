import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What strangers fish with, and the honest mails that read like it. */
export const englishBait = wordingsOf([
  ['phishing', 'bait-account', 'unsafe-link html', 'Your access has been restricted / We noticed something unusual / Action needed: your profile / Important security update / Please re-validate your account / Your card has been put on hold / Unread: message from the security desk / Your account will be closed', `
    We could not confirm some of the information in your profile. Until you do, parts of your account stay limited. {url}
    /
    Somebody signed in to your account from an unknown place. If it was not you, secure your account now: {url}
    /
    Dear user, your session has expired and your access was suspended for your own safety. Restore access {url} within 24 hours or the account will be removed.
    /
    As part of a new regulation every customer has to renew the link between phone and card. It takes two minutes: {url}. Without it your card stops working on {day}.
    /
    Your last payment was refused and your membership is suspended. Update your billing details here {url}
    /
    We have locked your online access after three wrong attempts. Verify your identity to unlock it: {url}`],
  ['phishing', 'bait-parcel', 'unsafe-link html', 'Delivery attempt failed / Your parcel is at the depot / Shipment {n} waiting for instructions / Final notice about your package / Address incomplete / Customs: small amount open', `
    Our driver was at your door today. Choose a new time and pay {small} for the second attempt: {url}
    /
    Shipment {n} cannot leave our depot because the house number is missing. Correct it here: {url}
    /
    A customs charge of {small} is open for your parcel. It goes back to the sender in 48 hours. Release it: {url}
    /
    You have (1) package pending. Use your code to follow and receive it. Confirm now {url}`],
  ['phishing', 'bait-money', 'unsafe-link html', 'You have money waiting / Tax office: repayment of {money} / A refund was approved / Compensation notice / Energy bonus: your application / Your unclaimed balance', `
    After the last calculation of your taxes you are owed {money}. Submit the form to receive it on your card: {url}
    /
    You were charged twice. We want to return {money}. Confirm your bank account: {url}
    /
    Your household is entitled to the energy bonus of {money}. The deadline is {day}. Apply: {url}
    /
    Your wallet balance of 0.84 BTC has been inactive. Log in to withdraw before it is closed: {url}`],
  ['phishing', 'bait-prize', 'unsafe-link html many-links', 'You have been chosen / Answer and receive / Your reward expires tonight / A gift for our loyal customers / (1) unclaimed prize / Thank you! Claim your set', `
    Congratulations! You have been selected for our loyalty program. Answer a few short questions and a tool set is yours: {url}
    /
    Because you are one of our best customers, we picked you to receive a brand new phone. You only pay shipping. Claim: {url}
    /
    Your name was drawn. Only 3 prizes left. Confirm your address before midnight {url}
    /
    We tried to reach you about your gift card worth {money}. Last chance to claim: {url}`],
  ['phishing', 'bait-mailbox', 'unsafe-link html', 'Mailbox {me} almost full / 5 incoming messages were held / Password expires today / Server update for your e-mail / Shared file waiting for you / New voice message (0:42)', `
    Your mailbox has used 98% of its space and will stop receiving mail. Increase the quota at no cost: {url}
    /
    Five messages to you are stuck on our server because of a sync error. Release them to your inbox: {url}
    /
    The password of your e-mail account expires today. Keep the same password: {url} IT support
    /
    A document was shared with you by the accounting department. Sign in with your e-mail to view it: {url}`],
  ['phishing', 'bait-offer', 'unsafe-link html many-links', 'This trick changes everything / Doctors are amazed / Earn from home / Solar panels for nothing / Insurance from a few cents / She wants to meet you / Pay off your debts / The drill everyone wants', `
    Forget expensive treatments. This simple kitchen recipe ends back pain overnight. Watch the video {url}
    /
    Thousands of people already earn {money} a day with this automatic trading system. Start with 250 and see: {url}
    /
    Homeowners born before 1970 pay less for their funeral cover. Compare for free {url}
    /
    I saw your profile and I like you. My photos are here, come and chat: {url}
    /
    Reduced to clear! Emergency kit for every car, compulsory from {day}. Order at half price {url}
    /
    Your antivirus ended today and 12 threats were found on your device. Renew with 80% off {url}`],
  ['phishing', 'bait-letter', 'plain reply-to', 'Business proposal / My dear friend / I recorded you / Donation to you / Are you there? / Urgent reply needed / Loan offer', `
    Good day, I am a banker and I have a confidential transaction of 18.5 million dollars which I want to share with you. Kindly reply with your full name and phone number.
    /
    I am a widow with a terminal illness and I wish to give my inheritance to charity through you. God bless you. Answer me on my private address.
    /
    I got full access to your computer and recorded you through the webcam. Send 900 USD in bitcoin to my wallet within two days or all your contacts will see the video.
    /
    You have been picked for a donation of two million by a lottery winner. Send your details to claim it.
    /
    Are you at your desk? I need you to do something for me quietly, I am in a meeting. Just reply by e-mail.
    /
    We give loans at 2% to persons and firms, from 5,000 to 10 million. Reply with amount and duration.`],
  ['phishing', 'bait-invoice', 'unsafe-link html', 'Order #{n} completed / Subscription renewed for {money} / Remittance copy / Overdue balance: action / Payment advice attached / Your plan was renewed', `
    Thank you for your order of an antivirus plan. {money} will be debited within 24 hours. If you did not authorise this, call our helpline +1 888 555 01{n4} to cancel and get a refund.
    /
    Please see the payment copy. The document opens after you sign in with your mailbox: {url}
    /
    Your auto-renewal was successful, {money} has been charged for three years of computer support. To dispute this call +1 805 555 01{n4}.
    /
    We tell you for the last time that {money} is unpaid. Settle it by gift card or at {url} today to avoid a bailiff.`],
  ['phishing', 'bait-register', 'unsafe-link html', 'Your company in the European register / Domain {name}: final notice / Trademark publication fee / Scan the QR code to keep access / Signature missing: contract / New e-box document: act today', `
    Your entry in the business register runs out on {day}. To stay listed, transfer {money} within five days or sign the attached form. {url}
    /
    FINAL NOTICE for your domain: the search engine listing expires. Failure to pay {small} by {day} will end your visibility. {url}
    /
    Scan the code below with your phone to renew the security of your business account. After {day} access is no longer possible. {url}
    /
    An important document waits for you with a deadline of today. Identify yourself with your bank card reader: {url}
    /
    You were sent a contract to sign. It can be opened with your e-mail password only: {url}`],
  ['other', 'real-security', 'automatic html links', 'New device signed in / Your password was changed / Reset your password / Confirm your e-mail address / Two-step sign-in is on / Your sign-in link', `
    You signed in from a new device on {day}. If this was you, you can ignore this message. If not, change your password in the settings of your account.
    /
    You asked to reset your password. Choose a new one within one hour: {url}. Did you not ask? Then do nothing.
    /
    Please confirm that this is your e-mail address: {url}
    /
    The password of your account was changed on {day}. If you did not do that, contact us through our website.`],
  ['other', 'real-parcel', 'automatic html links', 'We missed you / Your parcel will come tomorrow / Held at the pick-up point / Import charges for your parcel {n} / Change the day of delivery', `
    We could not hand over parcel {n} today. We will try again tomorrow; you can choose another day at {url}
    /
    Your parcel from {name} comes on {day} between 10 and 12. Not at home? Choose a neighbour: {url}
    /
    Your parcel waits for you at {street} until {day}. Bring this number: {n}
    /
    For your parcel {n} from outside the EU {small} is due for customs and handling. You pay online through our website or when it is delivered.`],
  ['other', 'real-storage', 'automatic html links', 'Your storage is nearly full / Backup did not finish / Your certificate expires on {day} / Card on file expires soon / Maintenance this weekend', `
    You have used 9 of 10 GB. Delete files you no longer need, or choose a larger plan in your settings. {url}
    /
    The card we keep for your plan ends {n4} and expires next month. Add a new one in your account to keep going.
    /
    The certificate of your website runs out on {day}. It renews by itself if your domain points to us.
    /
    On {day} between 1 and 3 in the morning our systems are down for maintenance. You do not have to do anything.`],
  ['other', 'real-survey', 'bulk html links', 'Two minutes for your opinion? / How was our service? / Rate your technician / Your review of {name} / Thanks for your visit', `
    You had contact with our customer service on {day}. How did we do? {url} Among all answers we give away five gift cards.
    /
    You bought something from us recently. Would you write a review? {url}
    /
    Every year we ask our customers what they think. It takes four minutes: {url}. Your answers stay anonymous.`],
  ['other', 'real-warning', 'html links', 'Beware of false mails in our name / How to recognise fraud / Safe banking tips / Message about phishing', `
    False mails that look like ours are going around. They say that your account will be blocked. Do not click; we never ask for your codes by e-mail or phone.
    /
    Got a message about a parcel with a link to pay? Forward it to us and delete it. Read how to recognise fraud: {url}
    /
    Criminals pretend to be bank staff. Hang up and call us on the number on your card.`],
  ['newsletter', 'real-contest', 'bulk html many-links', 'Win a weekend away / Our birthday: presents for you / Double points this week / Your voucher inside / Members only', `
    We are celebrating! Buy for {small} this week and you may win a weekend for two. Conditions on {url}
    /
    As a member you save 15% until {day}. Your code: {code}. Shop now {url}
    /
    You have 240 points. Turn them into a gift card in our shop before {day}. {url}
    /
    Last chance: free shipping ends tonight. {url} You get this mail because you are a customer. Unsubscribe {url}`],
])
