"""Words that outlets write otherwise though the same was said: data for comparing, never for altering.

Each entry is ``written=compared``; a plus on the right parts the words that one written word stands for.
"""

from typing import Final

from alita_tui.quotes.lexicon import words


def _entries(listing: frozenset[str]) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in sorted(listing))


SPELLINGS: Final = _entries(
    words(
        """
        acknowledgement=acknowledgment adviser=advisor advisers=advisors afterwards=afterward ageing=aging
        aluminium=aluminum amongst=among anaemia=anemia analogue=analog archaeology=archeology
        artefact=artifact artefacts=artifacts backwards=backward burnt=burned calibre=caliber
        catalogue=catalog catalogues=catalogs centre=center centred=centered centres=centers cheque=check
        cheques=checks cosy=cozy defence=defense defences=defenses dialogue=dialog dialogues=dialogs
        dreamt=dreamed encyclopaedia=encyclopedia enrol=enroll enrolment=enrollment enrols=enrolls
        fibre=fiber fibres=fibers focussed=focused foetus=fetus forwards=forward fulfil=fulfill
        fulfilment=fulfillment fulfils=fulfills grey=gray haemorrhage=hemorrhage instalment=installment
        instalments=installments jewellery=jewelry judgement=judgment judgements=judgments kerb=curb
        kilometre=kilometer kilometres=kilometers leant=leaned learnt=learned leukaemia=leukemia
        licence=license licences=licenses litre=liter litres=liters manoeuvre=maneuver manoeuvred=maneuvered
        manoeuvres=maneuvers maths=math meagre=meager metre=meter metres=meters mould=mold moulds=molds
        moustache=mustache mum=mom mums=moms oesophagus=esophagus offence=offense offences=offenses
        orthopaedic=orthopedic paediatric=pediatric paediatrician=pediatrician paediatricians=pediatricians
        paedophile=pedophile paedophiles=pedophiles plough=plow practise=practice practised=practiced
        practises=practices practising=practicing pretence=pretense programme=program programmes=programs
        pyjamas=pajamas saleable=salable sceptic=skeptic sceptical=skeptical scepticism=skepticism
        sceptics=skeptics skilful=skillful sombre=somber spectre=specter spelt=spelled spoilt=spoiled
        sulphur=sulfur theatre=theater theatres=theaters towards=toward tyre=tire tyres=tires whilst=while
        wilful=willful yoghurt=yogurt
        """
    )
)
"""Two spellings of one word, British first; what follows a rule (-our, -ise, -lled) is not listed."""

SPOKEN: Final = _entries(
    words(
        """
        bout=about comin=coming cuz=because doin=doing em=them everythin=everything gettin=getting
        goin=going havin=having lookin=looking makin=making mornin=morning nothin=nothing o.k=ok okay=ok
        playin=playing runnin=running sayin=saying somethin=something takin=taking talkin=talking
        tellin=telling thinkin=thinking til=until till=until tryin=trying workin=working ya=you
        """
    )
)
"""A word as it sounds and as it is spelt."""

ELIDED: Final = _entries(words("bout=about cause=because em=them kay=ok round=around til=until"))
"""Words that lost their beginning, where an apostrophe stands before them."""

APART: Final = _entries(
    words(
        """
        alright=all+right anymore=any+more cannot=can+not childcare=child+care cooperate=co+operate
        cooperation=co+operation coordinate=co+ordinate coordination=co+ordination dunno=don't+know
        email=e+mail emails=e+mails everyday=every+day firefighter=fire+fighter firefighters=fire+fighters
        gimme=give+me gonna=going+to gotta=got+to healthcare=health+care kinda=kind+of lemme=let+me
        lineup=line+up lockdown=lock+down lotta=lot+of nonprofit=non+profit nonprofits=non+profits
        online=on+line outta=out+of policyholder=policy+holder policyholders=policy+holders
        policymaker=policy+maker policymakers=policy+makers reelect=re+elect reelected=re+elected
        reelection=re+election rollout=roll+out shutdown=shut+down someday=some+day sorta=sort+of
        startup=start+up startups=start+ups storyline=story+line storytelling=story+telling
        takeover=take+over teammate=team+mate teammates=team+mates timeline=time+line underway=under+way
        wanna=want+to website=web+site websites=web+sites workforce=work+force worldwide=world+wide
        """
    )
)
"""One written word that others write, or that stands for, two."""

ABBREVIATED: Final = _entries(
    words(
        """
        adm=admiral apr=april assn=association asst=assistant atty=attorney aug=august ave=avenue
        brig=brigadier capt=captain col=colonel dec=december dept=department dr=doctor drs=doctors
        feb=february gen=general gens=generals gov't=government gov=governor govs=governors govt=government
        jan=january lt=lieutenant maj=major mr=mister nov=november oct=october pres=president prof=professor
        profs=professors rep=representative reps=representatives rev=reverend sen=senator sens=senators
        sept=september sgt=sergeant supt=superintendent vs=versus
        """
    )
)
"""Titles, months and the like, short and in full."""

EXPLETIVES: Final = words(
    """
    ass asses asshole assholes bastard bastards bitch bitches bitching bullshit cock crap crappy cunt
    cunts damn damned dick dickhead dicks fuck fucked fucker fuckers fuckin fucking fucks goddamn
    goddamned hell horseshit motherfucker motherfuckers motherfucking nigger niggers piss pissed pissing
    prick pricks pussies pussy shit shithole shitholes shits shitting shitty slut sluts whore whores
    """
)
"""Words that outlets print with stars or dashes for letters."""

LIKELIEST: Final = ("fuck", "shit", "fucking", "bitch", "damn", "shitty", "fucked", "asshole", "ass")
"""Which word a mask stands for where several fit, commonest first."""
