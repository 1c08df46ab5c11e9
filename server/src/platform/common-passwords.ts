/** What attackers try first, without the digits and signs around it (`requireGoodPassword` takes those off). */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
password passwort passwoord wachtwoord motdepasse contrasena parola senha passw passwd passcode password123456 mypassword thepassword
welcome welkom bienvenue willkommen welcometo welkomwelkom welkomthuis hello hallo bonjour geheim geheim geheimpje secret secrets topsecret
administrator administrateur beheerder administratie admin adminadmin administration root rootroot superuser sysadmin manager gebruiker utilisateur benutzer
letmein letmeinnow letmeinplease openup opensesame sesamopenu sesameouvretoi changeme changemenow changethis veranderdit changezmoi default temporary tijdelijk test testtest testing tester guest visitor demo demodemo
iloveyou iloveyouforever iloveyoubaby ikhouvanjou ikhouvanu jetaime jetaimemon ichliebedich teamo loveyou lovelove lovely princess prinses prinzessin princesse sunshine zonneschijn sonnenschein soleil
football voetbal futbol fussball soccer basketball baseball hockey anderlecht clubbrugge standard genk feyenoord ajax ajaxamsterdam psveindhoven liverpool liverpoolfc chelsea arsenal manchester manchesterunited barcelona realmadrid juventus
dragon monkey shadow master michael jordan superman batman spiderman starwars pokemon pikachu naruto minecraft fortnite ninja pirate mustang harley ferrari porsche corvette mercedes
charlie thomas daniel jessica michelle ashley nicole jennifer hannah andrew matthew joshua anthony robert william alexander alexandra sebastian christian christopher stephanie veronique nathalie isabelle catherine
computer internet windows microsoft google facebook instagram youtube twitter linkedin netflix amazon apple samsung iphone android outlook gmail hotmail proximus telenet skynet
qwerty qwertyuiop qwertyui qwertz azerty azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm wxcvbn qazwsx qazwsxedc qazwsxedcrfv poiuytrewq mnbvcxz lkjhgfdsa abcabc abcdef abcdefgh abcdefghijkl
trustno trustnoone whatever nothing something anything everything nobody somebody blabla blablabla lalala hahaha
summer winter spring autumn zomer winter lente herfst sommer fruhling printemps automne hiver ete
january february march april june july august september october november december januari februari maart mei juni juli augustus oktober janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche
belgium belgie belgique belgien brussels brussel bruxelles antwerpen antwerp anvers gent ghent gand brugge bruges leuven liege luik namur charleroi hasselt kortrijk mechelen aalst oostende
nederland netherlands holland amsterdam rotterdam utrecht denhaag eindhoven france paris lyon marseille toulouse deutschland germany berlin hamburg munchen koln frankfurt luxembourg england london
invoice invoices factuur facturen facture factures rechnung rechnungen boekhouding boekhouder comptable comptabilite buchhaltung accounting accountant company bedrijf entreprise unternehmen office kantoor bureau business finance financien finances
chocolate chocolade chocolat coffee koffie cafe bier beer wine wijn pizza banana bananen cheese kaas fromage frieten frites cookie koekje
correcthorsebatterystaple correct horse battery staple letmeinletmein passwordpassword wachtwoordwachtwoord qwertyqwerty azertyazerty thisismypassword thisisapassword ditismijnwachtwoord mijnwachtwoord monmotdepasse meinpasswort
access accesdenied granted login loginlogin signin aanmelden inloggen connexion anmelden private prive privat security beveiliging securite sicherheit
purple orange yellow silver golden black white green blue red rood blauw groen geel zwart wit rouge bleu vert jaune noir blanc
family familie famille mother father mama papa moeder vader mere pere maman baby babygirl babyboy angel engel ange butterfly vlinder papillon flower bloem fleur blume rainbow regenboog
diamond crystal jasmine ginger pepper cookie buster maggie bailey bella rocky lucky sparky smokey tigger snoopy garfield mickey minnie donald
killer hunter ranger soldier warrior legend champion winner number one numberone
jesus jesuschrist christ heaven blessed forever freedom vrijheid liberte freiheit peace vrede paix
`
    .split(/\s+/)
    .filter(Boolean),
)
