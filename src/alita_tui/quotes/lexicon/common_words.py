"""Words of substance that news of every kind holds: they say little about what an article is about.

They weigh less, and are no gate: a word that is missing here costs a little sharpness, no statement.
"""

from alita_tui.quotes.lexicon import words

COMMON_WORDS = words(
    """
    ability able abroad absolute absolutely abuse academic accept access accident accord account accuse
    achieve across act action active activity actor actual add addition address administration admit adult
    advance advantage advice affair affect afford afraid afternoon age agency agent ago agree agreement ahead
    aid aim air allege alliance allow almost alone along already alternative although always amount analysis
    analyst anger announce annual answer anyway apart apparent appeal appear appearance apply appoint approach
    appropriate approve april area argue argument arm army around arrange arrest arrive art article aside ask
    aspect assault assess assist associate association assume attack attempt attend attention attitude
    attorney attract audience august author authority available average avoid await award aware away baby back
    background bad balance ball ban bank bar base basic basically basis battle bear beat beautiful become bed
    begin behalf behavior behind belief believe belong below benefit beside best better beyond big bill
    billion bit black blame blessed block blood blow blue board body bomb book border born boss bottom box boy
    branch brand break bridge brief bring broad brother budget build building burn business busy buy call
    camera camp campaign candidate capital captain car card care career carry case cash cast catch cause
    celebrate cell center central centre century certain certainly chair chairman challenge champion chance
    change channel chapter character charge chart chase cheap check chief child children choice choose church
    circumstance cite citizen city civil claim class clear climate close club coach coalition coast code cold
    collapse colleague collect college combine comfort command comment commission commit commitment committee
    common communicate community company compare compete competition complain complete complex concede
    concentrate concern conclude condition condolence conduct conference confidence confident confirm conflict
    connect consequence conservative consider consist constitution construct consumer contact contain content
    contest context continue contract contribute control convention conversation convict convince cool
    cooperate cope copy core corner corporate correct cost council counsel count country county couple courage
    course court cover crash create credit crew crime criminal crisis critic critical criticism criticize
    cross crowd crucial cry culture current customer cut cycle daily damage dance danger dangerous dark data
    date daughter day dead deadline deal death debate debt decade december decide decision declare decline
    deep defeat defend defense definitely degree delay deliver demand democracy democrat democratic deny
    department depend deputy describe deserve design desire despite destroy detail determine devastated
    develop development device dialogue die differ difference different difficult digital dinner diplomat
    direct direction director disagree disappear disappoint disaster discover discuss discussion disease
    dismiss display dispute distance district divide division doctor document dog dollar domestic door double
    doubt downtown dozen draft drama draw dream dress drink drive driver drop drug due duty eager early earn
    earth ease east eastern easy eat economic economy edge edit editor educate education effect effective
    effort eight elect election element eleven else emerge emergency emotion emphasize employ employee
    encourage end endorse enemy energy enforce engage enjoy enough ensure enter entire entitle environment
    equal equipment era error escape especial essential establish estate estimate evening event eventual
    evidence evil exact examine example excellent except exchange excite excited executive exercise exist
    expand expect expectation expense expensive experience expert explain explore express extend extra
    extraordinary extreme eye face facility fact factor fail failure fair faith fall false familiar family
    famous fan far farm fast fate father favor favorite fear feature february federal feed feel fellow female
    fiction field fifteen fifth fifty fight figure file fill film final finance financial find fine finger
    finish fire firm first fish fit five fix flag flat flee flight floor flow fly focus follow food foot
    football force foreign forget form formal former forth forty forward foundation four fourth frame free
    freedom freeze fresh friday friend front fuel full fun function fund fundamental funny future gain game
    gap garden gas gather gay gender general generate generation gentleman gift girl give glad global goal god
    gold good government governor grab grade graduate grand grant grateful great green ground group grow
    growth guarantee guard guess guest guide guilty gun guy hair half hall hand handle hang happen happy hard
    harm hate head headline headquarters health hear hearing heart heartbroken heat heavy height hell help
    hero hide high highlight hill hire history hit hold hole holiday home honest honor hope horse hospital
    host hot hotel hour house household housing huge human humbled hundred hurt husband idea identify identity
    ignore illegal image imagine immediate immigrant impact implement imply important impose impossible
    impress improve incident include income increase incredible independent indicate individual industry
    influence inform information initial initiative injure inner innocent inquiry inside insist inspire
    instance instead institute institution instruct insurance intelligence intend intense intent interest
    internal international internet interview introduce invade invest investigate investigation investment
    invite involve island issue item jail january job join joint joke journal journalist judge judgment july
    jump june jury justice justify keen keep key kick kid kill kind king kitchen knock know knowledge label
    labor lack lady land language large last late later latest laugh launch law lawmaker lawsuit lawyer lay
    lead leader leadership league learn least leave left legal legislation legislature lesson letter level
    liberal library lie life lift light limit line link lip list listen literally little live local locate
    long look lord lose loss lot loud love low lower luck lucky lunch machine magazine main maintain major
    majority male man manage management manager manner march mark market marriage marry mass massive master
    match material matter maybe mayor meal mean meaning measure media medical meet meeting member memory men
    mental mention merely message method middle midnight mile military million mind minister minor minority
    minute miss mission mistake mix model modern moment monday money monitor month mood moral morning mother
    motion motive mountain mouth move movement movie murder music mystery name narrow nation national native
    natural nature navy near necessary neck need negative negotiate neighbor neighborhood network new news
    newspaper next nice night nine noise nominate nominee normal north northern nose note notice notion
    november nuclear number object obvious obviously occasion occur october offense offer office officer
    official often oil okay old olympic ongoing online open operate operation opinion opponent opportunity
    oppose opposition option orange order ordinary organization organize origin original ought outcome outside
    overall owe owner pack page pain paint pair panel paper parent park parliament part participant
    participate particular partner party pass passenger past path patient pattern pause pay peace penalty
    people percent percentage perfect perform performance perhaps period permanent permit person personal
    perspective persuade phase phone photo photograph phrase physical pick picture piece place plain plan
    plane planet plant platform play player plea plead please pleased pleasure plenty plus pocket point police
    policy political politician politics poll poor popular population position positive possess possibility
    possible post potential pound poverty power powerful practical practice praise pray prayer precise predict
    prefer premier prepare presence present presidency president presidential press pressure pretty prevent
    previous price primary prime principal principle print priority prison prisoner privacy private prize
    probable problem procedure proceed process produce product production profession professional professor
    profile profit program progress project promise promote proof proper property proposal propose prosecute
    prosecutor prospect protect protection protest proud prove provide provision public publication publish
    pull punish purchase pure purpose pursue push put quality quarter queen quest question quick quiet quit
    quite quote race racial racist radical radio rail rain raise rally range rank rapid rare rate rather reach
    react reaction read reader ready real realise reality realize reason reasonable rebel recall receive
    recent recognize recommend record recover red reduce refer reference reflect reform refugee refuse regard
    region register regular regulate reject relate relation relationship relative release relevant relief
    religion religious reluctant rely remain remark remember remind remote remove repair repeat replace reply
    report reporter represent representative republican reputation request require rescue research reserve
    reside resident resign resist resolution resolve resource respect respond response responsibility
    responsible rest restaurant restore restrict result resume retire return reveal revenue reverse review
    revolution rhetoric rich rid ride right ring rise risk rival river road rock role roll room root rough
    round route routine row royal rule ruling rumor run rural rush sad saddened safe safety sale sanction sand
    satisfy saturday save scale scandal scene schedule scheme school science scientist scope score screen
    script sea search season seat second secret secretary section sector secure security see seek seem seize
    select self sell senate senator send senior sense sensitive sentence separate september sequence series
    serious serve service session set settle seven several severe sex sexual shake shape share sharp shift
    ship shock shoot shop short shot shoulder shout show shut sick side sight sign signal significant silence
    silent similar simple sing single sister sit site situation six size skill skin sky sleep slide slight
    slow small smart smile smoke smooth social society soft soldier solid solution solve son song sort soul
    sound source south southern space spark speak speaker special specific speech speed spend spirit split
    spokesman spokesperson spokeswoman sport spot spread spring square stable staff stage stake stand standard
    star start state statement station status stay steady steal step stick stock stone stop store storm story
    straight strange strategy stream street strength stress stretch strict strike string strong structure
    struggle student studio study stuff style subject submit substantial succeed success successful sudden sue
    suffer suggest suggestion suicide suit summer summit sunday supply support supporter suppose supreme sure
    surface surprise surround survey survive suspect suspend sustain swear sweep switch symbol sympathy system
    table tackle tactic talk target task tax teach teacher team tear technical technology teen telephone
    television tell temperature temporary ten tend tension term terrible territory terror terrorism terrorist
    test text thank thankful theater theme theory thick thin think third thirty thought thousand threat
    threaten three thrilled throw thursday ticket tie tight time tiny tip tire title today together tomorrow
    tone tonight tool top topic total touch tough tour toward town track trade tradition traditional traffic
    tragedy train transfer transform transition translate transport trap travel treat treatment treaty tree
    trend trial trick trigger trip troop trouble truck true trust truth try tuesday turn twelve twenty twice
    twist two type typical ultimate unable uncle undermine understand union unique unit unite united universe
    university unknown unless unlike unusual urban urge use useful user usual vacation valley valuable value
    variety various vast vehicle version veteran vice victim victory video view village violate violence
    violent visible vision visit vital voice volume volunteer vote voter vulnerable wage wait wake walk wall
    war warm warn wash waste watch water wave way weak weakness wealth weapon wear weather web website
    wednesday week weekend weekly weigh weight welcome welfare west western whatever whenever wherever whether
    white whole wide widespread wife wild willing win wind window wing winner winter wire wise wish witness
    woman women wonder wood word work worker world worry worse worst worth wound wrap write writer wrong yard
    yeah year yell yellow yesterday young youth zero zone
    """
)
