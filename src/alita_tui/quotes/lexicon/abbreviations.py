"""Abbreviations by what a full stop after them means. Lower case, without the last stop."""

from alita_tui.quotes.lexicon import words

ABBREVIATIONS = words(
    """
    adm ald apt assn asst atty ave bldg blvd brig bros capt cf cllr cmdr co col comdr corp cpl dept det dir
    dist dr drs ed eds eg esp est exec fig figs fr gen gov govs hon insp lt lts maj messrs mgr mlle mme mr
    mrs ms msgr mt mx nos op ord pfc phil pl pp pres prof profs pvt rd rep reps rev sec sen sens sgt sr st
    ste supt treas univ viz vol vols vs
    """
)
"""Words that a stop never ends a sentence after: what follows belongs to them."""

ENDING_ABBREVIATIONS = words(
    """
    a.m ala apr ariz ark aug calif co colo conn corp d.c dec e.u etc feb fla ga ill inc ind jan jr kan ky la
    ltd mass md mich minn mo mont n.c n.d n.h n.j n.m n.y neb nev nov oct okla ore p.m pa ph.d plc r.i s.c
    s.d sept sr tenn tex u.k u.n u.s u.s.a va vt w.va wash wis wisc wyo
    """
)
"""Words whose stop may end a sentence as well: only a word that opens sentences decides for the end."""
