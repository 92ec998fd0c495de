"""Check the figures of an article against one another and against reference data."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gx_factcheck.extraction.article import extract
    from gx_factcheck.model.claim import Claim
    from gx_factcheck.model.mention import Mention
    from gx_factcheck.model.report import Report
    from gx_factcheck.model.verdict import Verdict
    from gx_factcheck.pipeline import audit, draft

__version__ = "0.1.0"
__all__ = ["Claim", "Mention", "Report", "Verdict", "__version__", "audit", "draft", "extract"]

_HOMES = {
    "Claim": "gx_factcheck.model.claim",
    "Mention": "gx_factcheck.model.mention",
    "Report": "gx_factcheck.model.report",
    "Verdict": "gx_factcheck.model.verdict",
    "audit": "gx_factcheck.pipeline",
    "draft": "gx_factcheck.pipeline",
    "extract": "gx_factcheck.extraction.article",
}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first asked for, so that a command pays only for what it uses."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}; it offers {', '.join(__all__)}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return __all__
