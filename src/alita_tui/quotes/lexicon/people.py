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
    adm archbishop attorney ayatollah bishop brig capt captain cardinal cdr chancellor chief cllr cmdr col
    colonel congressman congresswoman corporal councilman councilwoman cpl cpt deputy det detective dr emir
    father freiherr gen general gov governor imam insp judge justice king lieutenant lt maj major mayor
    minister mullah officer pastor pope premier president prime prince princess prof professor queen
    rabbi rep representative rev reverend secretary sen senator sergeant sgt sheriff speaker supt wpc
    """
)
"""Titles that stand before a name, whoever bears it."""

ROLES = words(
    """
    abbot accountant activist actor actress administrator advertiser adviser advisor advocate aide
    ambassador analyst anchor animator anthropologist appointee apprentice archaeologist architect artist
    assistant associate astronaut astronomer athlete attorney auctioneer aunt author bailiff baker banker
    barrister bartender bassist batsman beekeeper billionaire biochemist biographer biologist blacksmith
    blogger bookseller boss botanist bowler boxer bricklayer broadcaster broker brother builder businessman
    businesswoman butcher caller campaigner candidate captain cardiologist carer caretaker carpenter
    cartoonist celebrity cellist chair chairman chairperson chairwoman challenger chaplain chef chemist
    chief choreographer cinematographer claimant cleaner cleric clerk climatologist climber co-author
    co-chair co-founder co-host coach coastguard colleague columnist comedian commander commentator
    commissioner complainant composer conductor congressman congresswoman conservationist constable
    consultant contender contractor controller coordinator cop coroner correspondent councillor councilman
    councilwoman counsel counsellor courier cousin creator crewman cricketer criminologist critic crofter
    curator cyclist dancer dean defendant defender delegate democrat dentist deputy designer detainee
    detective developer dietitian diplomat director dissident diver docker dockworker doctor donor dramatist
    driver drummer ecologist economist editor educator electrician employee engineer entomologist
    entrepreneur envoy epidemiologist ex-president examiner executive expert farmer farmhand father
    father-in-law ferryman ferrymaster filmmaker firefighter fireman fisherman fisherwoman fishmonger
    footballer forecaster foreman forewoman founder friend front-runner frontrunner fund-raiser gardener
    geneticist geologist glaciologist goalkeeper golfer governor gran grandad grandfather grandmother grocer
    groundsman guard guide guitarist gynaecologist hairdresser harbourmaster head headmaster headmistress
    headteacher hiker historian holidaymaker homemaker hopeful host hotelier illustrator immigrant
    immunologist incumbent inmate innkeeper insider inspector intern investigator investor janitor jockey
    journalist judge juror landlady landlord lawmaker lawman lawyer leader lecturer legislator librarian
    lieutenant lifeguard linguist lobbyist lobsterman machinist magistrate manager marshal master
    mathematician mayor mechanic meteorologist microbiologist midfielder midwife migrant millionaire miner
    minister moderator monk mother musician naturalist negotiator neighbor neighbour nephew neurologist
    neuroscientist niece nominee novelist nun nurse nutritionist obstetrician oceanographer officer official
    ombudsman oncologist operator optician organiser organizer owner paediatrician painter palaeontologist
    paleontologist paramedic parent parliamentarian participant passenger pastor pathologist patient
    pediatrician pensioner performer pharmacist philosopher photographer physician physicist physiotherapist
    pianist pilot planner player playwright plumber poet policeman policewoman politician pollster pope
    postmaster postmistress potter predecessor premier presenter president principal producer professor
    programmer prosecutor protester psychiatrist psychoanalyst psychologist psychotherapist publican
    publisher pundit pupil radiologist rancher ranger rapper recruiter rector referee refugee registrar
    reporter representative republican researcher resident retiree rider ringleader rival roofer rower
    sailor salesman scholar schoolboy schoolgirl scientist screenwriter sculptor seamer secretary
    seismologist seller senator shepherd sheriff shopkeeper shopper showrunner singer sister skier skipper
    sociologist soldier solicitor soprano specialist spokesman spokesperson spokeswoman sportsman sprinter
    star statistician steward stewardess stonemason strategist striker student successor superintendent
    supervisor supporter surgeon surveyor survivor swimmer teacher technician teenager tenant theologian
    therapist toxicologist trader trainee trainer trawlerman treasurer trooper trucker trustee tycoon umpire
    uncle undersecretary undertaker usher veteran veterinarian vicar vice-president victim villager
    violinist virologist vocalist volcanologist volunteer voter waiter waitress walker warden watchmaker
    weaver welder whistleblower widow widower winger witness worker wrestler writer zoologist
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
