"""Given names that tell a person's name from another, and most often the gender. Lower case."""

from alita_tui.quotes.lexicon import words

HE = words(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alec alejandro alessandro alex
    alexander alexei alfred ali allan allen alvin amir anders andre andreas andrei andres andrew andy angus
    anthony antoine anton antonio ari arjun armando arnold arthur arturo asher ashton austin barack barry
    bart ben benedict benjamin bernard bernie bert bill billy bjorn bob bobby boris brad bradley brandon
    brendan brent bret brett brian bruce bruno bryan burt byron caleb calvin cameron carl carlos carlton
    cedric cesar chad charles charlie chester chris christian christoph christopher chuck clarence clark
    claude clay clayton cliff clifford clint clive clyde cody colin connor conor conrad corey cory craig
    curt curtis cyrus dale damian damien damon dan daniel danny darrell darren dave david davis dean deepak
    denis dennis denzel derek derrick desmond devin dexter diego dieter dirk dmitri dmitry dominic don
    donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmund
    eduardo edward edwin eli elias elijah eliot elliot elliott elon elvis emanuel emil emilio emmanuel eric
    erik ernest ernie erwin esteban ethan eugene evan ezra felipe felix ferdinand fernando fidel francis
    francisco francois frank franklin franz fred freddie frederick fredrik gabriel garrett gary gavin gene
    geoff geoffrey george gerald gerard gerhard gerry gilbert giovanni glen glenn gordon graham grant greg
    gregg gregory guillermo gustav gustavo guy hamid hank hans harold harrison harry harvey hassan hector
    heinrich henri henrik henry herb herbert herman hiroshi homer horace howard hubert hugh hugo hussein
    ian ibrahim igor ike imran ira irving isaac isaiah ismail ivan jack jackson jacob jacques jaime jake
    jamal james jamie jan jared jason javier jay jean-claude jeff jeffrey jens jeremy jerome jerry jesse
    jesus jim jimmy joachim joaquin joe joel johan johannes john johnny jon jonah jonas jonathan jordi
    jorge jose josef joseph josh joshua juan jules julian julio jurgen justin kai karl keith ken kendrick
    kenneth kenny kent kevin khalid kirk klaus kofi konrad kris kristoffer kumar kurt kyle lance larry lars
    laurence laurent lawrence leif leo leon leonard leroy levi liam lionel lloyd logan lorenzo lou louis
    luc luca lucas luis luke luther mahmoud malcolm manuel marc marcel marco marcos marcus mario mark
    markus marlon marshall martin marty marvin mason mathias matt matteo matthew matthias maurice max
    maxwell mel michael michel miguel mikael mike mikhail miles milton mitch mitchell mitt mohamed mohammad
    mohammed morgan morris moses muhammad murray mustafa nate nathan nathaniel ned neil nelson newt
    nicholas nick nicolas nigel nikolai noah noel norman olaf oleg oliver olivier omar orlando orson osama
    oscar oskar otto owen pablo paolo pascal patrick paul pavel pedro per perry pete peter phil philip
    philippe phillip pierre piotr prakash preston quentin quincy rafael raj rajesh ralph ramon randall
    randy raul ravi ray raymond reggie reginald reid rene rex ricardo rich richard rick ricky rob robbie
    robert roberto robin rod rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben
    rudolf rudy rufus rupert russ russell rusty ryan saad salman salvador sam samir samuel santiago saul
    scott sean sebastian sergei sergey sergio seth shane shaun shawn sid sidney silvio simon spencer stan
    stanley stefan stephan stephen steve steven stewart stuart sven ted teddy terence terrence terry theo
    theodore thierry thomas tim timothy toby todd tom tomas tommy tony travis trent trevor tucker tyler
    tyrone umar vern vernon victor vijay vikram viktor vince vincent vladimir wade wallace walt walter
    warren wayne werner wes wesley wilbur wilfred will william willie winston wolfgang woody xavier yasser
    yitzhak yuri yusuf zach zachary
    """
)

SHE = words(
    """
    abby abigail ada adele adriana agnes aisha alana alexandra alexis alice alicia alina alison allison
    alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelina angie anita ann anna
    annabel anne annette annie antonia april ariana arianna ashley astrid audrey ava barbara beatrice becky
    belinda bella bernadette beth bethany betsy betty beverly bonnie brenda bridget brigitte britney
    brittany brooke camilla camille candace carla carly carmen carol carole carolina caroline carolyn
    carrie cassandra cassidy catherine cathy cecilia celeste celia celine charlene charlotte chelsea cheryl
    chloe christina christine christy cindy claire clara clarissa claudia cleo colleen connie constance
    cora courtney cristina crystal cynthia daisy dana daniela danielle daphne dawn deanna debbie deborah
    debra delia denise diana diane dina dolores donna dora doris dorothy edith edna eileen elaine eleanor
    elena eliza elizabeth ella ellen ellie elsa elsie emilia emily emma erica erika erin esther ethel eva
    eve evelyn faith fatima felicia fiona flora florence frances freya frida gabriela gabrielle gail gemma
    genevieve georgia geraldine gillian gina ginger giulia glenda gloria grace greta gretchen gwen gwyneth
    hailey hannah harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary holly hope
    ida imogen indira inga ingrid irene irina iris irma isabel isabella isla ivanka ivy jackie jacqueline
    jada jan jane janet janice janine jasmine jayne jeanette jeanne jemima jenna jennifer jenny jessica
    jill jo joan joanna joanne jocelyn jodi jodie jody josephine joy joyce juanita judith judy julia
    juliana julie juliet june kaitlyn kamala karen karin karina karla kate katherine kathleen kathryn kathy
    katie katrina katy kay kayla keira kelly kendra kerry kiera kim kimberly kirsten kirstin krista kristen
    kristin kristina laeta lana lara latoya laura lauren laverne lea leah leila lena leslie leticia lidia
    lila lillian lily linda lindsay lindsey lisa liz liza lois lola loretta lori lorraine louise lucia
    lucille lucinda lucy luisa lydia lynette lynn mabel madeleine madeline madison maggie maisie mandy mara
    marcia margaret margarita margot maria mariah marian marianne marie marilyn marina marissa marjorie
    marlene marsha martha martina mary matilda maureen maxine maya megan meghan melania melanie melinda
    melissa mercedes meredith meryl mia michaela michele michelle mika mildred millie mimi mina mindy
    miranda miriam misty moira molly mona monica monique muriel myra nadia nadine nancy naomi natalia
    natalie natasha nell nellie nicola nicole nina nora noreen norma octavia olga olive olivia oprah paige
    pam pamela patricia patsy patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis
    polly pooja priscilla priya rachel ramona raquel reba rebecca regina rene renee rhonda rita roberta
    rosa rosalie rosalind rosanne rose rosemary rosie roxanne ruby ruth sabrina sadie sally samantha sandra
    sara sarah sasha savannah selena selma shannon sharon sheila shelley sherry sheryl shirley sierra
    sigrid silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue summer susan
    susanna susanne suzanne svetlana sybil sylvia tamara tammy tanya tara tatiana teresa tess tessa thelma
    theresa tiffany tina toni tracey tracy tricia trudy ursula valentina valerie vanessa vera verena
    veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred
    yasmin yoko yolanda yvette yvonne zelda zoe
    """
)
