"""Irregular verbs in news: every form, the base first. Lower case."""

from typing import Final

from alita_tui.quotes.lexicon import words

IRREGULAR_VERBS: Final = tuple(
    tuple(forms.split("="))
    for forms in sorted(
        words(
            """
            be=am=are=been=is=was=were bear=bore=borne beat=beaten become=became begin=began=begun bend=bent
            bet bind=bound bite=bit=bitten bleed=bled blow=blew=blown break=broke=broken bring=brought
            build=built burn=burned=burnt buy=bought catch=caught choose=chose=chosen come=came cost
            creep=crept cut deal=dealt dig=dug do=did=does=done draw=drawn=drew dream=dreamed=dreamt
            drink=drank=drunk drive=driven=drove eat=ate=eaten fall=fallen=fell feed=fed feel=felt
            fight=fought find=found flee=fled fly=flew=flown forbid=forbade=forbidden forget=forgot=forgotten
            forgive=forgave=forgiven freeze=froze=frozen get=got=gotten give=gave=given go=goes=gone=went
            grow=grew=grown hang=hung have=had=has hear=heard hide=hid=hidden hit hold=held hurt keep=kept
            know=knew=known lay=laid lead=led lean=leaned=leant learn=learned=learnt leave=left lend=lent let
            lie=lain=lay light=lit lose=lost make=made mean=meant meet=met mistake=mistaken=mistook
            overcome=overcame pay=paid prove=proven put quit ride=ridden=rode ring=rang=rung rise=risen=rose
            run=ran say=said see=saw=seen seek=sought sell=sold send=sent set shake=shaken=shook shine=shone
            shoot=shot show=shown shrink=shrank=shrunk shut sing=sang=sung sink=sank=sunk sit=sat sleep=slept
            speak=spoke=spoken spend=spent split spread stand=stood steal=stole=stolen stick=stuck
            strike=struck swear=swore=sworn sweep=swept swim=swam=swum swing=swung take=taken=took
            teach=taught tear=tore=torn tell=told think=thought throw=threw=thrown understand=understood
            wake=woke=woken wear=wore=worn weep=wept win=won wind=wound withdraw=withdrawn=withdrew
            write=written=wrote
            """
        )
    )
)
"""Forms that only differ in an ending (“shows”, “making”) are left to the stems."""
