"""Words that go before or stand for people: honorifics, ranks, roles. Lower case, without stops."""

from alita_tui.quotes.lexicon import words

HONORIFICS_HE = words(
    """
    baron herr lord monsieur monsignor mr señor sheikh signor sir viscount
    """
)
HONORIFICS_SHE = words(
    """
    baroness dame duchess frau lady madam madame miss mme mrs ms señora sheikha signora
    """
)
HONORIFICS = words(
    """
    adm archbishop attorney ayatollah bishop brig capt captain cardinal chancellor chief cllr cmdr col colonel
    congressman congresswoman corporal councilman councilwoman cpl deputy det detective dr emir father
    freiherr gen general gov governor imam judge justice king lieutenant lt maj major mayor minister mullah
    officer pastor pope premier president prime prince princess prof professor queen rabbi rep representative
    rev reverend secretary sen senator sergeant sgt sheriff speaker supt
    """
)
"""Titles that stand before a name, whoever bears it."""

ROLES = words(
    """
    accountant activist actor actress administrator advertiser adviser advisor advocate aide ambassador
    analyst anchor anthropologist appointee archaeologist architect artist assistant associate astronaut
    astronomer athlete attorney author baker banker barrister bartender beekeeper billionaire biochemist
    biographer biologist blacksmith blogger bookseller boss botanist boxer broadcaster builder businessman
    businesswoman butcher caller campaigner candidate captain cardiologist carpenter celebrity cellist chair
    chairman chairperson chairwoman challenger chef chemist chief claimant cleric clerk climatologist
    co-author co-chair co-founder co-host coach colleague columnist comedian commander commentator
    commissioner complainant composer conductor congressman congresswoman conservationist consultant contender
    contractor controller coordinator cop coroner correspondent councillor councilman councilwoman counsel
    creator cricketer criminologist critic curator cyclist dancer dean defendant defender delegate democrat
    dentist deputy designer detainee detective developer diplomat director dissident docker dockworker doctor
    donor driver drummer ecologist economist editor educator electrician employee engineer entomologist
    entrepreneur envoy epidemiologist ex-president executive expert farmer farmhand father father-in-law
    ferryman filmmaker firefighter fireman fisherman fisherwoman footballer forecaster founder friend
    front-runner frontrunner fund-raiser gardener geneticist geologist glaciologist goalkeeper golfer governor
    grocer guard guitarist hairdresser harbourmaster head historian homemaker hopeful host hotelier immigrant
    immunologist incumbent inmate innkeeper insider inspector intern investigator investor jockey journalist
    judge juror landlady landlord lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard
    linguist lobbyist lobsterman magistrate manager master mathematician mayor mechanic meteorologist
    microbiologist midfielder midwife migrant millionaire miner minister moderator monk mother musician
    naturalist negotiator neighbor neighbour neurologist neuroscientist nominee novelist nurse oceanographer
    officer official ombudsman oncologist operator organiser organizer owner painter palaeontologist
    paleontologist paramedic parent parliamentarian participant passenger pastor patient performer philosopher
    photographer physician physicist pianist pilot planner player playwright plumber poet policeman
    policewoman politician pollster pope postmaster postmistress potter predecessor premier presenter
    president principal producer professor programmer prosecutor protester psychiatrist psychologist
    psychotherapist publican publisher pundit rancher rapper recruiter rector referee refugee registrar
    reporter representative republican researcher resident retiree ringleader rival sailor salesman scholar
    scientist screenwriter sculptor secretary seismologist seller senator shepherd sheriff shopkeeper
    showrunner singer skipper sociologist soldier solicitor soprano specialist spokesman spokesperson
    spokeswoman sportsman sprinter star statistician stonemason strategist striker student successor
    superintendent supervisor supporter surgeon surveyor survivor swimmer teacher technician tenant theologian
    therapist toxicologist trader trainer trawlerman treasurer trustee tycoon umpire undersecretary undertaker
    veteran veterinarian vicar vice-president victim violinist virologist volcanologist volunteer voter waiter
    waitress warden watchmaker weaver whistleblower widow widower winger witness worker wrestler writer
    zoologist
    """
)
"""What people are called by what they do; singular."""

FEMALE_ROLES = words(
    """
    actress chairwoman congresswoman councilwoman daughter duchess empress girl grandmother mother
    policewoman princess queen sister spokeswoman wife woman
    """
)
MALE_ROLES = words(
    """
    boy brother businessman chairman congressman councilman father grandfather husband king man policeman
    prince son spokesman
    """
)
GROUPS = words(
    """
    academics activists aides allies analysts attorneys authorities backers campaigners candidates critics
    democrats detectives economists executives experts fans friends historians insiders investigators
    investors lawmakers lawyers leaders members observers officers officials operatives opponents
    organisers organizers parents people police politicians pollsters prosecutors protesters reporters
    representatives republicans researchers residents respondents reviewers scientists sources spokesmen
    staff strategists students supporters teachers users voters witnesses workers
    """
)
"""Those who speak as a group."""
NAME_PARTICLES = words(
    """
    abu af al av ben bin bint da das de del della dem den der di dos du el ibn la las le lo los st. ten ter
    van vom von zu zum zur
    """
)
"""Words in small letters inside the names of people: ``Joost van der Meulen``."""
