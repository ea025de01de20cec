#!/usr/bin/env python3
"""Writes the screen of a terminal, as `tmux capture-pane -e -p -N` prints it, as an HTML page."""

import html
import re
import sys

PAGE = """<!doctype html>
<meta charset="utf-8">
<style>
body {{ margin: 10px; }}
pre {{ margin: 0; font: 14px/20px "Noto Sans Mono CJK SC", monospace; }}
b {{ display: inline-block; width: 7px; height: 20px; vertical-align: top; font: 10px/20px "DejaVu Sans Mono", monospace; }}
</style>
<pre>{}</pre>
"""
SEQUENCE = re.compile(r"\x1b\[([\d:;]*)m")
# Boxes, which fonts for Chinese have twice as wide as a terminal.
BOXES = re.compile("([\u2500-\u25ff])")
# 4:3 is an undercurl; 58 sets its colour.
STYLE = re.compile(r"(?P<what>[34]8|58)[;:]2[;:]+(?P<rgb>\d+[;:]\d+[;:]\d+)|(?P<code>\d+(?::\d+)?)")


def change(style, codes):
    for match in STYLE.finditer(codes or "0"):
        if match["what"]:
            name = {"38": "color", "48": "background", "58": "text-decoration-color"}[match["what"]]
            style[name] = "rgb({})".format(re.sub("[;:]", ",", match["rgb"]))
        elif match["code"] == "0":
            style.clear()
        elif match["code"] == "1":
            style["font-weight"] = "bold"
        elif match["code"] == "3":
            style["font-style"] = "italic"
        elif match["code"] == "4":
            style["text-decoration"] = "underline"
        elif match["code"] == "4:3":
            style["text-decoration"] = "wavy underline"
        elif match["code"] in ("24", "4:0"):
            style.pop("text-decoration", None)
        else:
            print("ignored:", match["code"], file=sys.stderr)


def main():
    style = {}
    parts = []
    for index, part in enumerate(SEQUENCE.split(sys.stdin.read().rstrip("\n"))):
        if index % 2:
            change(style, part)
        elif part:
            # The colour of a line follows the line itself, which resets it.
            css = "; ".join(f"{name}: {style[name]}" for name in sorted(style))
            text = BOXES.sub(r"<b>\1</b>", html.escape(part))
            parts.append(f'<span style="{css}">{text}</span>')
    print(PAGE.format("".join(parts)))


main()
