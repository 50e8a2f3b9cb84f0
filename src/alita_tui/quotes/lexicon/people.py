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
    accountant activist actor actress administrator adviser advisor advocate aide ambassador analyst anchor
    archaeologist architect artist assistant associate astronaut attorney author banker biographer
    biologist boss broadcaster builder campaigner candidate captain chair chairman chairperson chairwoman
    chef chief cleric coach columnist comedian commander commentator commissioner composer conductor
    congressman congresswoman consultant contractor controller coordinator correspondent councillor counsel
    critic curator dean defendant delegate democrat deputy designer detective developer diplomat director
    doctor driver economist editor educator employee engineer entrepreneur envoy executive expert farmer
    father filmmaker founder friend fund-raiser geologist goalkeeper governor guard head historian
    homemaker host inspector investigator investor journalist judge juror lawmaker lawyer leader lecturer
    legislator librarian lobbyist magistrate manager master mayor mechanic minister moderator mother
    musician neighbor neighbour nominee novelist nurse officer official operator organiser organizer owner
    painter parent pastor photographer physician physicist pilot planner player poet policeman policewoman
    politician pollster premier presenter president principal producer professor programmer prosecutor
    protester psychiatrist psychologist publisher recruiter reporter representative republican researcher
    resident retiree scholar scientist screenwriter secretary senator sheriff showrunner singer soldier
    solicitor specialist spokesman spokesperson spokeswoman star strategist student supervisor supporter
    surgeon surveyor survivor teacher technician trader trainer treasurer trustee tycoon undersecretary
    veteran victim voter witness worker writer
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
