import { wordingsOf, type PhraseBook } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
export const frenchPhrases: PhraseBook = {
  language: 'fr',
  manners: {
    greetings: ['Bonjour {me},', 'Bonjour,', 'Cher client,', 'Madame, Monsieur,', 'Chère {me},', 'Salut {me},'],
    closings: ['Bien à vous,\n{name}', 'Cordialement,\n{name}', 'À bientôt !\nL’équipe {name}', 'Veuillez agréer nos salutations distinguées,\n{name}', 'Belle journée,\n{name}'],
    total: ['Total', 'Total TTC', 'Montant total', 'Total TVAC', 'Somme'],
    subtotal: ['Sous-total', 'Total HT', 'Total HTVA'],
    vat: ['TVA 21 %', 'TVA (20 %)', 'dont TVA'],
    paid: ['Payé par Bancontact le {day}', 'Mode de paiement :: Visa •••• {n4}', 'Paiement :: carte bancaire, {day}', 'Réglé par carte (Mastercard {n4})', 'Débité de votre carte finissant par {n4}'],
    wares: ['Fil d’argent', 'Frais de port', 'Écrins', 'Café', 'Stationnement zone 2', 'Gants de travail', 'Papier A4', 'Menu du jour'],
    street: 'rue du Moulin 12, 5000 Namur',
  },
  wordings: wordingsOf([
    ['receipt', 'shop-receipt', 'body html links', 'Merci pour votre achat chez {name} / Votre ticket du {day} / Votre preuve d’achat ({n}) / Votre ticket de caisse dématérialisé / Votre paiement chez {name} / {name} : paiement accepté', `
      Merci pour votre achat ! Voici votre preuve de paiement.
      {table}
      {paid}
      Ticket n° :: {n}
      /
      Votre ticket numérique
      {name}, {street}
      {table}
      {paid}
      Transaction :: {n}
      /
      Nous avons bien reçu votre paiement. Conservez ce message comme preuve d’achat.
      {table}
      {paid}
      N° d’entreprise :: {vat}
      /
      Voici le détail de ce que vous avez acheté et payé aujourd’hui.
      Date :: {day}
      {table}
      {paid}`],
    ['receipt', 'saas-receipt', 'body html links', 'Reçu de paiement {month} / Votre abonnement : paiement réussi / Reçu n° {n} / Votre quittance {name}', `
      Votre paiement de {money} pour {month} a été effectué. Merci !
      {table}
      {paid}
      /
      Nous avons débité {money} de votre carte pour votre abonnement. Ce message tient lieu de reçu.
      Numéro :: {n}
      {table}
      /
      Reçu
      Date du paiement :: {day}
      {table}
      Carte :: •••• {n4}
      N° TVA :: {vat}
      /
      Merci, votre cotisation mensuelle est payée.
      {table}
      {paid}
      Référence :: {n}`],
    ['receipt', 'ride-receipt', 'body html', 'Votre course du {day} / Stationnement terminé / Recharge terminée : {money} / Votre voyage en train est payé', `
      Merci d’avoir roulé avec nous.
      Prix de la course :: {small}
      Total :: {money}
      {paid}
      /
      Votre stationnement est terminé. Montant :: {money}
      Plaque :: 1-ABC-{n4}
      Dont TVA :: {small}
      Transaction :: {n}
      {paid}
      /
      Vous avez payé {money} pour 31,4 kWh le {day}.
      {paid}
      Session n° :: {n}
      TVA comprise :: {small}
      /
      Votre billet Namur - Liège est payé.
      Prix :: {money}
      Réservation :: {n}
      {paid}`],
    ['receipt', 'donation-receipt', 'body html', 'Merci pour votre don / Votre don est bien arrivé / Un grand merci pour votre soutien', `
      Merci pour votre don de {money} le {day}. Gardez ce courriel comme preuve de paiement. Référence {n}.
      /
      Nous avons reçu votre don de {money}, payé par Bancontact. Don n° :: {n}
      /
      Votre contribution : {money}, payée le {day} par Visa. Ce message vaut reçu.`],
    ['receipt', 'wallet-receipt', 'body html links', 'Vous avez payé {money} à {name} / Preuve de paiement : {name} / Rechargement de {money} confirmé / Votre solde a été rechargé', `
      Vous avez payé {money} à {name}.
      N° de transaction :: {n}
      Date :: {day}
      Total :: {money}
      /
      Votre solde a été rechargé de {money}.
      Payé par :: Bancontact
      Transaction :: {n}
      Date :: {day}
      /
      Paiement effectué à {name}
      Montant :: {money}
      Référence :: {n}
      Le commerçant a reçu votre paiement le {day}.`],
    ['receipt', 'order-as-receipt', 'body html links', 'Commande {n} payée - voici votre reçu / Confirmation et reçu / Confirmation d’achat {n}', `
      Merci pour votre commande. Cette confirmation est aussi votre reçu.
      {table}
      {paid}
      /
      Votre commande est payée. Ce message tient lieu de facture.
      {table}
      {paid}
      N° TVA :: {vat}
      /
      Commande n° :: {n}
      {table}
      {paid}
      Ce courriel est votre preuve d’achat.`],
    ['invoice', 'invoice-in-body', 'body plain', 'Facture {n} / Notre facture de {month} / Note d’honoraires {n}', `
      FACTURE {n}
      Date :: {day}
      {table}
      À payer pour le {day} sur {iban}
      TVA {vat}
      /
      Facture n° :: {n}
      Échéance :: {day}
      {table}
      Merci de virer sur le compte {iban}.
      {name}, {street}, {vat}
      /
      Voici notre facture, ci-dessous dans ce message.
      N° :: {n}
      {table}
      Compte {iban}, échéance {day}. TVA {vat}`],
    ['invoice', 'invoice-link', 'follow html', 'Votre facture de {month} est prête / Nouvelle facture {n} de {name} / Facture {n} / Votre décompte de {month}', `
      Votre facture {n} est prête. Consultez-la ou téléchargez-la ici : {url}
      /
      Ce message contient le lien vers votre facture de {month}. Montant :: {money}. Télécharger : {url}
      /
      Une nouvelle facture vous a été adressée. À payer :: {money} pour le {day}. À voir sur {url}
      /
      Vous pouvez récupérer votre facture en PDF : {url}
      N° de facture :: {n}`],
    ['invoice', 'invoice-portal', 'portal html automatic', 'Votre nouvelle facture est disponible / Une facture vous attend dans votre espace client / Nouveau document : facture {month} / Décompte disponible', `
      Votre facture de {month} est disponible dans votre espace client. Connectez-vous pour la voir : {url}
      /
      Vous trouverez votre nouvelle facture dans votre compte en ligne. Connexion : {url}
      /
      Nous avons déposé une facture pour vous sur le portail. Se connecter : {url}
      Montant :: {money}`],
    ['other', 'bank-document', 'automatic html', 'Nouveau document dans votre appli bancaire / Un document vous attend / Vos extraits sont disponibles / Nouveau message de votre banque', `
      Un nouveau document est disponible dans votre application bancaire. Ouvrez-la pour le lire. Nous ne demandons jamais vos codes.
      /
      Vos extraits de {month} sont prêts dans la banque en ligne. Connectez-vous comme d’habitude.
      /
      Vous avez un nouveau message dans votre messagerie sécurisée chez {name}. Ne cliquez jamais sur un lien, ouvrez vous-même l’application.
      /
      Un document sur vos placements a été ajouté. Vous pouvez le lire sur votre appareil.`],
    ['other', 'bank-transaction', 'automatic', 'Alerte : {money} débités / Votre domiciliation a été exécutée / Virement reçu / Paiement par carte de {money}', `
      Le {day}, {money} ont été débités de votre compte au profit de {name}. Communication : facture {n}.
      /
      La domiciliation de {name} pour {money} a été présentée et exécutée le {day}.
      /
      Vous avez reçu {money} de {name} sur votre compte.
      /
      Votre carte finissant par {n4} a servi à payer {money} chez {name}. Ce n’était pas vous ? Appelez Card Stop.`],
    ['other', 'payment-confirmation', 'html', 'Paiement reçu pour la facture {n} / Confirmation de votre paiement / Nous avons reçu votre paiement / Votre paiement a été traité', `
      Nous confirmons la bonne réception de votre paiement de {money} pour la facture {n}. La facture est soldée.
      /
      Votre paiement de {money} a été affecté à la facture {n}. Vous n’avez plus rien à faire.
      /
      Merci, votre virement pour la facture {n} nous est parvenu. Votre solde est à zéro.
      /
      Le paiement de votre facture ouverte {n} est en ordre. Ceci n’est pas une facture.`],
    ['other', 'refund', 'html', 'Remboursement de {money} / Vous êtes remboursé / Votre retour a été traité', `
      Nous avons reversé {money} sur votre carte. Cela peut prendre quelques jours.
      /
      Votre retour {n} est arrivé. Montant remboursé :: {money}
      /
      Le remboursement de la commande {n} est en route. Total :: {money}`],
    ['order-confirmation', 'order', 'html links', 'Confirmation de votre commande {n} / Nous avons reçu votre commande / Commande {n} / Merci pour votre commande / Votre commande chez {name}', `
      Merci pour votre commande ! Nous nous en occupons.
      Numéro de commande :: {n}
      {table}
      Livraison prévue :: {day}
      /
      Nous confirmons votre commande.
      {table}
      La facture suivra après la livraison.
      /
      Votre commande est bien enregistrée.
      {table}
      Livraison à :: {street}
      Nous vous enverrons la facture à l’expédition.
      /
      Commande {n}
      {table}
      Paiement :: virement. Nous expédions dès réception de votre paiement.`],
    ['order-confirmation', 'booking', 'html', 'Votre réservation est confirmée / Confirmation de réservation {n} / Votre table le {day}', `
      Votre réservation est confirmée.
      Arrivée :: {day}
      Prix :: {money}
      Le paiement se fait sur place.
      /
      Réservation n° :: {n}
      2 nuits :: {money}
      Annulation gratuite jusqu’au {day}. Vous paierez à l’hôtel.
      /
      Nous vous attendons le {day}. Prix estimé {money}, à régler au comptoir.`],
    ['other', 'renewal', 'html links', 'Votre abonnement sera bientôt renouvelé / Votre adhésion se termine le {day} / Prélèvement à venir', `
      Le {day}, nous renouvellerons votre abonnement pour {money}. Sinon, résiliez à temps.
      /
      Votre essai se termine le {day}. Ensuite vous paierez {money} par mois.
      /
      Nous prélèverons {money} vers le {day}. Vous n’avez rien à faire.`],
    ['other', 'price-change', 'html', 'Nos tarifs changent / Nouveaux prix à partir du {day} / Adaptation de votre tarif', `
      À partir du {day} vous paierez {money} au lieu de {small} par mois.
      /
      Vu la hausse des coûts, nous adaptons nos prix. Le nouveau tarif sera de {money}.
      /
      Votre abonnement coûtera {money} dès le {day}. En savoir plus : {url}`],
    ['newsletter', 'cart', 'bulk html many-links', 'Votre panier vous attend / Un oubli ? / Toujours intéressée ?', `
      Vous avez laissé ceci dans votre panier :
      {table}
      Terminez votre commande : {url}
      /
      Bientôt épuisé ! Total de votre panier :: {money}. Commandez maintenant {url}`],
    ['other', 'payment-failed', 'html links', 'Votre paiement a échoué / Nous n’avons pas pu débiter {money} / Problème de paiement', `
      Le paiement de {money} pour votre abonnement n’a pas abouti. Vérifiez votre moyen de paiement dans votre compte.
      /
      Votre banque a refusé le débit de {money}. Nous réessaierons le {day}.`],
    ['other', 'shipping', 'html links', 'Votre colis est en route / La commande {n} est expédiée / Livraison aujourd’hui entre 12 et 14 h / Votre colis vous attend', `
      Bonne nouvelle, votre colis est en route. Suivez-le ici : {url}
      /
      Nous avons remis la commande {n} au transporteur. Livraison prévue :: {day}
      /
      Votre colis vous attend au point relais, {street}. Munissez-vous de votre carte d’identité.
      /
      Droits d’entrée pour l’envoi {n} : {small}. Vous payez au facteur ou dans l’appli.`],
    ['statement', 'statement', 'html', 'Relevé de compte {month} / Votre récapitulatif mensuel / Relevé des factures ouvertes / État de dépenses de votre carte', `
      Voici votre relevé.
      Ancien solde :: {small}
      Nouvelles opérations :: {money}
      Solde au {day} :: {money}
      /
      Relevé de vos factures ouvertes :
      Facture {n} :: {small}
      Facture {n4} :: {money}
      Total ouvert :: {money}
      /
      Votre état de dépenses de {month} : {money} seront prélevés le {day}.`],
    ['other', 'payslip', 'automatic html links', 'Votre fiche de paie de {month} est prête / Nouveau document salarial / Votre bulletin est disponible', `
      Votre fiche de paie de {month} est sur le portail du personnel. {url}
      /
      Un nouveau document salarial est disponible. Connectez-vous pour le lire : {url}`],
    ['other', 'contract', 'html links', 'À signer : {name} / Votre contrat attend votre signature / Votre convention est signée', `
      {name} vous a envoyé un document à signer. Voir le document : {url}
      /
      Toutes les parties ont signé votre convention. Télécharger une copie : {url}`],
    ['other', 'survey', 'html links', 'Qu’en avez-vous pensé ? / Donnez-nous une note / Votre visite chez nous', `
      Êtes-vous satisfaite de votre achat du {day} ? Répondez à trois questions : {url}
      /
      Votre avis compte. L’enquête dure 2 minutes : {url}`],
    ['newsletter', 'promo', 'bulk html many-links', 'Derniers jours : jusqu’à -50 % / Nouveautés dès {small} / Seulement ce week-end / Nos offres de la semaine', `
      Découvrez nos coups de cœur.
      Boucles d’oreilles :: {small}
      Bague :: {money}
      Livraison offerte dès {small}. {url}
      /
      Ce week-end, 20 % sur tout. De {money} à {small}. J’en profite {url}
      Se désinscrire
      /
      La nouvelle collection est arrivée, dès {small}. À voir en boutique ou sur {url}`],
    ['newsletter', 'news', 'bulk html many-links', 'Facturation électronique : ce qui change / Infolettre {month} / 5 conseils pour être payé plus vite', `
      Dès {year}, les entreprises devront s’envoyer des factures électroniques. Lisez notre article : {url}
      /
      Dans ce numéro : la TVA, une interview et notre agenda. Lire la suite {url}
      /
      Comment faire payer ses factures à temps ? Nos conseils : {url}`],
    ['personal', 'chat-invoice', 'plain', 'Re: facture / petite question sur la facture / facture garage / cette note', `
      Tu as vu passer la facture du garage ? Je ne la trouve nulle part. Tu peux regarder ?
      /
      Cette facture de {money} me semble élevée, on les appelle ? Je le ferai demain.
      /
      J’ai payé la semaine passée, donc ça devrait être en ordre. Dis-moi s’il manque quelque chose !
      /
      Pourriez-vous me renvoyer la facture ? J’en ai besoin pour mon comptable. Merci d’avance !`],
    ['reminder', 'reminder', 'html', 'Rappel : facture {n} / Rappel de paiement / Votre facture reste impayée / Deuxième rappel', `
      Sauf erreur de notre part, la facture {n} de {money} n’est pas encore payée. Merci de virer ce montant sous 8 jours sur {iban}.
      /
      Un oubli sans doute ? La facture {n} reste ouverte. Montant :: {money}. Échue le :: {day}
      /
      Malgré notre rappel, nous n’avons pas reçu de paiement pour la facture {n} ({money}).`],
    ['quote', 'quote', 'html', 'Devis {n} / Notre prix pour votre demande / Votre demande de prix du {day}', `
      Comme demandé, voici notre prix :
      {table}
      Valable jusqu’au {day}.
      /
      Nous avons le plaisir de vous proposer :
      {table}
      Bon pour accord ? Renvoyez ce message signé.`],
    ['pro-forma', 'prepayment', 'html', 'Facture pro forma {n} / Paiement anticipé pour la commande {n} / Demande d’acompte', `
      Merci de payer d’avance le montant ci-dessous. Ceci n’est pas une facture, la facture définitive suivra.
      {table}
      Compte :: {iban}
      /
      PRO FORMA {n}
      {table}
      Nous lançons la production après paiement.`],
    ['other', 'security', 'automatic html', 'Votre code de sécurité : {n4} / Nouvelle connexion à votre compte / Confirmez votre adresse e-mail', `
      Utilisez le code {n4} pour vous connecter. Ne le partagez avec personne.
      /
      Une nouvelle connexion a eu lieu le {day}. Si c’était vous, rien à faire.`],
    ['other', 'account', 'html links', 'Bienvenue chez {name} / Votre compte est prêt / Nos conditions évoluent / Votre abonnement est résilié', `
      Bienvenue ! Votre compte a été créé. Commencez ici : {url}
      /
      De nouvelles conditions d’utilisation s’appliquent dès le {day}. À lire sur {url}
      /
      Votre abonnement est résilié. Vous pouvez l’utiliser jusqu’au {day}.`],
    ['other', 'service', 'automatic', 'Rendez-vous le {day} / Votre demande {n} / Communiquez votre index / Votre carte verte', `
      Vous avez rendez-vous le {day} à 10 h. Prévenez-nous si vous ne pouvez pas venir.
      /
      Nous avons reçu votre question {n} et répondrons dans les deux jours ouvrables.
      /
      Il est temps de communiquer votre index, pour un décompte correct. {url}
      /
      Votre certificat d’assurance pour {year} est en route. Vous ne devez rien payer.`],
    ['phishing', 'bait', 'unsafe-link html', 'Votre colis est bloqué / Votre compte sera suspendu / Remboursement d’impôt de {money} en attente / Dernier avis : facture {n} / Votre boîte est pleine / Félicitations, vous êtes sélectionné', `
      Votre envoi n’a pas pu être livré. Payez {small} pour une nouvelle livraison : {url}
      /
      Votre compte a été limité. Confirmez vos données sous 24 h : {url}
      /
      Vous avez droit à un remboursement de {money}. Indiquez votre carte sur {url}
      /
      Votre abonnement a expiré. Mettez à jour vos données de paiement pour éviter la suppression : {url}
      /
      Vous pourriez gagner un smartphone ! Répondez au questionnaire : {url}
      /
      Vous avez 3 messages sécurisés non lus. Cliquez pour les libérer : {url}`],
  ]),
}
