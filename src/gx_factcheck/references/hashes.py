"""Whether a file is still the one that was added."""

from hashlib import file_digest
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, quoted


def hash_fault(path: Path, shown: str, stated: str | None) -> ReferencesError | None:
    """What is wrong with the hash that a descriptor states; None where nothing is, where none is stated or no file is there."""
    if stated is None:
        return None
    kind, _, digest = stated.rpartition(":")
    if kind != "sha256":
        remedy = "write `sha256:` and the digest, or leave it out"
        return ReferencesError(shown, f"its hash is {quoted(stated)}, which is not checked", remedy)
    try:
        with path.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
    except OSError:
        # Whoever reads it says so better.
        return None
    if found == digest.lower():
        return None
    remedy = "restore the file, or add it anew with `references add --replace`"
    return ReferencesError(shown, f"its SHA-256 is {found[:12]}…, but datapackage.json says {digest[:12]}…", remedy)
