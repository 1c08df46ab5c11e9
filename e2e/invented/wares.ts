import type { Language } from './language.ts'

/** What is sold: a text in the four languages, cents excluding VAT, and the VAT group. */
export type Ware = {
  say: Record<Language, string>
  cents: number
  group: 'standard' | 'reduced' | 'zero'
  most: number
}

export type Trade = keyof typeof table

export function waresOf(trade: Trade): readonly Ware[] {
  return table[trade].split('\n').map((line) => {
    const [nl = '', fr = '', de = '', en = '', cents = '0', most = '1', group = 'standard'] = line.trim().split(' | ')
    return { say: { nl, fr, de, en }, cents: Number(cents), most: Number(most), group: groupOf(group) }
  })
}

function groupOf(word: string): Ware['group'] {
  return word === 'reduced' || word === 'zero' ? word : 'standard'
}

const table = {
  metal: `Zilverdraad 925, 1,0 mm (100 g) | Fil argent 925, 1,0 mm (100 g) | Silberdraht 925, 1,0 mm (100 g) | Silver wire 925, 1.0 mm (100 g) | 11840 | 6
    Goudplaat 750 geel, 0,5 mm (10 g) | Plaque or 750 jaune, 0,5 mm (10 g) | Goldblech 750 gelb, 0,5 mm (10 g) | Gold sheet 750 yellow, 0.5 mm (10 g) | 71265 | 3
    Soldeerpasta hard 12 g | Pâte à braser dure 12 g | Lotpaste hart 12 g | Solder paste hard 12 g | 2490 | 5
    Affinage oude metalen | Affinage vieux métaux | Scheidgutaufarbeitung | Refining of scrap | 6400 | 1`,
  print: `Visitekaartjes 350 g, 500 st. | Cartes de visite 350 g, 500 p. | Visitenkarten 350 g, 500 St. | Business cards 350 g, 500 pcs | 6950 | 3
    Folder A5 herfstcollectie, 1.000 st. | Dépliant A5 collection automne, 1 000 p. | Faltblatt A5 Herbst, 1.000 St. | A5 leaflet autumn, 1,000 pcs | 18420 | 2
    Certificaatkaarten met folie | Cartes certificat dorure | Zertifikatkarten mit Folie | Foil certificate cards | 9310 | 4
    Catalogus 24 blz. | Catalogue 24 p. | Katalog 24 S. | Catalogue 24 pp | 31200 | 1 | reduced`,
  packaging: `Ringdoosje fluweel nachtblauw | Écrin bague velours bleu nuit | Ringetui Samt nachtblau | Ring box velvet midnight blue | 215 | 240
    Draagtas kraft klein | Sac kraft petit | Papiertasche klein | Paper bag small | 48 | 500
    Zijdepapier goud, pak van 200 | Papier de soie or, paquet de 200 | Seidenpapier gold, 200 Blatt | Tissue paper gold, pack of 200 | 1890 | 8
    Lint satijn 25 m | Ruban satin 25 m | Satinband 25 m | Satin ribbon 25 m | 745 | 20`,
  energy: `Elektriciteit dagverbruik | Électricité jour | Strom Tagtarif | Electricity day rate | 9735 | 1 | reduced
    Elektriciteit nachtverbruik | Électricité nuit | Strom Nachttarif | Electricity night rate | 3120 | 1 | reduced
    Nettarieven | Coûts de réseau | Netzentgelt | Grid costs | 5488 | 1 | reduced
    Vaste vergoeding | Redevance fixe | Grundgebühr | Standing charge | 416 | 1`,
  telecom: `Abonnement Zaak Vast + Mobiel | Abonnement Pro Fixe + Mobile | Tarif Geschäft Festnetz + Mobil | Business plan fixed + mobile | 5867 | 1
    Extra simkaart data | Carte SIM données | Zusatz-SIM Daten | Extra data SIM | 991 | 2
    Oproepen buiten bundel | Appels hors forfait | Gespräche außerhalb Paket | Calls outside bundle | 214 | 1`,
  accounting: `Ereloon boekhouding | Honoraires comptabilité | Honorar Buchhaltung | Bookkeeping fee | 28500 | 1
    Btw-aangifte kwartaal | Déclaration TVA trimestrielle | USt-Voranmeldung Quartal | Quarterly VAT return | 9500 | 1
    Neerleggingskosten | Frais de dépôt | Hinterlegungskosten | Filing costs | 8770 | 1 | zero`,
  cleaning: `Poetsen winkel en atelier, uren | Nettoyage boutique et atelier, heures | Reinigung Laden und Werkstatt, Stunden | Cleaning shop and workshop, hours | 2850 | 14
    Ramen buitenzijde | Vitres extérieures | Fenster außen | Windows outside | 4500 | 1`,
  display: `Vitrine gehard glas 120 x 40 | Vitrine verre trempé 120 x 40 | Vitrine Hartglas 120 x 40 | Showcase tempered glass 120 x 40 | 48900 | 2
    Ledstrip warm wit 2 m | Ruban LED blanc chaud 2 m | LED-Band warmweiß 2 m | LED strip warm white 2 m | 3275 | 6
    Plaatsing ter plaatse | Pose sur site | Montage vor Ort | On-site fitting | 16500 | 1`,
  courier: `Zending verzekerd België | Envoi assuré Belgique | Versicherter Versand Belgien | Insured parcel Belgium | 1185 | 5
    Zending verzekerd EU | Envoi assuré UE | Versicherter Versand EU | Insured parcel EU | 2460 | 4
    Brandstoftoeslag | Supplément carburant | Kraftstoffzuschlag | Fuel surcharge | 312 | 1
    Afhaling op afspraak | Enlèvement sur rendez-vous | Abholung nach Termin | Timed collection | 750 | 3`,
  fair: `Standplaats 9 m² | Emplacement 9 m² | Standfläche 9 m² | Stand 9 m² | 94500 | 1
    Elektriciteit 2 kW | Électricité 2 kW | Stromanschluss 2 kW | Power 2 kW | 14800 | 1
    Tapijt antraciet per m² | Moquette anthracite au m² | Teppich anthrazit je m² | Carpet per m² | 690 | 9`,
  stones: `Saffier ovaal 0,82 ct | Saphir ovale 0,82 ct | Saphir oval 0,82 ct | Sapphire oval 0.82 ct | 36400 | 2
    Maansteen cabochon 8 x 6 mm | Pierre de lune cabochon 8 x 6 mm | Mondstein Cabochon 8 x 6 mm | Moonstone cabochon 8 x 6 mm | 1450 | 24
    Toermalijn groen partij | Lot de tourmalines vertes | Posten Turmalin grün | Green tourmaline parcel | 22890 | 2
    Briljant 0,05 ct G/VS | Brillant 0,05 ct G/VS | Brillant 0,05 ct G/VS | Brilliant 0.05 ct G/VS | 3915 | 12`,
  garage: `Onderhoud bestelwagen | Entretien camionnette | Wartung Transporter | Van service | 18960 | 1
    Remblokken vooraan | Plaquettes avant | Bremsbeläge vorn | Front brake pads | 7425 | 2
    Motorolie 5W30 per liter | Huile moteur 5W30 au litre | Motoröl 5W30 je Liter | Engine oil 5W30 per litre | 1130 | 6
    Technische keuring (onkosten) | Contrôle technique (débours) | TÜV-Auslage | Inspection (disbursement) | 5230 | 1 | zero`,
  insurance: `Premie atelier en voorraad | Prime atelier et stock | Prämie Werkstatt und Lager | Premium workshop and stock | 41380 | 1 | zero
    Bijdragen en taksen | Taxes et cotisations | Steuern und Abgaben | Taxes and levies | 3827 | 1 | zero`,
  catering: `Receptie herfstopening, per persoon | Réception d’automne, par personne | Empfang Herbst, je Person | Autumn reception, per person | 1650 | 45 | reduced
    Dranken forfait | Forfait boissons | Getränkepauschale | Drinks package | 24800 | 1
    Kelners, uren | Serveurs, heures | Service, Stunden | Waiters, hours | 3200 | 8`,
  parts: `Karabijnsluiting zilver 11 mm | Fermoir mousqueton argent 11 mm | Karabiner Silber 11 mm | Lobster clasp silver 11 mm | 286 | 60
    Oorhaakjes paar | Crochets d’oreilles, la paire | Ohrhaken Paar | Ear wires, pair | 164 | 100
    Ringmaat 6 mm gegoten | Anneau 6 mm coulé | Binderinge 6 mm | Jump rings 6 mm | 39 | 250
    Verzending | Frais de port | Versand | Carriage | 1290 | 1`,
  hotel: `Overnachting tweepersoonskamer | Nuitée chambre double | Übernachtung Doppelzimmer | Night, double room | 11636 | 2 | reduced
    Ontbijt | Petit déjeuner | Frühstück | Breakfast | 1455 | 3 | reduced
    Parking | Parking | Parkplatz | Parking | 1250 | 2`,
  tools: `Hamerhandstuk met snelwissel | Pièce à main marteau | Hammerhandstück Schnellwechsel | Hammer handpiece quick change | 24650 | 1
    Zaagblaadjes 4/0, gros | Lames de scie 4/0, grosse | Sägeblätter 4/0, Gros | Saw blades 4/0, gross | 1735 | 6
    Loep 10x achromatisch | Loupe 10x achromatique | Lupe 10x achromatisch | Loupe 10x achromatic | 5980 | 3
    Polijstpasta blauw | Pâte à polir bleue | Polierpaste blau | Polishing compound blue | 920 | 4`,
  hosting: `Webwinkel pakket groot, maand | Pack boutique grand, mois | Shop-Paket groß, Monat | Shop plan large, month | 3900 | 1
    Domeinnaam jaar | Nom de domaine an | Domain Jahr | Domain year | 1150 | 3
    Back-up dagelijks | Sauvegarde quotidienne | Tägliche Sicherung | Daily backup | 600 | 1`,
  software: `Ontwerpprogramma, 1 plaats | Logiciel de dessin, 1 poste | Zeichenprogramm, 1 Platz | Design suite, 1 seat | 4899 | 2
    Extra opslag 200 GB | Stockage 200 Go | Speicher 200 GB | Storage 200 GB | 299 | 1
    Rendertegoed | Crédit de rendu | Render-Guthaben | Render credits | 1500 | 4`,
  laboratory: `Diamantrapport 0,5 - 0,99 ct | Rapport diamant 0,5 - 0,99 ct | Diamantbericht 0,5 - 0,99 ct | Diamond report 0.5 - 0.99 ct | 7400 | 5
    Lasergravure | Gravure laser | Lasergravur | Laser inscription | 2100 | 5
    Herkomstbepaling saffier | Origine saphir | Herkunft Saphir | Sapphire origin | 18500 | 1`,
  rent: `Huur winkelpand | Loyer commercial | Ladenmiete | Shop rent | 145000 | 1 | zero
    Gemeenschappelijke kosten | Charges communes | Nebenkosten | Common charges | 9800 | 1`,
  advertising: `Radiospot 20 seconden | Spot radio 20 secondes | Radiospot 20 Sekunden | Radio spot 20 seconds | 3150 | 24
    Productie spot | Production du spot | Spotproduktion | Spot production | 19500 | 1`,
  jewellery: `Trouwringen op maat, paar | Alliances sur mesure | Trauringe nach Maß | Wedding bands made to measure | 128400 | 1
    Hanger maansteen zilver | Pendentif pierre de lune | Anhänger Mondstein | Moonstone pendant | 18900 | 6
    Herstelling ketting | Réparation chaîne | Kettenreparatur | Chain repair | 4500 | 2`,
} as const

// Safe: exactly the keys of the table.
export const trades = Object.keys(table) as Trade[]
