import type { Country } from '../suppliers.ts'
import type { Language } from '../language.ts'

/** How many suppliers each country and language has, and what their names are made of. */
export type Region = {
  country: Country
  language: Language
  count: number
  trades: readonly string[]
  cores: readonly string[]
  legal: readonly string[]
  streets: readonly string[]
  towns: readonly string[]
}

const list = (text: string) => text.split('|')

const flemish = {
  trades: list(
    'Drukkerij|Schrijnwerkerij|Groothandel|Dakwerken|Elektro|Tuinaanleg|Installaties|Verhuur|Transport|Wijnhuis|Optiek|Schilderwerken|Textielhuis|Kantoormeubelen|Koeltechniek|Boekhandel|Kopiecentrum|Bureau|Reinigingsdienst|Bloemenatelier|Veiligheidstechniek|Sanitair',
  ),
  cores: list(
    'Verlinde|De Kroone|Hoevelaar|Zonnewiel|Quaghebeke|Van Roosdaele|Meirschaert|Brugmolen|Het Anker|Claerhoek|Duinvoet|Roeckx & Zonen|Kerselare|Oosterwind|Lindeloof|Pauwelyns|De Gouden Passer|Steenuyl|Vlasrood|Wintershoven|Nachtegaele|Zuiderlicht|Baeckelmans & Co|Torfbeek',
  ),
  streets: list(
    'Molenstraat|Kapellelaan|Industrieweg|Stationsstraat|Nijverheidskaai|Oude Baan|Lindendreef|Vaartkant|Kerkplein|Hoogstraat|Ambachtenlaan',
  ),
  towns: list(
    '9000 Gent|2800 Mechelen|3500 Hasselt|8000 Brugge|2300 Turnhout|9300 Aalst|8800 Roeselare|3000 Leuven|1800 Vilvoorde|9100 Sint-Niklaas|2018 Antwerpen',
  ),
}
const walloon = {
  trades: list(
    'Imprimerie|Menuiserie|Garage|Électricité|Toitures|Jardins|Librairie|Traiteur|Bureau d’études|Nettoyage|Chauffage|Location|Transports|Maison|Ateliers|Peintures|Vitrerie',
  ),
  cores: list(
    'Delvaulx|du Clocher|Lambiotte & Fils|Marchandeau|de la Meuse|Rochefontaine|Hautregard|Piron-Lejeune|Belle Rive|des Tilleuls|Warnotte|Saint-Remacle|Doneux|Grandjean-Thiry|du Vieux Pont|Collignard|La Bruyère',
  ),
  streets: list(
    'Rue de la Gare|Chaussée de Namur|Rue des Artisans|Avenue des Platanes|Quai du Halage|Rue Haute|Place du Marché|Rue du Moulin',
  ),
  towns: list(
    '4000 Liège|5000 Namur|6000 Charleroi|7000 Mons|1300 Wavre|1050 Bruxelles|4800 Verviers|7500 Tournai|5530 Yvoir|6700 Arlon',
  ),
}
const dutch = {
  trades: list(
    'Drukwerk|Groothandel|Technisch Bureau|Bouwmarkt|Logistiek|Kantoorhuis|Fietsen|Verpakkingen|Webstudio|Installatiebedrijf|Drogisterij|Meubelmakerij|Zakelijk Energie',
  ),
  cores: list(
    'Van der Kloosterhof|De Zeilmaker|Hoogwater|Polderzicht|Brandsma|Koornwijk|Waterland|Ter Horstink|Noordkade|Schaapveld|Vliegenthuizen|Kadewijk|Zandbergen & Zn',
  ),
  streets: list('Kanaalweg|Havenstraat|Industrielaan|Dorpsstraat|Prinsengracht|Ringdijk|Ambachtsweg|Stationsplein'),
  towns: list(
    '1012 AB Amsterdam|3011 CD Rotterdam|3511 EK Utrecht|5611 GM Eindhoven|9711 HN Groningen|6811 JP Arnhem|4811 KR Breda|2312 LS Leiden',
  ),
}
const french = {
  trades: list(
    'Établissements|Papeterie|Société|Compagnie|Fournitures|Atelier|Comptoir|Imprimerie|Transports|Agence|Hôtel|Emballages',
  ),
  cores: list(
    'Beauregard-Lys|du Vallon|Martelière|des Trois Fontaines|Roquebrussane|Delacourt & Cie|Vauquelin|de l’Estuaire|Chantemerle|Pontivière|Saint-Aubert|Grandval|Louvetot',
  ),
  streets: list(
    'rue des Lilas|avenue de la République|boulevard Carnot|impasse du Pressoir|quai de Saône|rue Victor-Basch|allée des Érables',
  ),
  towns: list(
    '59000 Lille|75011 Paris|69003 Lyon|67000 Strasbourg|33000 Bordeaux|44000 Nantes|31000 Toulouse|13006 Marseille',
  ),
}
const german = {
  trades: list(
    'Druckerei|Maschinenbau|Großhandel|Bürotechnik|Elektrotechnik|Verpackungen|Autohaus|Spedition|Werkzeuge|Textilhaus|Ingenieurbüro|Softwarehaus|Tischlerei|Feinmechanik',
  ),
  cores: list(
    'Hollerbusch|Wiesengrund|Krämerlein|Steinbrecher & Söhne|Nordlicht|Uhlenhorst|Bergfried|Lindenau|Tannhäuser|Weißenborn|Eichelkamp|Rotbuche|Klöppelmann|Morgenstern',
  ),
  streets: list('Hauptstraße|Gartenweg|Industriestraße|Am Bahnhof|Lindenallee|Schillerstraße|Gewerbepark|Mühlgasse'),
  towns: list(
    '50667 Köln|80331 München|20095 Hamburg|70173 Stuttgart|04109 Leipzig|60311 Frankfurt am Main|52062 Aachen|90402 Nürnberg',
  ),
}
const english = {
  trades: list(
    'Northgate|Harbour|Bluebell|Castle Row|Ironbridge|Silverline|Fernhill|Oakmere|Lantern|Kestrel|Willow Court|Marsh Lane',
  ),
  cores: list(
    'Print Works|Supplies|Software|Instruments|Couriers|Consulting|Packaging|Tools|Media|Trading|Analytics|Components|Design Studio',
  ),
  streets: list(
    'Station Road|High Street|Mill Lane|Victoria Quay|Park Avenue|Foundry Street|Orchard Way|King’s Parade',
  ),
}

/** In all, some two hundred houses. */
export const regions: readonly Region[] = [
  { country: 'BE', language: 'nl', count: 52, ...flemish, legal: list('BV|NV|BVBA|CV|VOF|Comm.V||') },
  { country: 'BE', language: 'fr', count: 30, ...walloon, legal: list('SRL|SA|SPRL|SNC|ASBL||') },
  {
    country: 'BE',
    language: 'de',
    count: 5,
    ...german,
    streets: walloon.streets,
    towns: list('4700 Eupen|4780 Sankt Vith|4730 Raeren'),
    legal: list('GmbH|AG|PGmbH'),
  },
  {
    country: 'BE',
    language: 'en',
    count: 5,
    ...english,
    towns: list('1000 Brussels|2000 Antwerp|1930 Zaventem'),
    legal: list('BV|NV|SRL'),
  },
  { country: 'NL', language: 'nl', count: 24, ...dutch, legal: list('B.V.|V.O.F.|N.V.||') },
  { country: 'FR', language: 'fr', count: 20, ...french, legal: list('SARL|SAS|SA|EURL|') },
  { country: 'DE', language: 'de', count: 22, ...german, legal: list('GmbH|GmbH & Co. KG|AG|KG|e.K.|UG|') },
  {
    country: 'AT',
    language: 'de',
    count: 4,
    ...german,
    towns: list('1010 Wien|8010 Graz|5020 Salzburg'),
    legal: list('GmbH|OG'),
  },
  {
    country: 'CH',
    language: 'de',
    count: 4,
    ...german,
    towns: list('8001 Zürich|3011 Bern|4051 Basel'),
    legal: list('AG|GmbH'),
  },
  {
    country: 'CH',
    language: 'fr',
    count: 3,
    ...french,
    towns: list('1204 Genève|1003 Lausanne'),
    legal: list('SA|Sàrl'),
  },
  {
    country: 'LU',
    language: 'fr',
    count: 5,
    ...french,
    towns: list('L-1840 Luxembourg|L-4010 Esch-sur-Alzette'),
    legal: list('S.à r.l.|S.A.'),
  },
  {
    country: 'LU',
    language: 'de',
    count: 2,
    ...german,
    towns: list('L-6630 Wasserbillig|L-9010 Ettelbruck'),
    legal: list('S.à r.l.|S.A.'),
  },
  {
    country: 'GB',
    language: 'en',
    count: 11,
    ...english,
    towns: list('London EC2A 1NT|Leeds LS1 4AP|Bristol BS1 6QF|Edinburgh EH1 1YZ'),
    legal: list('Ltd|Limited|LLP|plc|'),
  },
  {
    country: 'IE',
    language: 'en',
    count: 6,
    ...english,
    towns: list('Dublin 2, D02 XY45|Cork, T12 AB34|Galway, H91 CD56'),
    legal: list('Ltd|DAC|Unlimited Company'),
  },
  {
    country: 'US',
    language: 'en',
    count: 7,
    ...english,
    towns: list('Portland, OR 97204|Austin, TX 78701|Boston, MA 02110'),
    legal: list('Inc.|LLC|Corp.'),
  },
  {
    country: 'ES',
    language: 'en',
    count: 4,
    trades: list('Suministros|Talleres|Gráficas'),
    cores: list('Montealegre|Ribera Alta|Casanova del Mar'),
    streets: list('Calle Mayor|Avenida del Puerto'),
    towns: list('28013 Madrid|08002 Barcelona|46001 Valencia'),
    legal: list('S.L.|S.A.'),
  },
  {
    country: 'IT',
    language: 'en',
    count: 5,
    trades: list('Officine|Tessitura|Forniture'),
    cores: list('Belcastello|Monteverdi & Figli|Lagomare'),
    streets: list('Via Garibaldi|Viale delle Rose'),
    towns: list('20121 Milano|10121 Torino|36100 Vicenza'),
    legal: list('S.r.l.|S.p.A.'),
  },
  {
    country: 'PL',
    language: 'en',
    count: 3,
    trades: list('Zaklad|Hurtownia'),
    cores: list('Bursztyn|Lesna Polana'),
    streets: list('ul. Polna|ul. Ogrodowa'),
    towns: list('00-001 Warszawa|80-001 Gdansk'),
    legal: list('Sp. z o.o.'),
  },
]
