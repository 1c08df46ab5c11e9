const account =
  /\b(?:(?:from|on|in|to) your (?:[\w-]+ ){0,4}(?:account|card|chequing|checking|savings)|(?:your|the) (?:[\w-]+ ){0,3}(?:credit card|chequing|checking|savings|current|visa|mastercard) account|account (?:ending|number ending|balance)|available (?:credit|balance)|current balance|(?:uw|je) (?:zicht|spaar|betaal|lopende )?rekening\b|zichtrekening|betaalrekening|saldo|votre compte(?: (?:a vue|courant|d'epargne))?|solde|ihr(?:em|es)? (?:giro|spar)?konto|girokonto|kontostand|kontosaldo|su cuenta (?:corriente|de ahorro)|saldo disponible|suo conto|saldo disponibile)\b/
const tells =
  /\b(?:letting you know|as you (?:asked|requested)|you (?:asked|requested|chose) (?:us )?to|you've (?:asked|chosen|set up|requested)|(?:your|account|transaction|purchase|payment|withdrawal|deposit|balance|card) (?:alert|notification|notice)s?|alerts?\b|online banking|mobile banking|internet banking|banking app|thank you for banking|did not (?:make|authori[sz]e) this|do(?:n't| not) recogni[sz]e this|verrichting(?:en)?|internetbankieren|mobiel bankieren|bankieren|banque en ligne|appli(?:cation)? bancaire|operation (?:sur|bancaire)|online-?banking|umsatz|buchung auf|banca (?:en linea|online)|merchant name|transaction (?:description|details))\b/
const moved =
  /\b(?:(?:payment|transfer|purchase|withdrawal|deposit|transaction|credit|debit) (?:\w+ ){0,4}(?:made|sent|posted|received|completed|processed|initiated|authori[sz]ed|cleared)|you (?:made|sent|received|paid)|was (?:made|withdrawn|deposited|debited|credited|charged|transferred)|(?:betaling|overschrijving|aankoop|verrichting|storting|opname) (?:\w+ ){0,6}(?:uitgevoerd|gedaan|ontvangen|verwerkt)|(?:paiement|virement|achat|versement|retrait) (?:\S+ ){0,8}(?:execute|effectue|recu|traite)|(?:zahlung|uberweisung|einkauf|lastschrift) (?:\S+ ){0,8}(?:ausgefuhrt|eingegangen|gebucht|abgebucht)|payee|withdrawal amount|deposit amount|payment amount)\b/

/** Whether a bank tells of its own customer's money: no receipt of whom it went to. `folded`: see fold(), cut before. From 0 to 1 each. */
export function bankShape(folded: string): Record<string, number> {
  const says = [account, tells, moved].map((pattern) => pattern.test(folded))
  return {
    account: Number(says[0]),
    alerts: Number(says[1]),
    moved: Number(says[2]),
    tells: Number(says.every(Boolean)),
  }
}
