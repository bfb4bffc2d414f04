/**
 * Member States by the code that consultations use, with their short names in English and French: what a text may carry of a
 * State that it is not about. Written as States are called, which is why case matters (a turkey, a jordan almond).
 */
const memberStates = `
AFG Afghanistan
ALB Albania|Albanie
DZA Algeria|Algérie
AND Andorra|Andorre
AGO Angola
ATG Antigua and Barbuda|Antigua-et-Barbuda
ARG Argentina|Argentine
ARM Armenia|Arménie
AUS Australia|Australie
AUT Austria|Autriche
AZE Azerbaijan|Azerbaïdjan
BHS Bahamas
BHR Bahrain|Bahreïn
BGD Bangladesh
BRB Barbados|Barbade
BLR Belarus|Bélarus|Biélorussie
BEL Belgium|Belgique
BLZ Belize
BEN Benin|Bénin
BTN Bhutan|Bhoutan
BOL Bolivia|Bolivie
BIH Bosnia and Herzegovina|Bosnie-Herzégovine
BWA Botswana
BRA Brazil|Brésil
BRN Brunei Darussalam|Brunéi Darussalam
BGR Bulgaria|Bulgarie
BFA Burkina Faso
BDI Burundi
CPV Cabo Verde
KHM Cambodia|Cambodge
CMR Cameroon|Cameroun
CAN Canada
CAF Central African Republic|République centrafricaine
TCD Chad|Tchad
CHL Chile|Chili
CHN China|Chine
COL Colombia|Colombie
COM Comoros|Comores
COG Congo
CRI Costa Rica
CIV Côte d'Ivoire
HRV Croatia|Croatie
CUB Cuba
CYP Cyprus|Chypre
CZE Czechia|Czech Republic|Tchéquie|République tchèque
PRK Democratic People's Republic of Korea|République populaire démocratique de Corée|North Korea
COD Democratic Republic of the Congo|République démocratique du Congo
DNK Denmark|Danemark
DJI Djibouti
DMA Dominica|Dominique
DOM Dominican Republic|République dominicaine
ECU Ecuador|Équateur
EGY Egypt|Égypte
SLV El Salvador
GNQ Equatorial Guinea|Guinée équatoriale
ERI Eritrea|Érythrée
EST Estonia|Estonie
SWZ Eswatini
ETH Ethiopia|Éthiopie
FJI Fiji|Fidji
FIN Finland|Finlande
FRA France
GAB Gabon
GMB Gambia|Gambie
GEO Georgia|Géorgie
DEU Germany|Allemagne
GHA Ghana
GRC Greece|Grèce
GRD Grenada|Grenade
GTM Guatemala
GIN Guinea|Guinée
GNB Guinea-Bissau|Guinée-Bissau
GUY Guyana
HTI Haiti|Haïti
HND Honduras
HUN Hungary|Hongrie
ISL Iceland|Islande
IND India|Inde
IDN Indonesia|Indonésie
IRN Iran
IRQ Iraq
IRL Ireland|Irlande
ISR Israel|Israël
ITA Italy|Italie
JAM Jamaica|Jamaïque
JPN Japan|Japon
JOR Jordan|Jordanie
KAZ Kazakhstan
KEN Kenya
KIR Kiribati
KWT Kuwait|Koweït
KGZ Kyrgyzstan|Kirghizistan
LAO Lao People's Democratic Republic|République démocratique populaire lao|Laos
LVA Latvia|Lettonie
LBN Lebanon|Liban
LSO Lesotho
LBR Liberia|Libéria
LBY Libya|Libye
LIE Liechtenstein
LTU Lithuania|Lituanie
LUX Luxembourg
MDG Madagascar
MWI Malawi
MYS Malaysia|Malaisie
MDV Maldives
MLI Mali
MLT Malta|Malte
MHL Marshall Islands|Îles Marshall
MRT Mauritania|Mauritanie
MUS Mauritius|Maurice
MEX Mexico|Mexique
FSM Micronesia|Micronésie
MCO Monaco
MNG Mongolia|Mongolie
MNE Montenegro|Monténégro
MAR Morocco|Maroc
MOZ Mozambique
MMR Myanmar
NAM Namibia|Namibie
NRU Nauru
NPL Nepal|Népal
NLD Netherlands|Pays-Bas
NZL New Zealand|Nouvelle-Zélande
NIC Nicaragua
NER Niger
NGA Nigeria|Nigéria
MKD North Macedonia|Macédoine du Nord
NOR Norway|Norvège
OMN Oman
PAK Pakistan
PLW Palau|Palaos
PAN Panama
PNG Papua New Guinea|Papouasie-Nouvelle-Guinée
PRY Paraguay
PER Peru|Pérou
PHL Philippines
POL Poland|Pologne
PRT Portugal
QAT Qatar
KOR Republic of Korea|République de Corée|South Korea
MDA Republic of Moldova|République de Moldova|Moldova
ROU Romania|Roumanie
RUS Russian Federation|Fédération de Russie|Russia|Russie
RWA Rwanda
KNA Saint Kitts and Nevis|Saint-Kitts-et-Nevis
LCA Saint Lucia|Sainte-Lucie
VCT Saint Vincent and the Grenadines|Saint-Vincent-et-les Grenadines
WSM Samoa
SMR San Marino|Saint-Marin
STP Sao Tome and Principe|Sao Tomé-et-Principe
SAU Saudi Arabia|Arabie saoudite
SEN Senegal|Sénégal
SRB Serbia|Serbie
SYC Seychelles
SLE Sierra Leone
SGP Singapore|Singapour
SVK Slovakia|Slovaquie
SVN Slovenia|Slovénie
SLB Solomon Islands|Îles Salomon
SOM Somalia|Somalie
ZAF South Africa|Afrique du Sud
SSD South Sudan|Soudan du Sud
ESP Spain|Espagne
LKA Sri Lanka
SDN Sudan|Soudan
SUR Suriname
SWE Sweden|Suède
CHE Switzerland|Suisse
SYR Syrian Arab Republic|République arabe syrienne|Syria|Syrie
TJK Tajikistan|Tadjikistan
THA Thailand|Thaïlande
TLS Timor-Leste
TGO Togo
TON Tonga
TTO Trinidad and Tobago|Trinité-et-Tobago
TUN Tunisia|Tunisie
TUR Türkiye|Turkey|Turquie
TKM Turkmenistan|Turkménistan
TUV Tuvalu
UGA Uganda|Ouganda
UKR Ukraine
ARE United Arab Emirates|Émirats arabes unis
GBR United Kingdom|Royaume-Uni
TZA United Republic of Tanzania|République-Unie de Tanzanie|Tanzania|Tanzanie
USA United States|États-Unis
URY Uruguay
UZB Uzbekistan|Ouzbékistan
VUT Vanuatu
VEN Venezuela
VNM Viet Nam|Vietnam
YEM Yemen|Yémen
ZMB Zambia|Zambie
ZWE Zimbabwe
`;

/** Codes that are words or abbreviations of their own in capitals, and are therefore not looked for. */
const ambiguous = new Set(
  'AND ARE CAN CHE COD COM CUB EST FIN GIN IND MAR NOR PAN PER SEN SUR TON VAT XML XLS XSD'.split(' '),
);

const codeByName: ReadonlyMap<string, string> = new Map(
  memberStates
    .trim()
    .split('\n')
    .flatMap((line) => {
      const code = line.slice(0, 3);
      const names = line.slice(4).split('|');
      return [...(ambiguous.has(code) ? [] : [code]), ...names].map((name) => [name, code] as const);
    }),
);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]");

/** Every name and code, the longest first, so that Papua New Guinea is not taken for Guinea; and codes for States of examples. */
const anyState = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...codeByName.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')}|X[A-Z]{2})(?![\\p{L}\\p{N}])`,
  'gu',
);

/**
 * States other than `own` (a code of three letters) that a text names, as they stand there, each once. Short names in English and
 * French are known; nationalities, capitals and other languages are not. A text in capitals is not searched for codes.
 */
export const otherStatesIn = (text: string, own: string): readonly string[] => {
  const shouted = text === text.toUpperCase();
  const found = new Set<string>();
  for (const [name] of text.matchAll(anyState)) {
    const code = codeByName.get(name.replaceAll('’', "'")) ?? name;
    const isCode = /^[A-Z]{3}$/.test(name);
    if (code !== own && !ambiguous.has(name) && !(isCode && shouted)) found.add(name);
  }
  return [...found];
};
