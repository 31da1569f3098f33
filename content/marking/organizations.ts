/**
 * Codes of organisations and coalitions in release lists, which sort after the country codes.
 * Data alone.
 *
 * The Register's own annex could not be read; this is the published value list of 2021, retired
 * coalitions included, because older documents carry them and the manual's examples use them.
 *
 * @source ISM-202111 value list for foreign sources
 */
export const organizationNames: ReadonlyMap<string, string> = new Map([
  ['ACGU', 'Four Eyes (Australia, Canada, United Kingdom, United States)'],
  ['AMSP', 'Africa Command Multinational Strategic Partners'],
  ['AOSC', 'Athens Olympics Security Coalition'],
  ['APFS', 'African Peacekeeping Force Somalia'],
  ['ASEA', 'Association of Southeast Asian Nations'],
  ['AUSTRALIA_GROUP', 'Australia Group'],
  ['BHTF', 'Boko Haram Task Force'],
  ['BWCS', 'Biological Weapons Convention States'],
  ['CFCK', 'Combined Forces Command Korea'],
  ['CFOD', 'Coalition Forces Odyssey Dawn'],
  ['CFUP', 'Coalition Forces Unified Protector'],
  ['CLFC', 'Combined Libya Fusion Cell'],
  ['CMFC', 'Combined Maritime Forces Central'],
  ['CMFP', 'Cooperative Maritime Forces Pacific'],
  ['CPMT', 'Civilian Protection Monitoring Team for Sudan'],
  ['CTOC', 'Countering Transnational Organized Crime'],
  ['CWCS', 'Chemical Weapons Convention States'],
  ['ECTF', 'European Counter-Terrorism Forces'],
  ['EFOR', 'European Union Stabilization Forces in Bosnia'],
  ['EU', 'European Union'],
  ['EUDA', 'European Union Darfur'],
  ['FRME', 'Counter Violent Extremist Organizations Framework Partners'],
  ['FVEY', 'Five Eyes (Australia, Canada, New Zealand, United Kingdom, United States)'],
  ['GCCH', 'Gulf Cooperation Council'],
  ['GCTF', 'Global Counter-Terrorism Forces'],
  ['GFNX', 'Global Foreign Terrorist Fighter Network Exchange'],
  ['GMIF', 'Global Maritime Interception Forces'],
  ['IESC', 'International Events Security Coalition'],
  ['IMSC', 'International Maritime Security Construct'],
  ['IMSP', 'Indo-Pacific Command Multinational Strategic Partners'],
  ['IPMC', 'Indo-Pacific Maritime Call'],
  ['IRKS', 'Inherent Resolve Kinetic Support'],
  ['ISAF', 'International Security Assistance Force'],
  ['ISSG', 'International Syria Support Group'],
  ['KFOR', 'Stabilization Forces in Kosovo'],
  ['MCFI', 'Multinational Coalition Forces Iraq'],
  ['MESF', 'Middle East Stability Force'],
  ['MGEU', 'Multinational Geospatial Intelligence Europe'],
  ['MIFH', 'Multinational Interim Force Haiti'],
  ['MLEC', 'Multi-Lateral Enduring Contingency'],
  ['MNTF', 'Multinational Task Force'],
  ['MPFL', 'Multinational Peacekeeping Forces'],
  ['NACT', 'North African Counter-Terrorism Forces'],
  ['NATO', 'North Atlantic Treaty Organization'],
  ['NCFE', 'NATO, Treaty on Conventional Armed Forces in Europe'],
  ['NKIC', 'North Korea Intelligence Coalition'],
  ['NRDC', 'Nordic countries'],
  ['NSG', 'Nuclear Suppliers Group'],
  ['OSAG', 'Olympic Security Advisory Group'],
  ['OSTY', 'Open Skies Treaty'],
  ['PAWA', 'Partnership for Actions in West Africa'],
  ['PGMF', 'Persian Gulf Multinational Forces'],
  ['PSMX', 'Pacific Security Monitoring Exchange'],
  ['RISC', 'Russia Intelligence Sharing Coalition'],
  ['RSMA', 'Resolute Support Mission Afghanistan'],
  ['SFOR', 'Stabilization Force'],
  ['SOFP', 'Special Operations Forces Partners'],
  ['SPAA', 'Special Operations Planning Activities in Afghanistan'],
  ['TEYE', 'Three Eyes (Australia, United Kingdom, United States)'],
  ['TFTC', 'Terrorist Financing Targeting Center'],
  ['UNCK', 'United Nations Command Korea'],
])

/**
 * Members of the three organisations that a roll-up may take apart; all others stay whole.
 *
 * @source IC-RM-2016 Table 3 row 23
 */
export const expandableMembers: ReadonlyMap<string, readonly string[]> = new Map([
  ['TEYE', ['AUS', 'GBR', 'USA']],
  ['ACGU', ['AUS', 'CAN', 'GBR', 'USA']],
  ['FVEY', ['AUS', 'CAN', 'GBR', 'NZL', 'USA']],
])
