import type { MailKind } from '../../truth.ts'
import { linesOf } from './tongue.ts'

/** What machines and offices write, and what bait in other tongues says: subjects, and texts of which a mail has one. */
export type MachineBook = {
  kind: MailKind
  scene: string
  senders: readonly string[]
  subjects: readonly string[]
  texts: readonly string[]
}

export const machineBook = (
  kind: MailKind,
  scene: string,
  senders: string,
  subjects: string,
  texts: string,
): MachineBook => ({
  kind,
  scene,
  senders: linesOf(senders),
  subjects: linesOf(subjects),
  texts: texts.split(/\n\s*\/\s*\n/).map((text) => linesOf(text).join('\n')),
})

export const machineBooks: readonly MachineBook[] = [
  machineBook(
    'other',
    'bounce',
    `Mail Delivery Subsystem <mailer-daemon>
    Mail Delivery System <MAILER-DAEMON>
    postmaster <postmaster>
    Mailbox Administrator <mailadmin>
    Internet Mail Delivery <postmaster>
    <double-bounce>
    System Administrator <administrator>`,
    `Undelivered Mail Returned to Sender
    Returned mail: see transcript for details
    failure notice
    Delivery Status Notification (Failure)
    Mail delivery failed: returning message to sender
    Undeliverable: {x}
    Mail System Error - Returned Mail
    Warning: could not send message for past 4 hours
    DELIVERY FAILURE: User {p} not listed in directory
    Non remis : {x}
    Unzustellbar: {x}
    Onbestelbaar: {x}`,
    `This is the mail system at host mx.{h}.
    I'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.
    <{p}@{h}>: host mx.{h} said: 550 5.1.1 User unknown (in reply to RCPT TO command)
    /
    The original message was received at {d}
    ----- The following addresses had permanent fatal errors -----
    <{p}@{h}>
    (reason: 550 Mailbox unavailable)
    ----- Transcript of session follows -----
    ... while talking to mx.{h}:
    >>> DATA
    <<< 554 5.7.1 Message rejected
    /
    Hi. This is the qmail-send program at {h}.
    I'm afraid I wasn't able to deliver your message to the following addresses.
    This is a permanent error; I've given up. Sorry it didn't work out.
    <{p}@{h}>: Sorry, no mailbox here by that name.
    --- Below this line is a copy of the message.
    /
    Your message did not reach some or all of the intended recipients.
    The following recipient(s) could not be reached: {p}
    The e-mail account does not exist at the organization this message was sent to.
    #5.1.1
    /
    A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address failed:
    {p}@{h}
    mailbox is full: retry timeout exceeded
    ------ This is a copy of the message, including all the headers. ------`,
  ),
  machineBook(
    'other',
    'absence',
    `{p} {b} <{p}>`,
    `Out of Office: {x}
    Automatic reply: {x}
    Auto: {x}
    Abwesend: {x}
    Réponse automatique : {x}
    Afwezig: {x}
    Vacation reply`,
    `I am out of the office until {d} and will answer when I am back. For urgent matters call {n}.
    /
    Ich bin bis {d} nicht im Büro. Ihre Nachricht wird nicht weitergeleitet.
    /
    Je suis absente jusqu'au {d}. En cas d'urgence, adressez-vous à {p}.
    /
    Ik ben afwezig tot {d}. Uw bericht wordt niet doorgestuurd.
    /
    Thank you for your message. Your enquiry has been given the reference {n}. This is an automatic confirmation, please do not reply.`,
  ),
  machineBook(
    'other',
    'machine-report',
    `Cron Daemon <root>
    {b} Alerts <alerts>
    {b} Monitoring <monitor>
    {b} Code <notifications>
    root <root>
    {b} Build <builds>
    {b} Security <security>`,
    `Cron <root@{h}> /usr/local/bin/backup.sh
    [{b}/site] Build #{n} failed
    PROBLEM: disk usage on {h} is 91%
    RECOVERY: web01 is UP
    [{b}/app] Fix {x} (#{n})
    Logwatch for {h} ({d})
    Your certificate expires in 20 days
    New sign-in from Firefox on Linux
    A new device is using your account
    [{b}/app] Bump webpack from 4.1 to 4.2 (PR #{n})
    {b} status: incident resolved
    Your export is ready`,
    `rsync: link_stat failed: No such file or directory (2)
    rsync error: some files could not be transferred (code 23)
    /
    Build #{n} of branch main failed after 3 min.
    2 tests failed. See {u}
    /
    Host: {h}
    Service: disk /var
    State: WARNING since {d}
    Value: 91% used
    /
    @{p} commented on this pull request.
    Looks good, one small remark about line {n}.
    Reply to this message or view it on the web: {u}
    You are receiving this because you authored the thread.
    /
    We noticed a new sign-in to your account from a device that you have not used before. If this was you, there is nothing to do.
    /
    All systems are working again. The incident of {d} lasted 42 minutes.`,
  ),
  machineBook(
    'other',
    'letters-in-the-post',
    `National Post <informed>
    {b} Post <digest>`,
    `Your Daily Digest for {d} is ready to view
    Your mail for {d}
    Letters coming to you today
    Uw post van vandaag in beeld
    Ihre Briefankündigung für {d}`,
    `You have mail pieces arriving soon. Pictures of the letters in your box today:
    Mailpiece image
    Mailpiece image
    Learn more about this service: {u}
    /
    We expect to put 3 letters in your letter box today. See the scans: {u}
    /
    Diese Briefe erhalten Sie voraussichtlich heute. Briefbild 1 Briefbild 2`,
  ),
  machineBook(
    'other',
    'bank-tells',
    `{b} Bank <alerts>
    {b} Credit Union <donotreply>
    {b} Bank <notify>
    {b} Cards <service>
    {b} Online Banking <noreply>`,
    `Payment made
    Payment posted to your account
    Bill payment sent
    Fw: Payment made
    Scheduled payment completed
    Transfer sent
    You paid {b}
    Purchase alert
    Withdrawal warning
    Deposit notice
    Your credit limit is near
    A payment was made from your account
    Betaling uitgevoerd
    Paiement exécuté
    Zahlung ausgeführt
    Direct debit collected
    You received a credit`,
    `As you asked, we are letting you know that a payment of {$} was made from your account ending in 4411 to {b} on {d}.
    /
    A payment has been made on your credit card account.
    Account: ****4411
    Amount: {$}
    Date: {d}
    To change your alerts, sign in to online banking.
    /
    You've asked us to tell you when money leaves your account.
    Withdrawal amount: {$}
    Merchant: {b}
    If you do not recognise this, call us.
    /
    Your bill payment to {b} was sent.
    Payee: {b}
    Amount: {$}
    From: Chequing 4411
    Confirmation number: {n}
    Thank you for banking with us.
    /
    Fwd
    From: {b} Bank
    We're letting you know that a payment was received on your credit card account.
    Payment amount: {$}
    Available credit: {$}
    /
    Uw betaling van {$} aan {b} werd uitgevoerd vanaf uw zichtrekening. Datum: {d}. Saldo: {$}
    /
    Votre paiement de {$} à {b} a été exécuté depuis votre compte à vue. Date : {d}. Solde : {$}
    /
    Ihre Zahlung über {$} an {b} wurde von Ihrem Girokonto ausgeführt. Datum: {d}. Kontostand: {$}
    /
    A deposit of {$} was made to your account on {d}. Your balance is {$}.
    /
    You made a purchase of {$} at {b} with your card ending in 4411.`,
  ),
  machineBook(
    'other',
    'on-its-way',
    `{b} <hello>
    {b} <service>
    {b} Shop <orders>
    {b} <klantendienst>
    {b} <bonjour>`,
    `Your order is on its way
    Great news: it's coming!
    Your parcel is coming
    Je pakketje is onderweg
    Je bestelling komt eraan!
    Votre commande est en route
    Votre colis est parti
    Deine Bestellung ist unterwegs
    Ihr Paket ist unterwegs
    Order {n} is on its way
    Je bestelling is vertrokken`,
    `Hi {p}, good news: your order left our shop today. It comes in one to three days. Follow it here: {u}
    /
    Your parcel is on its way. Track it: {u}
    /
    Dag {p}, je pakje vertrok vandaag bij ons. Volg het hier: {u} Veel plezier ermee!
    /
    Je bestelling {n} is onderweg. Verwachte levering: morgen.
    /
    Bonjour {p}, votre commande a quitté notre atelier. Suivez-la ici : {u}
    /
    Votre colis est en route, livraison prévue demain.
    /
    Hallo {p}, dein Paket ist heute auf die Reise gegangen. Hier siehst du, wo es ist: {u}
    /
    Ihre Bestellung {n} ist unterwegs. Die Rechnung kommt getrennt.
    /
    We handed your order to the post today. Enjoy!`,
  ),
  machineBook(
    'other',
    'terms-sign',
    `{b} <noreply>
    {b} <info>
    {b} Legal <legal>
    {b} Sign <notifications>
    {b} <service>
    {b} Account <account>`,
    `We're updating our Terms of Service
    Changes to your plan and prices from {d}
    Our privacy policy is changing
    Wijziging van onze voorwaarden
    Nieuwe tarieven vanaf {d}
    Modification de nos conditions générales
    Nos tarifs changent le {d}
    Änderung unserer AGB
    Neue Preise ab {d}
    Please sign: contract {n}
    {p} sent you a document to sign
    Gelieve te ondertekenen: overeenkomst {n}
    Document à signer : contrat {n}
    Bitte unterschreiben: Vertrag {n}
    Your document has been signed by all parties
    Your insurance card
    Uw verzekeringsbewijs
    Votre carte d'assurance`,
    `From {d} new terms of use apply. We have made them shorter and clearer. Read what changes: {u} You do not have to do anything.
    /
    On {d} our prices change. Your plan goes from {$} to {$} a month; you will see it on your first invoice after that date. If you do not agree, you can cancel free of charge.
    /
    Vanaf {d} gelden nieuwe algemene voorwaarden. U hoeft niets te doen. Lees ze hier: {u}
    /
    Vanaf {d} passen we onze tarieven aan: van {$} naar {$} per maand. U ziet dit op uw volgende factuur. Niet akkoord? Dan kan u kosteloos opzeggen.
    /
    Nos conditions générales changent le {d}. Vous n'avez rien à faire. Les nouvelles conditions : {u}
    /
    À partir du {d}, votre abonnement passe de {$} à {$} par mois. La nouvelle somme figurera sur votre prochaine facture.
    /
    Ab dem {d} gelten neue Allgemeine Geschäftsbedingungen. Sie müssen nichts tun: {u}
    /
    Ab {d} ändert sich Ihr Preis von {$} auf {$} im Monat. Sie sehen es auf der nächsten Rechnung. Sie können jederzeit kündigen.
    /
    {p} of {b} has sent you a document to review and sign. Open the document: {u} Do not share this message.
    /
    {p} vraagt u om een document te ondertekenen. Bekijk en onderteken: {u}
    /
    {p} vous a envoyé un document à signer : {u}
    /
    {p} bittet Sie um Ihre Unterschrift: {u}
    /
    All parties have signed. You can download the signed copy: {u}
    /
    Your new insurance card is ready. Keep it in the car. Your policy number is {n}.`,
  ),
  machineBook(
    'other',
    'survey-job',
    `{b} Feedback <feedback>
    {b} Jobs <jobs>
    {b} People <hr>
    {b} Research <survey>`,
    `How did we do?
    Tell us what you think about {b}
    Your application for {x}
    We received your application
    5 new jobs for you
    Interview invitation
    Uw mening telt
    Votre avis compte
    Ihre Meinung zählt`,
    `Dear customer, how was your last visit? It takes two minutes: {u}
    /
    Thank you for your interest in working at {b}. We have received your application for position {n} and will be in touch.
    /
    Unfortunately we have decided to go ahead with other candidates. We wish you every success.
    /
    These jobs match your search: gardener, Ghent; clerk, Namur; driver, Aachen. See all: {u}
    /
    Hoe tevreden bent u? Vul de korte vragenlijst in: {u}
    /
    Votre avis nous intéresse : répondez à ces trois questions : {u}`,
  ),
  machineBook(
    'phishing',
    'far-bait',
    `Soporte <soporte>
    Banco Central <seguridad>
    Poste Clienti <clienti>
    Correos <entrega>
    Agencia Tributaria <aviso>
    Bank Polska <kontakt>
    Postnord <paket>
    Skatteverket <info>
    Netflix <conta>
    Apple ID <suporte>
    Webmail <admin>
    Serwis <pomoc>
    Banka <bilgi>
    Банк <info>
    Caixa <atendimento>
    Ceska posta <balik>`,
    `Su cuenta ha sido suspendida
    Aviso importante: verifique sus datos
    Reembolso pendiente de {$}
    Il tuo conto è stato bloccato
    Pacco in attesa: pagamento richiesto
    Sua conta será cancelada
    Atualize os seus dados
    Twoje konto zostało zablokowane
    Dopłata do przesyłki {n}
    Ditt konto har begränsats
    Din pakke er tilbageholdt
    Hesabınız askıya alındı
    Ваш аккаунт заблокирован
    Vaše zásilka čeká na zaplacení
    Ultimo avviso
    Último aviso {n}`,
    `Estimado cliente:
    Hemos detectado un acceso no autorizado a su cuenta. Para evitar la suspensión, verifique sus datos en las próximas 24 horas: {u}
    /
    Tiene un reembolso pendiente de {$}. Introduzca los datos de su tarjeta para recibirlo: {u}
    /
    Su paquete {n} no se pudo entregar porque faltan {$} de gastos de aduana. Pague aquí: {u}
    /
    Gentile cliente, il tuo conto è stato temporaneamente bloccato. Conferma la tua identità entro 48 ore: {u}
    /
    Il tuo pacco è in attesa. Paga le spese di {$} per ricevere la consegna: {u}
    /
    Prezado cliente, a sua conta será cancelada hoje. Confirme os seus dados e a sua senha: {u}
    /
    Szanowny Kliencie, Twoje konto zostało zablokowane. Zaloguj się i potwierdź dane w ciągu 24 godzin: {u}
    /
    Twoja paczka została wstrzymana z powodu niedopłaty {$}. Zapłać teraz: {u}
    /
    Kära kund, ditt konto har begränsats. Bekräfta dina uppgifter med BankID inom 24 timmar: {u}
    /
    Din pakke kunne ikke leveres. Betal {$} i told her: {u}
    /
    Sayın müşterimiz, hesabınız askıya alındı. Bilgilerinizi 24 saat içinde doğrulayın: {u}
    /
    Уважаемый клиент! Ваш аккаунт заблокирован. Подтвердите данные карты в течение 24 часов: {u}
    /
    Vážený zákazníku, vaše zásilka čeká na zaplacení poplatku {$}. Zaplaťte zde, jinak bude vrácena: {u}
    /
    Ha ganado un premio de {$}. Reclámelo antes de medianoche: {u}`,
  ),
  machineBook(
    'other',
    'far-honest',
    `Banco {b} <avisos>
    {b} Banca <servizio>
    Ayuntamiento <registro>
    {b} Bank <info>
    Gmina {b} <urzad>
    {b} Konto <konto>`,
    `Su extracto ya está disponible
    Nuevo acceso a su cuenta
    Cita confirmada para el {d}
    Nuovo accesso al tuo conto
    Il tuo appuntamento del {d}
    Novas condições do serviço
    Nowe logowanie na konto
    Potwierdzenie wizyty {d}
    Ny inloggning
    Din bokade tid {d}`,
    `Le informamos de que se ha iniciado sesión en su cuenta desde un dispositivo nuevo. Si ha sido usted, no tiene que hacer nada.
    /
    Su cita del {d} a las 10:00 está confirmada. Traiga su documento de identidad.
    /
    Ti informiamo che è stato effettuato un accesso al tuo conto il {d}. Se sei stato tu, ignora questo messaggio.
    /
    Ti ricordiamo il tuo appuntamento del {d} alle 10.
    /
    Informamos que as condições do serviço mudam em {d}. Não precisa de fazer nada.
    /
    Odnotowaliśmy nowe logowanie na Twoje konto. Jeśli to Ty, nie musisz nic robić.
    /
    Przypominamy o wizycie {d} o godz. 10.
    /
    Vi påminner om din bokade tid den {d} kl. 10. Svara inte på detta meddelande.`,
  ),
]
