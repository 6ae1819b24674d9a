#!/usr/bin/env python3
"""Annotates articles from Python: newsdesk runs beside, takes lines of JSON and gives lines of JSON. See README.md."""

import json
import subprocess
import sys
import threading


def annotate(articles, newsdesk="./newsdesk"):
    """Yields a Document for each article (dicts with "text", "published", "id" …), in order, while articles still come."""
    with subprocess.Popen([newsdesk, "-format", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as desk:
        def feed():
            try:
                with desk.stdin:
                    for article in articles:
                        desk.stdin.write(json.dumps(article).encode() + b"\n")
                        desk.stdin.flush()
            except (BrokenPipeError, ValueError):
                pass  # whoever reads the Documents has seen enough
        threading.Thread(target=feed, daemon=True).start()
        for line in desk.stdout:
            yield json.loads(line)
    if desk.returncode != 0:
        raise ValueError("newsdesk could not read every article whole; standard error says which and why")


def slicer(doc):
    """The function from a span of the Document, whose offsets count bytes of UTF-8, to the Python string there."""
    data = doc["text"].encode()
    return lambda span: data[span["start"]:span["end"]].decode()


if __name__ == "__main__":
    for doc in annotate((json.loads(line) for line in sys.stdin), *sys.argv[1:]):
        text = slicer(doc)
        for quote in doc["quotes"]:
            via = "".join(f", via {source['name']}" for source in quote.get("via", []))
            speaker = quote["speaker"]["name"] if quote["speaker"] else "?"
            print(f"{speaker}{via}:", " … ".join(map(text, quote["content"])))
