"""``summarizer brief --dry-run``: the request that would be sent, its tokens and its price; nothing is sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.ask import DEFAULT_URL, MAX_REASKS, first_form, request_body
from summarizer.ask.prices import price
from summarizer.pipeline import prepare
from summarizer.prompts import DEFAULT_PROMPT
from summarizer.steps.asking import asking_for, check_engine
from summarizer.steps.engine import DEFAULT_TIMEOUT, choose
from summarizer.text.tokens import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from summarizer.ask import Form, Request, Wire
    from summarizer.load import SourceLike
    from summarizer.load.fetch import Fetched
    from summarizer.steps.engine import Model
    from summarizer.text.tokens import Count

_MERGING = "then one more request merges what was found in them"

_PER_MESSAGE = 4
"""Tokens around one message of a chat: its role and what sets it apart, as OpenAI's guide to counting tokens has it."""


def dry_run(
    sources: Iterable[SourceLike] | SourceLike,
    *,
    subject: str | None = None,
    engine: str = "auto",
    model: str | None = None,
    base_url: str | None = None,
    prompt: str = DEFAULT_PROMPT,
    wire: Wire = "auto",
    max_input_tokens: int | None = None,
    since: date | None = None,
    as_of: date | None = None,
    fetch: Callable[[str], Fetched] | None = None,
) -> str:
    """
    Show the first request for a brief as it would be sent, with its tokens and its price; arguments and errors as in ``summarize``.

    Where the sources are read in parts, it is one for each part.

    No key is needed. Where the offline engine would write the brief, it says that nothing would be sent, and why.
    """
    # What is not sent needs no key and no server, so a key is feigned: the engine then hangs on whether a model is named.
    chosen = choose(engine, model=model, base_url=base_url, api_key="none")
    asking = asking_for(prompt, wire=wire, timeout=DEFAULT_TIMEOUT, max_input_tokens=max_input_tokens, ledger=None)
    check_engine(chosen, asking)
    if chosen.model is None:
        return f"Nothing would be sent: the offline engine would write this brief, because {chosen.why}.\n"
    requests = prepare(
        sources,
        model=chosen.model.name,
        subject=subject,
        prompt=prompt,
        max_input_tokens=max_input_tokens,
        since=since,
        as_of=as_of,
        fetch=fetch,
    )
    loaded = asking.prompt
    form = first_form(wire)
    each = " for each" if len(requests) > 1 else ""
    bodies = (json.dumps(request_body(request, form), ensure_ascii=False, indent=2) for request in requests)
    facts = {
        "prompt": f"{loaded.name}, SHA-256 {loaded.digest}",
        "wire": form if form == wire else f"{form}, and a simpler form where the server refuses it",
        **_costs(requests, form, chosen.model),
        "sent": f"nothing; {MAX_REASKS} more requests at most{each} would ask again for an answer that cannot be used",
    }
    return "\n".join((*bodies, "", *(f"{name + ':':8}{fact}" for name, fact in facts.items()), ""))


def _costs(requests: Sequence[Request], form: Form, model: Model) -> dict[str, str]:
    """Tell the tokens and the price of all requests, and where they are several, of each and of the one that merges their answers."""
    counted = [count(_sent(request, form), model.name) for request in requests]
    tokens = [each.tokens + _PER_MESSAGE * len(request.messages) for each, request in zip(counted, requests, strict=True)]
    most: int | None = requests[0].parameters.get("max_completion_tokens") or requests[0].parameters.get("max_tokens")
    merging = len(requests) > 1
    limit = "as many out as the server allows" if most is None else f"at most {most * (len(requests) + merging):,} out"
    parts = {"parts": f"{len(requests):,}, of {', '.join(f'{each:,}' for each in tokens)} tokens; {_MERGING}"} if merging else {}
    return {
        **parts,
        "tokens": f"about {sum(tokens):,} in ({_method(counted[0])}), {limit}",
        "price": _price(model, sum(tokens), most and most * (len(requests) + merging)),
    }


def _sent(request: Request, form: Form) -> list[str]:
    """List the texts that a server counts: the messages, and the schema where it goes beside them."""
    body = request_body(request, form)
    beside = [json.dumps(request.schema, ensure_ascii=False, separators=(",", ":"))] if form == "json_schema" else []
    return [*(message["content"] for message in body["messages"]), *beside]


def _method(counted: Count) -> str:
    return f"counted by {counted.tokenizer}" if counted.tokenizer else "an estimate: no tokenizer of this model is at hand"


def _price(model: Model, sent: int, most: int | None) -> str:
    known = price(model.name, base_url=model.base_url or DEFAULT_URL, sent=sent, received=most or 0)
    if known is None:
        return "unknown: no list of prices at hand has this model at this server"
    received = "what comes out besides" if most is None else f"at most ${known.output:.4f} out"
    return f"${known.input:.4f} in, {received} (US dollars, by genai-prices)"
