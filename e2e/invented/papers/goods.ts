import type { Language } from '../language.ts'

export type ShopKind = 'bakery' | 'fuel' | 'restaurant' | 'parking' | 'hardware' | 'pharmacy' | 'supermarket'
export const shopKinds: readonly ShopKind[] = [
  'bakery',
  'fuel',
  'restaurant',
  'parking',
  'hardware',
  'pharmacy',
  'supermarket',
]

const many = (text: string) => text.split('|')

/** What is on a ticket: words, cents, and whether the reduced rate applies. */
export const goods: Record<
  ShopKind,
  {
    words: Record<Language, readonly string[]>
    cents: readonly [low: number, high: number]
    isReduced: boolean
    most: number
  }
> = {
  bakery: {
    words: {
      nl: many('Wit brood groot|Croissant|Rozijnenkoek|Stokbrood|Taart 6 pers.|Pistolet|Koffiekoek'),
      fr: many('Pain gris 800g|Croissant beurre|Baguette|Tarte aux pommes|Pistolet|Éclair café'),
      de: many('Roggenbrot 750g|Brötchen|Brezel|Apfelkuchen|Hörnchen|Kaffee'),
      en: many('Sourdough loaf|Croissant|Scone|Bagel|Apple pie|Flat white'),
    },
    cents: [55, 1450],
    isReduced: true,
    most: 6,
  },
  fuel: {
    words: {
      nl: many('DIESEL B7|EURO 95 E10|SUPER 98 E5'),
      fr: many('GAZOLE|SP95-E10|DIESEL B7'),
      de: many('Super E10|Diesel|Super E5'),
      en: many('Unleaded|Diesel|Premium 98'),
    },
    cents: [2400, 9800],
    isReduced: false,
    most: 1,
  },
  restaurant: {
    words: {
      nl: many('Dagschotel|Steak frieten|Spuitwater 50cl|Pils 25cl|Koffie|Garnaalkroket|Huiswijn glas'),
      fr: many('Plat du jour|Steak frites|Eau pétillante|Bière 25cl|Café|Croque monsieur|Verre de vin'),
      de: many('Tagesgericht|Schnitzel|Mineralwasser|Pils 0,3|Kaffee|Salatteller|Apfelschorle'),
      en: many('Dish of the day|Fish & chips|Sparkling water|Lager|Coffee|Club sandwich|House wine'),
    },
    cents: [280, 2750],
    isReduced: false,
    most: 7,
  },
  parking: {
    words: {
      nl: many('Parkeren zone 1|Parkeerticket|Kort parkeren'),
      fr: many('Stationnement|Parking horaire'),
      de: many('Parkgebühr|Parkschein'),
      en: many('Parking|Short stay parking'),
    },
    cents: [150, 2400],
    isReduced: false,
    most: 1,
  },
  hardware: {
    words: {
      nl: many('Schroeven 4x40|Siliconenkit wit|Verlengkabel 5m|Muurverf 5L|Schuurpapier P120|LED lamp E27'),
      fr: many('Vis 4x40|Mastic silicone|Rallonge 5m|Peinture mur 5L|Papier abrasif|Ampoule LED E27'),
      de: many('Schrauben 4x40|Silikon weiß|Kabel 5m|Wandfarbe 5L|Schleifpapier|LED Lampe E27'),
      en: many('Screws 4x40|Silicone white|Extension lead|Wall paint 5L|Sandpaper P120|LED bulb E27'),
    },
    cents: [199, 5990],
    isReduced: false,
    most: 5,
  },
  pharmacy: {
    words: {
      nl: many('Pleisters assort.|Handgel 100ml|Verbanddoos|Zalf 30g'),
      fr: many('Pansements|Gel mains 100ml|Trousse secours|Crème 30g'),
      de: many('Pflaster|Handgel 100ml|Verbandkasten|Salbe 30g'),
      en: many('Plasters|Hand gel 100ml|First aid kit|Ointment 30g'),
    },
    cents: [290, 3890],
    isReduced: true,
    most: 4,
  },
  supermarket: {
    words: {
      nl: many(
        'Melk halfvol 1L|Koffie gemalen|Appelen 1kg|Afwasmiddel|Keukenrol 4st|Water 6x1,5L|Chocolade puur|Batterijen AA',
      ),
      fr: many(
        'Lait demi-écr. 1L|Café moulu|Pommes 1kg|Liquide vaisselle|Essuie-tout|Eau 6x1,5L|Chocolat noir|Piles AA',
      ),
      de: many('Milch 1,5% 1L|Kaffee gem.|Äpfel 1kg|Spülmittel|Küchenrolle|Wasser 6x1,5L|Schokolade|Batterien AA'),
      en: many(
        'Milk 1L|Ground coffee|Apples 1kg|Washing-up liquid|Kitchen roll|Water 6x1.5L|Dark chocolate|AA batteries',
      ),
    },
    cents: [69, 1299],
    isReduced: true,
    most: 12,
  },
}

/** How shops of a kind are called, before a name. */
export const shopWords: Record<ShopKind, Record<Language, readonly string[]>> = {
  bakery: {
    nl: many('Bakkerij|Banketbakkerij'),
    fr: many('Boulangerie|Au Fournil'),
    de: many('Bäckerei|Backstube'),
    en: many('Bakehouse|Bakery'),
  },
  fuel: {
    nl: many('Tankstation|Oliehandel'),
    fr: many('Station|Relais'),
    de: many('Tankstelle|Autohof'),
    en: many('Service Station|Filling Station'),
  },
  restaurant: {
    nl: many('Brasserie|Eetcafé|Taverne'),
    fr: many('Brasserie|Le Bistrot|Restaurant'),
    de: many('Gasthaus|Wirtshaus'),
    en: many('The Kitchen at|Tavern'),
  },
  parking: {
    nl: many('Parking|Parkeergarage'),
    fr: many('Parking|Parc'),
    de: many('Parkhaus|Tiefgarage'),
    en: many('Car Park|Parking'),
  },
  hardware: {
    nl: many('Doe-het-zelf|Bouwmarkt|IJzerwaren'),
    fr: many('Bricolage|Quincaillerie'),
    de: many('Baumarkt|Eisenwaren'),
    en: many('Hardware|Builders Merchant'),
  },
  pharmacy: { nl: many('Apotheek'), fr: many('Pharmacie'), de: many('Apotheke'), en: many('Pharmacy|Chemist') },
  supermarket: {
    nl: many('Buurtsuper|Versmarkt'),
    fr: many('Marché|Épicerie'),
    de: many('Frischmarkt|Kaufhalle'),
    en: many('Grocers|Food Store'),
  },
}
