"""Words that make a capitalised name an organisation, a work or a place rather than a person."""

from alita_tui.quotes.lexicon import words

ORGANISATION_WORDS = words(
    """
    academy administration aerospace agency airlines airport airways alliance army assembly associates
    association authority bank board broadcasting brothers bureau cabinet campaign center centre chamber
    church city club coalition college commission committee community company conference congress
    convention corp corporation council county court daily democrats department director district
    division energy entertainment federation festival fire foods force forces foundation fund gazette
    government group guard herald holdings hospital hotel house inc industries initiative institute
    institution insurance international journal laboratories labs league legislature library limited llc
    logistics ltd magazine management media mills mining ministry monitor motors museum nations network
    news office opera orchestra organisation organization parliament partners partnership party
    petroleum pharmaceuticals pictures police post power press productions project radio railway
    railways records republicans research review robotics school schools securities security senate
    service services shipping society software state states station steel street studio studios supreme
    survey system systems team technologies telecom telegraph television theater theatre times transport
    tribune trust union united university ventures weekly
    """
)

BODIES = words(
    """
    airline bank carmaker chain charity chipmaker company drugmaker firm group insurer lender maker
    manufacturer newspaper operator regulator retailer start-up startup supermarket supplier think-tank
    thinktank union watchdog website
    """
)
"""Nouns that stand right before the name of a body: ``the lender Northbrook Mutual``."""

ORGANISATION_CONNECTORS = words("and de for in of on the")

PLACES = words(
    """
    afghanistan africa alabama alaska america argentina arizona arkansas asia atlanta austin australia
    austria baghdad bangladesh beijing belgium berlin boston brazil britain brooklyn brussels california
    canada chicago chile china colombia colorado connecticut cuba dallas delaware denmark detroit dublin
    edinburgh egypt england europe finland florida france geneva germany ghana glasgow greece hawaii
    houston hungary idaho illinois india indiana indonesia iowa iran iraq ireland israel italy japan
    jerusalem kansas kentucky kenya korea lebanon libya liverpool london louisiana madrid maine malaysia
    manchester manhattan maryland massachusetts mexico miami michigan milan minneapolis minnesota
    mississippi missouri montana moscow mumbai nebraska netherlands nevada nigeria norway ohio oklahoma
    oregon ottawa pakistan palestine paris pennsylvania peru philadelphia philippines phoenix poland
    portland portugal prague queens rome russia scotland seattle seoul shanghai singapore spain stockholm
    sweden switzerland sydney syria taiwan tehran tennessee texas thailand tokyo toronto turkey ukraine
    utah vancouver venezuela vermont vienna vietnam virginia wales warsaw washington wisconsin wyoming
    yemen zurich
    """
)

LANDSCAPE = words(
    """
    avenue bay beach bridge canal canyon cape coast creek desert falls farm forest fort gulf harbor harbour
    heights highway hill hills island islands isle lake mount mountain mountains ocean park peninsula pier
    plaza point port province quay rapids ridge river road sea shore sound springs square strait street
    tower town valley village
    """
)
"""What the name of a place often ends or begins with."""

ADJECTIVES = words(
    """
    afghan african albanian algerian american angolan arab argentine argentinian armenian asian
    australian austrian azerbaijani bangladeshi basque belarusian belgian black bolivian bosnian
    brazilian british bulgarian cambodian canadian catalan catholic chilean chinese christian colombian
    conservative croat croatian cuban cypriot czech dane danish democrat democratic democrats dutch
    ecuadorian egyptian englishman englishwoman estonian ethiopian european facebook filipino finnish
    french frenchman frenchwoman georgian german ghanaian gop greek guatemalan haitian hispanic honduran
    hungarian icelandic indian indonesian internet iranian iraqi irish irishman irishwoman islamic
    israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan korean kosovan kuwaiti
    latino latinos latvian lebanese liberal libyan lithuanian macedonian malaysian maltese mexican
    moldovan mongolian moroccan muslim muslims nepalese nigerian norwegian pakistani palestinian
    panamanian paraguayan peruvian polish portuguese protestant qatari republican republicans romanian
    russian rwandan saudi scot scotsman scotswoman scottish senegalese serb serbian singaporean slovak
    slovakian slovene slovenian somali spaniard spanish sudanese swede swedish swiss syrian taiwanese
    tanzanian thai tory tunisian turk turkish twitter ugandan ukrainian uruguayan venezuelan vietnamese
    welsh welshman welshwoman western white yemeni youtube zambian zimbabwean
    """
)
"""Peoples, parties, creeds and platforms: never a person's name alone."""
