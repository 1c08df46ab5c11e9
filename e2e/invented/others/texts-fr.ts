import type { SheetTexts } from './sheet-text.ts'

/** Papers that are no bill, in French. How a text is written: `sheet-text.ts`. */
export const textsFr: SheetTexts = {
  'dated-bill': [
    `# [Facture|Facture {n4}|Facture récapitulative|Facture mensuelle|Facture carburant|Facture de prestations]
[Facture n°|N° de facture|Numéro]: {n4}/{n4}
[Date de facture|Date]: {day}
[N° client|Contrat|N° de carte]: {n5}
[Période|Période de prestation]: {early} - {day}
[|Solde précédent: {a}]
| Date | [Désignation|Course|Prestation|Station] | [Bon|Réf.] | [Qté|Heures|Litres] | Montant
* | {early} | {ware} | {n5} | {q},00 | {a}
= [Total HTVA|Sous-total|Total HT]: {a}
= TVA 21 %: {a}
= [Net à payer|À payer|Total TTC]: {sum}
[Échéance|À payer avant le|Sera prélevé le]: {late}
IBAN: {iban}
> [Merci de rappeler le numéro de facture lors du paiement.|Ce montant sera prélevé par domiciliation.]`,
  ],
  'premium-bill': [
    `# [Avis d’échéance|Facture de prime|Décompte de prime|Avis de cotisation|Appel de cotisation]
[Police n°|Contrat n°|N° d’affiliation]: {n5}{n3}
[Date|Échéance]: {day}
[Preneur d’assurance|Assuré|Affilié]: {customer}
[Période|Période couverte]: {day} - {late}
| [Garantie|Désignation] | [Prime|Montant]
+ | [Responsabilité civile|Incendie|Cotisation provisoire] | {a}
+ | [Taxes|Frais de gestion] | {a}
= [À payer|Total à payer|Net à payer]: {sum}
[Date limite de paiement|À payer avant le]: {late}
IBAN: {iban}
Communication: +++{n3}/{n4}/{n5}+++
> [À défaut de paiement, une mise en demeure sera envoyée.|La garantie prend effet après paiement de la prime.]`,
  ],
  statement: [
    `# [Relevé de compte|Relevé de factures|Situation de compte|Extrait de compte client|Factures en attente|État de votre compte|Relevé mensuel]
[N° client|Code client|Compte client]: {n5}
[Date|Situation au|Arrêté au]: {day}
> [|Voici les factures qui restent ouvertes dans nos livres.]
| [Facture|N° pièce|Document] | [Date|Date facture] | Échéance | [Montant|Débit] | [Solde|Reste dû]
* | F{n5} | {day} | {late} | {a} | {a}
= [Solde dû|Total ouvert|Solde à payer|Total en notre faveur]: {sum}
IBAN: {iban}
> [Merci de régulariser les montants échus.|Ce relevé ne tient pas lieu de facture.|Veuillez nous confirmer ce solde.]`,
  ],
  'bank-statement': [
    `# [Extrait de compte|Relevé bancaire|Relevé de compte bancaire|Extrait n° {n3}]
[Numéro|Extrait n°]: {n3}
IBAN: {iban}
[Période|Du]: {early} - {day}
[Solde initial|Ancien solde|Solde précédent]: {a}
| Date | Valeur | [Libellé|Opération] | Montant
* | {day} | {day} | [Virement|Paiement par carte|Domiciliation|Retrait] {name} | {signed}
= [Solde final|Nouveau solde]: {sum}`,
  ],
  reminder: [
    `# [Rappel de paiement|Rappel|Mise en demeure|Deuxième rappel|Dernier rappel avant poursuites|Lettre de relance|Facture impayée]
[Date|Le]: {day}
N° client: {n5}
> [Sauf erreur de notre part, la facture ci-dessous reste impayée à ce jour.|Nous n’avons pas encore reçu le paiement de la facture suivante.|Malgré notre premier rappel, le montant suivant reste dû.]
| [Facture n°|N° de facture] | [Date de facture|Date] | Échéance | [Montant|Reste dû]
+ | {n4}/{n4} | {early} | {day} | {a}
= [Total à payer|Montant dû|Net à payer]: {sum}
[IBAN|Compte]: {iban}
[Communication|Communication structurée]: +++{n3}/{n4}/{n5}+++
> [Nous vous prions de régler ce montant sous huitaine. Si votre paiement a croisé ce courrier, veuillez ne pas en tenir compte.|À défaut, des intérêts de retard seront réclamés.]`,
  ],
  payslip: [
    `# [Fiche de paie|Bulletin de paie|Bulletin de salaire|Fiche de salaire|Feuille de paie|Décompte de rémunération]
[Période|Mois]: {early} - {day}
[Travailleur|Salarié|Nom]: {person}
[Fonction|Emploi]: employé
| Libellé | [Base|Heures] | Montant
+ | [Salaire de base|Salaire brut] | 151,67 | {a}
+ | [Cotisations ONSS|Cotisations sociales salariales] | | -{a}
+ | [Précompte professionnel|Prélèvement à la source] | | -{a}
+ | Chèques-repas | 20 | {a}
= [Net à payer|Net payé|Salaire net]: {sum}
[Compte|Viré sur]: {iban}`,
  ],
  contract: [
    `# [Contrat de bail|Convention|Contrat de maintenance|Contrat de prestation de services|Bail commercial|Contrat de travail|Contrat de location]
[Contrat n°|Référence]: {n5}
> Entre les soussignés {house}, ci-après le prestataire, et {customer}, ci-après le client, il est convenu ce qui suit.
> Article 1. Objet. Le prestataire s’engage à exécuter les services décrits à l’annexe 1.
> Article 2. [Prix|Loyer]. Le client paie chaque mois {a} euros hors TVA sur le compte {iban}, à trente jours date de facture.
> Article 3. Durée. Le présent contrat prend cours le {day} pour une durée [d’un an|indéterminée|de trois ans].
> Article 4. Résiliation. Chaque partie peut résilier par lettre recommandée.
> Fait en double exemplaire à {town}, le {day}. Lu et approuvé, signatures des parties.`,
  ],
  'price-list': [
    `# [Liste de prix {year}|Tarif {year}|Tarifs|Grille tarifaire|Catalogue printemps|Liste des prix]
[Valable à partir du|Applicable dès le]: {day}
| [Réf.|Code] | Désignation | [Conditionnement|Par] | [Prix|Prix HT]
* | {n5} | {ware} | [carton|pièce] | {a}
> [Prix hors TVA, sous réserve de modification.|Prix en euros, TVA non comprise. Transport à partir de {a}.]`,
  ],
  'work-sheet': [
    `# [Bon d’intervention|Rapport d’intervention|Feuille de prestations|Fiche de travail|Relevé d’heures|Bon de travail|Attachement de travaux]
[Numéro|Bon n°]: BI{n5}
[Date|Date d’intervention]: {day}
[Technicien|Exécuté par]: {person}
| [Tâche|Désignation] | [Début|De] | [Fin|À] | Heures
+ | {ware} | 08:15 | 11:45 | 3,50
+ | Déplacement | 11:45 | 12:15 | 0,50
= [Total heures|Total]: 4,00
> [Signature du client pour travaux exécutés :|La facture suivra.|Bon pour accord, le client]`,
  ],
  certificate: [
    `# [Attestation d’assurance|Certificat d’assurance|Attestation|Certificat de conformité|Attestation fiscale|Carte verte]
[Police n°|Numéro de police]: {n5}{n4}
[Période|Valable du]: {early} - {late}
> Nous certifions que {customer} est assuré en [responsabilité civile|incendie|accidents du travail] auprès de {house}.
[Capital assuré|Montant garanti]: {a} EUR
> [La présente attestation est délivrée pour servir et valoir ce que de droit.|Fait à {town}, le {day}.]`,
  ],
  tax: [
    `# [Avertissement-extrait de rôle|Avis d’imposition|Avis de taxe|Déclaration de TVA|Taxe foncière]
[Exercice d’imposition|Année des revenus]: {year}
[Article du rôle|Numéro fiscal]: {n5}{n3}
| Description | Montant
+ | Revenu imposable | {a}
+ | Précompte professionnel | -{a}
+ | Additionnels communaux | {a}
= [Montant à payer|Solde à payer|En votre faveur]: {sum}
[Date limite de paiement|À payer avant le]: {late}
IBAN: {iban}
> [Service public fédéral Finances|Direction générale des finances publiques]`,
  ],
  'packing-list': [
    `# [Liste de colisage|Bordereau d’expédition|Note d’envoi|Lettre de voiture|Bordereau d’envoi]
[Expédition|Commande|Envoi n°]: {n5}
[Date d’expédition|Date]: {day}
| [Réf.|Article] | Désignation | [Colis|Qté] | [Poids|Kg]
* | {n5} | {ware} | {q} | {q},50
= [Poids total|Total colis]: {q}
> [Reçu en bon état, date et signature :|Veuillez vérifier la marchandise à la réception.]`,
  ],
  customs: [
    `# [Facture commerciale|Facture douanière|Facture pour la douane|Commercial invoice|Déclaration d’exportation]
[Numéro|Envoi]: {n5}
Date: {day}
Incoterms: DAP
| Désignation | [Code SH|Code douanier] | [Pays d’origine|Origine] | Qté | Valeur
* | {ware} | 7113.{n4} | FR | {q} | {a}
= [Valeur totale|Valeur en douane]: {sum}
> [Valeur pour la douane uniquement. Sans valeur commerciale.|Le soussigné déclare que ces marchandises sont d’origine UE. EORI FR{n5}{n5}.]`,
  ],
  remittance: [
    `# [Avis de paiement|Avis de virement|Confirmation de paiement|Détail de notre paiement|Avis de règlement]
Date: {day}
> [Nous avons payé ce jour les factures suivantes sur votre compte {iban}.|Votre paiement a bien été reçu et enregistré.]
| [Votre facture|N° facture] | Date | Montant
* | {n4}{n3} | {early} | {a}
= [Total payé|Montant réglé]: {sum}`,
  ],
  terms: [
    `# [Conditions générales de vente|Conditions générales|CGV]
> 1. Nos factures sont payables à trente jours sur le compte {iban}. Tout retard entraîne de plein droit un intérêt de 10 % et une indemnité forfaitaire de {a} euros.
> 2. Nos devis sont valables trente jours. Les prix s’entendent hors TVA.
> 3. Les réclamations doivent parvenir par écrit dans les huit jours.
> 4. Les marchandises restent la propriété du vendeur jusqu’au paiement complet de la facture.`,
  ],
  tender: [
    `# [Appel d’offres|Demande de prix|Cahier des charges n° {n4}|Invitation à remettre offre|Demande de devis|Métré]
[Dossier|Cahier]: {n4}/{year}
[Date limite de remise|À remettre avant le]: {late}
| Poste | Désignation | Quantité | [Prix unitaire|Estimation]
* | {q} | {ware} | {q} | {a}
> [Merci de nous remettre votre meilleur prix pour la date ci-dessus.|Le soumissionnaire complète les prix unitaires.] [Contact : {person}.|Les factures sont introduites après livraison.]`,
  ],
  ticket: [
    `# [Billet électronique|Carte d’embarquement|Billet d’entrée|Bon cadeau|E-billet]
[Date|Valable le]: {day}
[Place|Siège|Rang]: {q}
[Billet n°|Code]: {n5}{n5}
[Prix|Valeur]: {a} EUR
> [Présentez ce billet à l’entrée.|Ce billet est personnel.]`,
  ],
  letter: [
    `# [Concerne : votre demande|Informations sur votre dossier|Nouvelles coordonnées bancaires|Invitation|Modification de nos tarifs]
> {town}, le {day}
> Madame, Monsieur,
> [Nous vous informons que nos tarifs changent à partir du {late}. Votre cotisation mensuelle sera de {a} euros.|Nous avons le plaisir de vous inviter à notre journée portes ouvertes. L’entrée est de {a} euros par personne.|Veuillez trouver les informations demandées sur votre dossier {n5}. Votre prochaine facture vous parviendra comme d’habitude.]
> Bien cordialement, {person}`,
  ],
  report: [
    `# [Procès-verbal de réunion|Rapport annuel {year}|Compte rendu|Rapport|Mode d’emploi]
[Date|Présents]: {day}
> 1. Approbation du procès-verbal précédent. 2. Budget : {a} euros sont prévus pour l’entretien. 3. La facture de l’entrepreneur a été discutée. 4. Divers.
> Prochaine réunion le {late}.`,
  ],
}
