"""The few exceptions, each with what was given, what is wrong with it, and what to do."""

_LONGEST_QUOTE = 80


class FactcheckError(Exception):
    """The input cannot be used as it is; the message says why and what to write instead."""


class NumeralError(FactcheckError, ValueError):
    """A text is not one number that can be read exactly."""

    def __init__(self, given: str, position: int, fault: str, remedy: str) -> None:
        """Position is the index of the faulty character in `given`, from 0; fault and remedy are clauses."""
        super().__init__(given, position, fault, remedy)
        self.given = given
        self.position = position
        self.fault = fault
        self.remedy = remedy

    def __str__(self) -> str:
        shown = self.given[:_LONGEST_QUOTE] + ("…" if len(self.given) > _LONGEST_QUOTE else "")
        return f"{shown!r} is not a number: {self.fault} (character {self.position + 1}); {self.remedy}"
