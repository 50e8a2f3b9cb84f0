"""Errors for people: one line saying what is wrong, one saying what to do."""


class AlitaError(Exception):
    """Something that the user can mend. ``hint`` says how; ``exit_code`` is the command line's answer."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class BadPath(AlitaError):
    """A path that does not exist, or that holds no article."""


class UnknownArticle(AlitaError):
    """A name that is no article's id, nor a unique prefix of one."""


class NothingFound(AlitaError):
    """The question was fine; the corpus has no answer."""

    exit_code = 1
