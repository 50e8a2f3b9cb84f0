"""Words that go before or stand for people: honorifics, ranks, roles. Lower case, without stops."""

from alita_tui.quotes.lexicon import words

HONORIFICS_HE = words("herr lord monsieur mr sir")
HONORIFICS_SHE = words("dame frau lady madam madame miss mme mrs ms")
HONORIFICS = words(
    """
    adm archbishop attorney bishop brig capt captain cardinal chancellor chief cmdr col colonel congressman
    congresswoman corporal councilman councilwoman cpl deputy det detective dr father gen general gov
    governor imam judge justice king lieutenant lt maj major mayor minister officer pastor pope premier
    president prime prince princess prof professor queen rabbi rep representative rev reverend secretary
    sen senator sergeant sgt sheriff speaker supt
    """
)
"""Titles that stand before a name, whoever bears it."""

ROLES = words(
    """
    accountant activist actor actress administrator advertiser adviser advisor advocate aide ambassador
    analyst anchor appointee archaeologist architect artist assistant associate astronaut athlete attorney
    author banker billionaire biographer biologist blogger boss broadcaster builder businessman businesswoman
    caller campaigner candidate captain cardiologist celebrity chair chairman chairperson chairwoman
    challenger chef chief claimant cleric clerk co-author co-chair co-founder co-host coach colleague
    columnist comedian commander commentator commissioner complainant composer conductor congressman
    congresswoman consultant contender contractor controller coordinator cop correspondent councillor counsel
    creator critic curator dean defendant delegate democrat deputy designer detainee detective developer
    diplomat director dissident doctor donor driver drummer economist editor educator employee engineer
    entrepreneur envoy epidemiologist ex-president executive expert farmer father father-in-law filmmaker
    fisherman founder friend front-runner frontrunner fund-raiser geologist goalkeeper governor guard
    guitarist head historian homemaker hopeful host immigrant incumbent inmate insider inspector intern
    investigator investor journalist judge juror lawmaker lawyer leader lecturer legislator librarian
    lieutenant lobbyist magistrate manager master mathematician mayor mechanic meteorologist midfielder
    migrant millionaire minister moderator monk mother musician negotiator neighbor neighbour neurologist
    nominee novelist nurse officer official oncologist operator organiser organizer owner painter paramedic
    parent parliamentarian participant passenger pastor patient performer photographer physician physicist
    pilot planner player playwright poet policeman policewoman politician pollster pope predecessor premier
    presenter president principal producer professor programmer prosecutor protester psychiatrist
    psychologist publisher rancher rapper recruiter rector refugee registrar reporter representative
    republican researcher resident retiree rival salesman scholar scientist screenwriter secretary seller
    senator sheriff showrunner singer sociologist soldier solicitor soprano specialist spokesman spokesperson
    spokeswoman sportsman star statistician strategist striker student successor superintendent supervisor
    supporter surgeon surveyor survivor teacher technician tenant theologian therapist trader trainer
    treasurer trustee tycoon undersecretary veteran vice-president victim virologist volunteer voter
    whistleblower widow widower witness worker writer
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
