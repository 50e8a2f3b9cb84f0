"""Given names that tell a person's name from another, and most often the gender. Lower case."""

from alita_tui.quotes.lexicon import words

HE = words(
    """
    aaron abdul abdullah abel abraham achim adalbert adam adem adnan adrian agustin ahmad ahmed akira al alain
    alan albert aldo alec alejandro aleksander alessandro alex alexander alexei alfonso alfred alfredo ali
    alistair allan allen alois alvin amadou ambrose amir anders andre andreas andrei andres andrew andy angus
    ansel anselm anthony antoine anton antonio aram ari arjun armando arne arno arnold arthur arturo asher
    ashton augustin augusto aurelio austin axel babak bao barack barry bart bastian ben benedict benjamin
    benno bernard bernie bert bilal bill billy birk bjarne bjorn blaise bob bobby bogdan boris boubacar brad
    bradley bram brandon brendan brent bret brett brian bruce bruno bryan burt byron caleb calvin cameron carl
    carlos carlton casper cedric cesar cesare chad charles charlie chester chidi chris christian christoph
    christopher chuck clarence clark claude clay clayton cliff clifford clint clive clyde cody colin connor
    conor conrad corey corin cormac corrado cory cosmo craig curt curtis cyrus dag dale damian damien damon
    dan daniel danny dario dariusz darrell darren dave david davide davis dean deepak denis dennis denzel
    derek derrick desmond devin dexter diego dieter dimitri dirk dmitri dmitro dmitry dominic don donald
    donnie doug douglas drew duane duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edgardo edmund
    eduard eduardo edward edwin efraim egon einar eli elias elijah eliot elliot elliott elon elvis emanuel
    emeka emil emilio emmanuel emre enzo eric erik ernest ernesto ernie erwin eskil esteban ethan eugene
    eugenio evan evaristo ewan ezra fabian fabio faisal farid federico felipe felix ferdinand ferenc fergus
    fernando fidel finn florian francesco francis francisco francois frank franklin franz fred freddie
    frederick fredrik fritz gabriel garrett gary gaspard gavin gene geoff geoffrey georg george gerald gerard
    gerhard gerry gianni gideon gilbert giorgio giovanni giuseppe glen glenn goran gordon graham grant greg
    gregg gregory guido guillermo gunnar gunther gustav gustavo guy hakan hamid hamish hamza hank hans harald
    harold harrison harry haruki harvey hasan hasim hassan hector heiko heinrich helmut hendrik henri henrik
    henry herb herbert herman hernan hiroshi homer horace howard hubert hugh hugo hussain hussein iain ian
    ibrahim idris ignacio ignatius ignaz igor ike iker ilya imran imre ioannis ira irving isaac isaiah ismail
    istvan ivan jack jackson jacob jacques jaime jake jamal james jamie jamil jan janos jared jarek jaroslav
    jason jasper javier jay jean-claude jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim
    joao joaquin joe joel johan johannes john johnny jon jonah jonas jonathan joost jordi jorge jose josef
    joseph josh joshua jozef juan jules julian julio jurgen justin kai kareem karim karl karol kasper keith
    ken kendrick kenji kenneth kenny kent kevin khaled khalid kirk klaus klemens knut kofi konrad kris
    kristoffer kumar kurt kwabena kwame kyle lance larry lars laszlo laurence laurent lawrence leif leo leon
    leonard leopold leroy levi liam lionel lloyd logan lorcan lorenzo lothar lou louis luc luca lucas ludovic
    ludwig luigi luis luke luther maciej magnus mahmoud malcolm malik manuel marc marcel marco marcos marcus
    marek mario marius mark markus marlon marshall martin marty marvin mason massimo matej mateo mathias matt
    matteo matthew matthias maurice max maximilian maxwell mehmet mel michael michel miguel mihai mikael mike
    mikhail milan miles milos milton miroslav mitch mitchell mitt mohamed mohammad mohammed morgan moritz
    morris moses mourad muhammad murat murray mustafa nasser nate nathan nathaniel ned neil nelson newt niall
    nicholas nick nicolas niels nigel nikolai nils nnamdi noah noel norman ola olaf oleg oliver olivier omar
    orlando orson osama oscar oskar ottavio otto ottokar owen pablo pal paolo pascal pascual patrice patrick
    paul pavel pavlo peder pedro per perry pete peter phil philip philippe phillip pierre piet pieter pietro
    piotr prakash preston quentin quincy quinn radek rafael rafe raimund raj rajesh ralf ralph ramiro ramon
    randall randy rasmus raul ravi ray raymond reggie reginald reid reinhard rene rex ricardo rich richard
    rick ricky rinaldo rob robbie robert roberto robin rod rodney rodrigo roger roland rolando rolf roman ron
    ronald ronnie rory ross roy ruairi ruben rudolf rudy rufus rune rupert russ russell rusty ryan saad salim
    salman salvador sam samir samuel sandor santiago saul scott sean sebastian sergei sergey sergio seth
    severin shane shaun shawn sid sidney silvio simon sjoerd soren spencer stan stanley stavros stefan stefano
    stellan stephan stephen steve steven stewart stuart sven svend tadeusz takeshi tariq tarquin ted teddy
    tendai terence terrence terry thaddeus theo theodore thierry thomas tibor tim timothy tobias toby todd tom
    tomas tomasz tommy tony torsten toru travis trent trevor tucker tyler tyrone umar uwe vaclav valentin
    vasile vern vernon victor vijay vikram viktor vince vincent vitaly vito vlad vladimir vladislav wade
    wallace walt walter warren wayne werner wes wesley wilbur wilfred will william willie wim winston wojciech
    wolfgang woody xander xavier yannick yannis yasser yitzhak yuri yusuf zach zachary zbigniew zoltan
    """
)

SHE = words(
    """
    abby abigail ada adaeze adele adriana agata agnes agneta agnieszka aiko aino aisha alana alba aleksandra
    alessandra alexandra alexis alice alicia alina alison allison alma alyssa amaia amal amanda amber amelia
    amina amira amy ana anahit anastasia andrea aneta angela angelina angie aniela anita anja anke ann anna
    annabel anne anneke annette annie annika antonia aoife april ariadne ariana arianna ashley astrid audrey
    ava ayesha aziza barbara beatrice beatrix beatriz becky belinda bella benedetta berit bernadette beth
    bethany betsy betty beverly bianca birgit blanka bonnie bozena branka brenda bridget brigitte britney
    britta brittany brooke camila camilla camille candace carla carlotta carly carmela carmen carol carole
    carolina caroline carolyn carrie cassandra cassidy catalina catherine cathy cecilia celeste celia celine
    charlene charlotte chelsea cheryl chiamaka chiara chloe christina christine christy cindy claire clara
    clarissa claudia clementine cleo colleen concetta connie constance consuelo cora corinna courtney cristina
    crystal cynthia dagmar dagny daisy dana daniela danielle daphne dawn deanna debbie deborah debra delia
    delphine denise diana diane dina dolores donna dora doreen doris dorothea dorothy dragana edda edith edna
    efua eileen eilidh elaine eleanor elena elif elise eliza elizabeth elke ella ellen ellie elodie elsa elsie
    elspeth eluned emilia emily emma emmeline erica erika erin esperanza estelle esther ethel eugenia eva eve
    evelyn faith fatima fatou fatoumata federica felicia femke fiona flora florence folake frances francesca
    freya frida gabriela gabriella gabrielle gail gemma genevieve georgia geraldine gertrude ghislaine gianna
    gillian gina ginger giovanna giulia glenda gloria grace greetje greta gretchen guadalupe gudrun gwen
    gwyneth hadiza hailey halima hana hannah hanne hanneke harriet hazel heather hedda hedwig heidi helen
    helena helga helle henrietta hilary hilda hillary holly hope hortense ida ikram ilaria ilse imogen indira
    ines inga ingeborg ingibjorg ingrid ioana irena irene irina iris irma isabel isabella isaura isla isobel
    ivana ivanka ivy iwona jacinta jackie jacqueline jada jadwiga jan jana jane janet janice janine jasmine
    jayne jeanette jeanne jelena jemima jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi
    jodie jody johanna jolanta josefina josefine josephine joy joyce juanita judit judith judy julia juliana
    julie juliet june kaitlyn kaja kalina kamala karen karin karina karla karolina kasia katarina kate
    katharina katherine kathleen kathryn kathy katie katinka katrina katy kay kayla keira kelly kendra kerry
    khadija kiera kim kimberly kirsten kirstin kirsty klara krista kristen kristin kristina laeta lale lamia
    lana lara larisa latifa latoya laura lauren laverne lea leah leila lena lenka leocadia leonie leslie
    leticia lidia lieke liesbeth liesl ligia lila lilja lillian lily linda lindsay lindsey lisa liz liza lois
    lola loretta lori lorraine lotta lotte louise lucia lucie lucienne lucille lucinda lucy ludmila luisa luz
    lydia lynette lynn mabel madeleine madeline madison maeve magda magdalena maggie mairead maisie maja
    malgorzata mandy manon manuela mara marcela marcia margaret margarete margarita margit margot margrethe
    maria mariah mariam marian mariana marianne marie marija marika marilyn marina marissa marjorie marlene
    marsha marta martha martina mary mathilde matilda maureen maxine maya mechthild megan meghan meike melania
    melanie melinda melissa mercedes mercy meredith meryl mia michaela michele michelle mika mildred milena
    millie mimi mina mindy miranda mireille miriam mirjam misty moira molly mona monica monique muriel myra
    nadia nadine nanako nancy naomi natalia natalie natasha nell nellie ngaio nicola nicole nina nkechi noemi
    noor nora noreen norma nuala octavia odalys odile oksana olena olga olive olivia oprah ornella ottilie
    paige paloma pam pamela paola patricia patsy patti patty paula pauline pearl peggy penelope penny perpetua
    petra petronella philippa phoebe phyllis pilar polly pooja priscilla priya rachel raisa ramona raquel reba
    rebecca regina renata rene renee rhonda rita roberta roisin rosa rosalia rosalie rosalind rosanne rosario
    rose rosemary rosie roxanne ruby ruta ruth sabine sabrina sadie sakura sally samantha sandra saoirse sara
    sarah sasha saskia savannah selena selma senta shanice shannon sharon sheila shelley sherry sheryl shirley
    sierra sigrid sigrun silke silvia simona simone siobhan sofia sofie solange soledad sonia sonja sophia
    sophie soraya stacey stacy stefania stella stephanie stine sue summer sunniva susan susanna susanne
    suzanne svenja svetlana sybil sylvia sylvie tamara tammy tanya tara tatiana tatjana teodora teresa tereza
    tess tessa thea thelma theresa thora tiffany tina toni tove tracey tracy tricia trude trudy ulla ulrike
    uma ursula valentina valerie vanessa vendela vera verena veronica vesna vicki vicky victoria viktoria
    vilma viola violet virginia viveca vivian wanda wendy whitney whoopi wilhelmina wilma winifred winnie
    xenia yara yasmin yasmina yevhenia ylva yoko yolanda ysolde yuki yumi yvette yvonne zahra zainab zara
    zelda zeynab zeynep zoe zofia zora zuzana
    """
)
