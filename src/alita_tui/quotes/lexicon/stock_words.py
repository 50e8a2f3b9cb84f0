"""Words that make no sentence telling: forms that every talk holds, and the vocabulary of set phrases."""

from alita_tui.quotes.lexicon import words

PLAIN_WORDS = words(
    """
    above absurd against amazing america american americans among anti anymore asked asking became become
    beginning being between bigger biggest bought brilliant broken brought built came careful chaos closer
    come comes coming crazy damn dealt died disgrace disgusting done drawn driven easier easiest eaten
    elsewhere enormous enthusiasm europe everywhere execute executed fallen fantastic fed fell felt flew
    flown folks foolish forever forgotten fought found frankly friendly frustrated gave genuine given goes
    gone gotten grew grown harder heard held herself higher highest himself holy honestly horrible huge
    hung hurting impressed incredibly infinite inspiring involved keeps kept knew laid larger largest led
    less loser lost lovely loving lower lying magic marvellous marvelous meant mister mostly myself nobody
    none nonsense nowhere numerous ones others ourselves outrageous paid possibly probably quite ran
    ridiculous ridiculously risen running sad said sat saw saying scary seeing seen sent shook shown since
    sixty sold somehow soon sought spent spoke spoken stood stronger stuck stupid super take taken takes
    taking taught tell tells terrific terrifying themselves thirty thousand throughout thrown together
    told torn tough tougher tremendous tried twenty ugly unbelievable unfair unlike using wanted wanting
    weird went whatever whatsoever wherever whoever winning within woke won wonderful worn worst written
    wrong wrote yourself yourselves
    """
)
"""Beside ``COMMON_WORDS``: what people say of anything, with the irregular forms of common verbs."""

STOCK_WORDS = words(
    """
    accountability accountable accusation accusations accuse acknowledge advised agenda allegation
    allegations alleged allegedly amendment america american apologise apologize apology appreciate
    appreciated appreciation appropriate arrests authorities aware baseless bereaved bless blessed
    blessing brave bravery bright broken cannot carefully celebrate charges cherish cherished clarity
    client closely closure collaborate collaboration colleagues comfort comment comments commitment
    committed committing communities community compassion compliance comply condemn condemned condemns
    condolence condolences confidence confident confidential confidentiality congratulate congratulations
    congress constitution cooperate cooperated cooperating cooperation courage cowardly creator custody
    customer customers deceased dedicated dedication deepest deeply defamatory defendant delight delighted
    democracy deny depart departed deserve devastated devastating dignity diligence diligently
    disappointed discipline disclose discriminate discrimination diverse diversity donate donation
    earnings efforts embrace emotional employees empower endeavor endeavour endowed engage ensure
    enthusiastic equality equity establishment ethic ethical ethics everyone everything excellence
    exceptional excited exciting exclusive expectations extend fabricated facts faith fallen false
    families family fans feedback foremost forgive forgiveness forward freedom friends frivolous fully
    gentlemen gift grandfather grandmother grateful gratitude grief grieve grieving guaranteed guidance
    guilty guys harassment hardworking healing heartbreak heartbreaking heartbroken heartfelt hearts
    heinous hero heroes heroic highest historic honesty honor honored honour honoured hopeful hopefully
    hopes horrific humble humbled humbly humility husband importance incident inclusion inclusive
    inconvenience incredible indoors innocence innocent innovate innovation innovative inspiration
    integrity intolerance invest investigate investigating investigation investigations investors
    irresponsible journey judicial justice ladies leadership leverage liberty lifelong lifetime litigation
    lord love loved loving loyal loyalty malicious mankind merit meritless merits milestone mindful
    misconduct misleading missed mission monitor monitoring moral motorists mourn mourning mutual nation
    negotiations nonsense offended ongoing opportunity optimistic outlook outpouring outrage outrageous
    overwhelmed overwhelming pain participate partner partners partnership passed passengers passion
    passionate patience patient patients patriot peace peaceful pending perpetrators personnel plead
    pleaded pleased pleasure pledge pray prayer prayers praying premature priorities prioritise prioritize
    priority privacy privilege privileged proactive proceedings professionalism prosperity prosperous
    protocol protocols proud provide quarter racism recognise recognize recover recovery reflect regret
    regrets reiterate relatives remarkable remorse representation residents respect respected respectful
    respond responders response responsibility responsible restore results revenue rumors rumours
    sacrifice sacrifices saddened sadness safe safely safety satisfaction security senseless seriously
    service services shall share shareholders shock shocked shocking sincere sincerely solemnly solidarity
    solution solutions sorely sorrow sorry speculate speculation speedy spirit spokesman stakeholders
    stance standards statement strategic strategy strength strengthen strive striving strongest struggle
    student students subscribe success successful suffering support supported supporters supporting
    supportive suspect sustainability sustainable swear sympathies sympathy tackle talent talented talks
    team teammates terms terrible terribly terrific thank thankful thanks thorough thoroughly thoughts
    threatened thrilled timely together tolerance tolerate totally tragedies tragedy tragic transition
    transparency transparent tremendous trial tribute truly trust truth unacceptable uncertain uncertainty
    understanding unfortunate unfounded unimaginable unite united unity unspeakable untimely untrue
    unwavering update updates urged utmost valued values verdict victim victims victory vigilant vigorous
    vigorously vindicated violate violation violations violence vision vulnerable welcome welcoming
    wellbeing wholeheartedly witnesses workforce
    """
)
"""What condolences, thanks, denials, promises to customers, oaths and the talk after a match are made of."""
