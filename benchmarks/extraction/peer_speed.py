"""What one peer takes for one text, as JSON on standard output; run by the peers' interpreter.

Read is {"peer", "text", "language", "day", "rounds"}; printed is {peer: [{"import", "first", "best"}]}, in seconds.
"""

from __future__ import annotations

import datetime
import json
import sys
import time

from benchmarks.extraction.peer_calls import CALLS, culture_of


def main() -> None:
    """Answer the request on standard input."""
    request = json.loads(sys.stdin.read())
    moment = datetime.datetime.fromisoformat(request["day"])
    _, make = CALLS[request["peer"]]
    started = time.perf_counter()
    call = make(culture_of(request["language"]))
    made = time.perf_counter()
    taken = []
    for _ in range(request["rounds"] + 1):
        begun = time.perf_counter()
        list(call(request["text"], moment))
        taken.append(time.perf_counter() - begun)
    # The first call builds what the others use again.
    answer = {request["peer"]: [{"import": made - started, "first": taken[0], "best": min(taken[1:] or taken)}]}
    sys.stdout.write(f"\n{json.dumps(answer)}\n")


if __name__ == "__main__":
    main()
