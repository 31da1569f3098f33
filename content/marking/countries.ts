/**
 * Country codes of release lists: the three-letter codes of the GENC standard that the Register
 * follows, with a short English name for each. Data alone.
 *
 * @source ISM-202111 value list for foreign sources (GENC edition 3 update 11), plus USA
 */
const table = `
ABW Aruba; AFG Afghanistan; AGO Angola; AIA Anguilla; ALB Albania; AND Andorra;
ARE United Arab Emirates; ARG Argentina; ARM Armenia; ASM American Samoa; ATA Antarctica;
ATF French Southern Territories; ATG Antigua and Barbuda; AUS Australia; AUT Austria;
AX2 Guantanamo Bay; AX3 Entity 6; AZE Azerbaijan; BDI Burundi; BEL Belgium; BEN Benin;
BES Bonaire, Sint Eustatius and Saba; BFA Burkina Faso; BGD Bangladesh; BGR Bulgaria;
BHR Bahrain; BHS Bahamas; BIH Bosnia and Herzegovina; BLM Saint Barthélemy; BLR Belarus;
BLZ Belize; BMU Bermuda; BOL Bolivia; BRA Brazil; BRB Barbados; BRN Brunei; BTN Bhutan;
BVT Bouvet Island; BWA Botswana; CAF Central African Republic; CAN Canada;
CCK Cocos (Keeling) Islands; CHE Switzerland; CHL Chile; CHN China; CIV Côte d'Ivoire;
CMR Cameroon; COD Congo (Kinshasa); COG Congo (Brazzaville); COK Cook Islands;
COL Colombia; COM Comoros; CPT Clipperton Island; CPV Cabo Verde; CRI Costa Rica; CUB Cuba;
CUW Curaçao; CXR Christmas Island; CYM Cayman Islands; CYP Cyprus; CZE Czechia;
DEU Germany; DGA Diego Garcia; DJI Djibouti; DMA Dominica; DNK Denmark;
DOM Dominican Republic; DZA Algeria; ECU Ecuador; EGY Egypt; ERI Eritrea;
ESH Western Sahara; ESP Spain; EST Estonia; ETH Ethiopia; FIN Finland; FJI Fiji;
FLK Falkland Islands; FRA France; FRO Faroe Islands; FSM Micronesia; GAB Gabon;
GBR United Kingdom; GEO Georgia; GGY Guernsey; GHA Ghana; GIB Gibraltar; GIN Guinea;
GLP Guadeloupe; GMB Gambia; GNB Guinea-Bissau; GNQ Equatorial Guinea; GRC Greece;
GRD Grenada; GRL Greenland; GTM Guatemala; GUF French Guiana; GUM Guam; GUY Guyana;
HKG Hong Kong; HMD Heard and McDonald Islands; HND Honduras; HRV Croatia; HTI Haiti;
HUN Hungary; IDN Indonesia; IMN Isle of Man; IND India; IOT British Indian Ocean Territory;
IRL Ireland; IRN Iran; IRQ Iraq; ISL Iceland; ISR Israel; ITA Italy; JAM Jamaica;
JEY Jersey; JOR Jordan; JPN Japan; KAZ Kazakhstan; KEN Kenya; KGZ Kyrgyzstan; KHM Cambodia;
KIR Kiribati; KNA Saint Kitts and Nevis; KOR South Korea; KWT Kuwait; LAO Laos;
LBN Lebanon; LBR Liberia; LBY Libya; LCA Saint Lucia; LIE Liechtenstein; LKA Sri Lanka;
LSO Lesotho; LTU Lithuania; LUX Luxembourg; LVA Latvia; MAC Macao; MAF Saint Martin;
MAR Morocco; MCO Monaco; MDA Moldova; MDG Madagascar; MDV Maldives; MEX Mexico;
MHL Marshall Islands; MKD North Macedonia; MLI Mali; MLT Malta; MMR Myanmar;
MNE Montenegro; MNG Mongolia; MNP Northern Mariana Islands; MOZ Mozambique; MRT Mauritania;
MSR Montserrat; MTQ Martinique; MUS Mauritius; MWI Malawi; MYS Malaysia; MYT Mayotte;
NAM Namibia; NCL New Caledonia; NER Niger; NFK Norfolk Island; NGA Nigeria; NIC Nicaragua;
NIU Niue; NLD Netherlands; NOR Norway; NPL Nepal; NRU Nauru; NZL New Zealand; OMN Oman;
PAK Pakistan; PAN Panama; PCN Pitcairn; PER Peru; PHL Philippines; PLW Palau;
PNG Papua New Guinea; POL Poland; PRI Puerto Rico; PRK North Korea; PRT Portugal;
PRY Paraguay; PYF French Polynesia; QAT Qatar; REU Réunion; ROU Romania; RUS Russia;
RWA Rwanda; SAU Saudi Arabia; SDN Sudan; SEN Senegal; SGP Singapore; SGS South Georgia;
SHN Saint Helena; SLB Solomon Islands; SLE Sierra Leone; SLV El Salvador; SMR San Marino;
SOM Somalia; SPM Saint Pierre and Miquelon; SRB Serbia; SSD South Sudan;
STP Sao Tome and Principe; SUR Suriname; SVK Slovakia; SVN Slovenia; SWE Sweden;
SWZ Eswatini; SXM Sint Maarten; SYC Seychelles; SYR Syria; TCA Turks and Caicos Islands;
TCD Chad; TGO Togo; THA Thailand; TJK Tajikistan; TKL Tokelau; TKM Turkmenistan;
TLS Timor-Leste; TON Tonga; TTO Trinidad and Tobago; TUN Tunisia; TUR Türkiye; TUV Tuvalu;
TWN Taiwan; TZA Tanzania; UGA Uganda; UKR Ukraine; URY Uruguay; USA United States;
UZB Uzbekistan; VAT Holy See; VCT Saint Vincent and the Grenadines; VEN Venezuela;
VGB British Virgin Islands; VIR US Virgin Islands; VNM Vietnam; VUT Vanuatu;
WLF Wallis and Futuna; WSM Samoa; XAC Ashmore and Cartier Islands; XAZ Entity 1;
XBI Bassas da India; XBK Baker Island; XCR Entity 2; XCS Coral Sea Islands; XCY Entity 3;
XEU Europa Island; XGL Glorioso Islands; XGZ Gaza Strip; XHO Howland Island;
XJA Johnston Atoll; XJM Jan Mayen; XJN Juan de Nova Island; XJV Jarvis Island;
XKM Entity 4; XKN Entity 5; XKR Kingman Reef; XKS Kosovo; XMW Midway Islands;
XNV Navassa Island; XPL Palmyra Atoll; XPR Paracel Islands; XQZ Akrotiri;
XSP Spratly Islands; XSV Svalbard; XTR Tromelin Island; XWB West Bank; XWK Wake Island;
XXD Dhekelia; YEM Yemen; ZAF South Africa; ZMB Zambia; ZWE Zimbabwe
`

const entries = table
  .trim()
  .split(/;\s*/)
  .map((entry): [string, string] => [entry.slice(0, 3), entry.slice(4)])

/** Short English name of each three-letter country code. */
export const countryNames: ReadonlyMap<string, string> = new Map(entries)

/**
 * Codes people write from habit (two letters, other standards), and the code that is meant.
 * From memory: the Register only says which standard is followed.
 */
export const mistakenCodes: ReadonlyMap<string, string> = new Map([
  ['UK', 'GBR'],
  ['GB', 'GBR'],
  ['ENG', 'GBR'],
  ['US', 'USA'],
  ['GER', 'DEU'],
  ['DE', 'DEU'],
  ['FR', 'FRA'],
  ['NED', 'NLD'],
  ['HOL', 'NLD'],
  ['DEN', 'DNK'],
  ['SUI', 'CHE'],
  ['GRE', 'GRC'],
  ['POR', 'PRT'],
  ['SPA', 'ESP'],
  ['SPN', 'ESP'],
  ['CRO', 'HRV'],
  ['BUL', 'BGR'],
  ['LAT', 'LVA'],
  ['JAP', 'JPN'],
  ['JP', 'JPN'],
  ['AU', 'AUS'],
  ['CA', 'CAN'],
  ['NZ', 'NZL'],
  ['KOS', 'XKS'],
  ['ROM', 'ROU'],
  ['RSA', 'ZAF'],
  ['UAE', 'ARE'],
  ['KSA', 'SAU'],
  ['ROK', 'KOR'],
])
