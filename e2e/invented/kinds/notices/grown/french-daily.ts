import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What firms of today write about money, and what people write to each other about it. */
export const frenchDaily = wordingsOf([
  ['receipt', 'travel-receipt', 'body html', 'Votre billet électronique et reçu {n} / Itinéraire et justificatif / Merci de votre séjour / Réservation {n} : payée / Votre location est soldée / Passage au péage le {day} / Vol {n} : paiement confirmé', `
    Reçu de billet électronique
    Passager :: {me}
    Tarif :: {small}
    Taxes d’aéroport :: {small}
    Tarif total :: {money}
    Mode de paiement :: carte finissant par {n4}
    /
    Votre séjour est terminé et votre note est réglée. {money} ont été débités de votre carte {n4}, dont TVA {small}. Ce message peut servir pour vos frais.
    /
    Votre location est clôturée. Nous avons encaissé {money} sur votre carte le {day}.
    Contrat :: {n}
    Jours :: 2
    Carburant :: {small}
    Total encaissé :: {money}
    /
    Vous êtes passé à un péage le {day}. {money} ont été pris sur votre solde. Passage {n}, véhicule AB-{n4}. TVA comprise.
    /
    Le siège 14A est à vous. Nous avons reçu {money} en totalité par carte. Billet n° {n}. Non remboursable.`],
  ['receipt', 'app-receipt', 'body html links', 'Votre commande chez {name} (payée) / Achat : {money} / Vous avez acheté une application / Place de marché : vendeur payé / Votre recharge / Domaine renouvelé / Clé de licence et paiement', `
    Vous avez acheté :
    {table}
    Facturé sur :: Visa •••• {n4}
    ID de commande :: {code}{n}
    /
    Votre domaine est renouvelé pour un an. {money} ont été pris sur la carte finissant par {n4}. Transaction {n}.
    /
    Vous avez payé {money} au vendeur via notre place de marché le {day}. Référence {n}. Le vendeur est prévenu.
    /
    Voici votre clé de licence : {code}. Vous avez payé {money}, TVA de {small} comprise. Gardez ce message, c’est votre preuve d’achat.
    /
    Nous avons ajouté {money} à votre portefeuille. Source :: carte {n4}. Confirmation :: {n}. Nouveau solde :: {money}`],
  ['receipt', 'short-receipt', 'body html', 'Merci, c’est payé / {money} reçus / Votre paiement chez {name} / Stationnement : {money} / Débité : {money} / Votre don / Cotisation {year}', `
    {money} payés sans contact chez {name}, {day}, {street}. Ticket {n}.
    /
    Zone 4, 2 h 10, {money} TVA comprise. Payé par l’application. Ticket {n}.
    /
    Nous avons débité {money} pour votre adhésion {year}. Merci d’être membre. Aucune autre facture ne suit.
    /
    Votre don de {money} est arrivé le {day} et aide tout de suite. Cette confirmation vaut reçu.
    /
    Paiement de {money} accepté. Code d’autorisation {n}. Commerçant {name}. À conserver.`],
  ['invoice', 'friendly-link', 'follow plain', 'facture salle de réunion {day} / La facture / le lien vers la facture / La voici / Facture de votre fête', `
    Tu trouves la facture ici, elle était trop lourde pour le mail : {url}
    À la prochaine
    /
    J’ai mis la facture pour vous dans le dossier partagé : {url}
    Dites-moi si quelque chose ne va pas.
    /
    Comme promis, la facture de la semaine passée : {url} Ce fut un plaisir.
    /
    Contents de vous avoir reçus ! Votre facture se récupère ici : {url}`],
  ['invoice', 'bill-online', 'follow html automatic', 'Votre facture d’énergie de {month} / Facture {month} : {money} / E-facture {n} / Votre facture de péage / Mensualité {month} / Avis de facture / Commande {n} : facture', `
    Votre facture de {money} sera prélevée le {day}. Le détail se trouve ici : {url}
    /
    Bonjour, la facture de la commande {n} peut être téléchargée : {url}
    /
    Une nouvelle e-facture numéro {n} a été établie pour vous. Payez {money} avant le {day}. Ouvrir : {url}
    /
    Les frais de {month} s’élèvent à {money}. Afficher la facture : {url}
    /
    Ci-dessous le lien vers votre facture n° {n} (PDF). {url}`],
  ['other', 'chargeback', 'html links', 'Votre contestation {n} / Nous avons rendu {money} sur votre carte / Versement en route / Votre virement est arrivé / Un acheteur demande un remboursement / Carte cadeau pour vous', `
    Votre contestation de {money} est ouverte. Nous interrogeons le commerçant et répondons sous 30 jours.
    /
    Le commerçant a accepté votre réclamation ; {money} retournent sur votre compte.
    /
    Votre versement de {money} pour les ventes de la semaine passée est parti vers votre compte bancaire. Il arrive le {day}.
    /
    Vous avez reçu {money} de {name}. L’argent est sur votre solde.
    /
    On vous offre une carte cadeau de {money}. Utilisez le code {code} à la caisse.`],
  ['other', 'bank-alert', 'html links', 'Vous avez fait un achat / Carte utilisée : {money} / Dépôt reçu / Vous approchez de votre limite de crédit / Retrait de {money} / Votre compte a été crédité / Grosse opération sur votre compte', `
    Comme demandé, nous vous signalons un achat fait avec votre carte de crédit.
    Compte :: ****{n4}
    Montant de l’achat :: {money}
    Date de l’opération :: {day}
    Commerçant :: {name}
    Si vous ne le reconnaissez pas, appelez-nous.
    /
    Un retrait a été fait sur votre compte finissant par {n4}.
    Montant :: {money}
    Date :: {day}
    Solde disponible :: {money}
    /
    Vous approchez de votre limite de crédit. Encore disponible :: {small}. Les alertes se règlent dans l’application.
    /
    Un dépôt de {money} a été ajouté à votre compte {n4} le {day}. Vous recevez cette alerte à votre demande.
    /
    Un paiement a été fait sur votre compte de carte de crédit.
    Compte :: ****{n4}
    Montant du paiement :: {money}
    Reçu le :: {day}
    Merci de votre confiance.
    /
    Paiement effectué : {money} ont quitté votre compte finissant par {n4} le {day} vers {name}. Vous avez vous-même réglé cette alerte.`],
  ['other', 'authority', 'automatic html', 'Un nouveau courrier dans votre e-Box / Votre déclaration est reçue / Rappel : à rentrer avant le {day} / Décision sur votre demande / Votre rendez-vous à la commune', `
    Un nouveau document de l’administration vous attend dans votre boîte officielle. Identifiez-vous-y à votre façon pour le lire.
    /
    Nous avons reçu votre déclaration trimestrielle le {day}. Référence {n}. Nous vous écrirons s’il manque quelque chose.
    /
    N’oubliez pas de rentrer votre déclaration avant le {day}. Cela se fait sur le portail avec votre propre clé.
    /
    Votre demande {n} est acceptée. Le montant de {money} sera versé dans les six semaines.`],
  ['other', 'service-news', 'html links', 'Votre technicien vient le {day} / Changement de votre livraison / Travaux prévus dans votre rue / Votre sinistre {n} / Contrat prolongé / Votre nouvelle carte SIM / Vos documents d’assurance', `
    Notre technicien passe le {day} entre 8 et 12 h. Veillez à ce que le compteur soit accessible.
    /
    Nous avons reçu votre déclaration de sinistre {n}. Un collègue vous appelle cette semaine.
    /
    Votre contrat continue un an aux mêmes conditions. Rien à payer aujourd’hui.
    /
    Le {day}, le courant sera coupé de 9 à 11 h pour travaux.
    /
    Les documents de votre nouvelle police sont dans votre compte. La prime ne change pas.`],
  ['order-confirmation', 'reserved', 'html links', 'Nous l’avons mis de côté / Votre commande est chez nous : {n} / Commande reçue, merci / Box : prochaine livraison / Retrait en magasin {n} / Précommande confirmée', `
    Nous avons votre commande {n}. Nous vous écrirons à son départ.
    {table}
    Vous payez sur facture après livraison.
    /
    Votre prochaine box est en préparation.
    {table}
    Votre carte sera débitée à l’envoi.
    /
    Prêt dans deux heures : {street}. Vous payez au magasin.
    {table}
    /
    La précommande {n} est confirmée. Prévue le {day}. Prix {money} ; vous payez le jour de l’envoi.`],
  ['statement', 'plain-statement', 'plain', 'Votre aperçu de {month} / Aperçu mensuel {month} / Solde {month} / Compte {n} : situation au {day} / Aperçu de vos postes ouverts', `
    Aperçu {month}
    03/10 livraison   {small}
    17/10 livraison   {small}
    Payé   -{small}
    Solde   {money}
    Vous n’avez rien à faire ; la facture suit en décembre.
    /
    Situation de votre compte au {day} :
    Facture {n}   {money}   échue
    Facture {n4}   {small}   non échue
    Merci de comparer avec vos livres.
    /
    Voici votre compte après {month}. Débit {money}, crédit {small}.
    /
    Ci-dessous tous les postes ouverts. Quelque chose ne correspond pas ? Dites-le-nous.
    {n}   {money}
    {n4}   {small}`],
  ['personal', 'business-question', 'plain', 'Question sur votre devis {n} / votre offre / Re: livraison jeudi / à propos de la commande {n} / planning / Question sur le décompte / Re: Re: devis', `
    Merci pour le devis de {money}. La pose n’est donc pas comprise ? Et pourriez-vous partager la facture sur deux ans ?
    /
    Nous acceptons volontiers votre offre, mais la livraison peut-elle se faire une semaine plus tard ?
    /
    Peux-tu regarder les plans avant mardi ? Le troisième ne marchera pas pour nous, je pense.
    /
    Vite fait : votre dernière facture dit 12 pièces et nous n’en avons reçu que 10. Tu peux vérifier ?
    /
    J’ai parlé à l’architecte, il préfère le chêne. On s’appelle demain à dix heures ?`],
  ['personal', 'colleague', 'plain', 'Fwd: regarde / midi / vendredi absent / qui prend ceci ? / demande au comptable / Compte rendu de lundi', `
    Tu peux réserver le train pour la semaine prochaine ? J’apporte les échantillons.
    /
    Le comptable demande les papiers du trimestre passé. Tu peux les rassembler ?
    /
    Je ne suis pas là vendredi, appelle mon portable si ça brûle.
    /
    Voici ce qu’on a dit lundi : Tom appelle le menuisier, moi je fais le permis.`],
  ['newsletter', 'shop-week', 'bulk html many-links', 'Arrivages de {month} / De retour en stock / Pour les jours de pluie / Nos meilleures ventes / Rien que pour vous / Semaine {n4}', `
    Nouveau en boutique cette semaine. À voir : {url}
    Gérer vos préférences
    /
    Votre favori est de retour, dès {small}. Commandez avant rupture {url}
    /
    En coulisses : comment nos chaises sont faites. Lire l’histoire {url}
    /
    Trois recettes pour le week-end et un nouveau podcast. {url}`],
  ['newsletter', 'trade-news', 'bulk html many-links', 'Invitation : portes ouvertes le {day} / Ce qui change en {year} / Salon : votre billet gratuit / Calendrier des formations / Nous sommes fermés dès le {day} / Conseils d’experts', `
    Le {day} nous ouvrons nos portes. Venez voir les nouvelles machines. Inscription : {url}
    /
    Dès {year}, de nouvelles règles valent pour les acomptes. Nos experts expliquent : {url}
    /
    Cinq questions sur la TVA des services à l’étranger. Lire plus {url}
    /
    Nos formations de printemps sont en ligne. Réservez tôt {url}`],
  ['phishing', 'bait-dunning', 'unsafe-link html', 'Dernier rappel : vous serez coupé / Dernière mise en demeure / Montant ouvert {small} / Amende impayée / Saisie annoncée / Péage impayé', `
    Votre paiement de {small} n’a pas été reçu. Pour éviter la coupure sous 24 heures, payez immédiatement via le lien ci-dessous. {url}
    /
    Vous avez une amende impayée de {small}. Payez aujourd’hui pour éviter une hausse à {money} : {url}
    /
    Malgré plusieurs rappels, {small} restent ouverts. L’huissier vient le {day}. Évitez cela : {url}
    /
    Votre prélèvement de {small} a été rejeté. Payez maintenant avec votre application bancaire pour garder votre numéro : {url}`],
  ['phishing', 'bait-supplier', 'plain reply-to', 'Nouvelles coordonnées bancaires / Changement de compte / Instructions de paiement / Données de paiement mises à jour / Facture {n} : compte en contrôle', `
    Notez que notre compte bancaire a changé suite à un audit. Merci de payer toutes les factures ouvertes sur le nouveau compte et de confirmer.
    Nouvel IBAN :: {iban}
    /
    Notre compte habituel ne peut rien recevoir cette semaine. Merci de virer la facture {n} de {money} aujourd’hui sur {iban} et d’envoyer la preuve.
    /
    À l’attention de la comptabilité : dès ce jour les paiements passent par notre nouvelle banque. L’ancien compte est fermé. {iban}`],
])
