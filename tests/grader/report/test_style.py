"""The style sheet: contrast in both colour schemes, languages, Korean line breaks, print."""

import re
from importlib import resources

import pytest

from tests.grader.report.pages import contrast

STYLE = resources.files("grader.report").joinpath("templates/style.css").read_text(encoding="utf-8")
ON_GROUND = ("ink", "muted", "link", "good", "bad", "warn")
ON_RAISED = ("ink", "muted", "bad", "warn", "link")
GRAPHICS = ("bar", "full", "part", "none", "stopped", "unwritten")


def colours(scheme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{([^}]*--ground[^}]*)\}", STYLE)
    assert len(blocks) == 2
    light = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[0]))
    return light if scheme == "light" else light | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[1]))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_reach_the_contrast_that_wcag_asks_for(scheme):
    known = colours(scheme)
    pairs = [(name, "ground") for name in ON_GROUND] + [(name, "raised") for name in ON_RAISED] + [("mark-ink", "mark")]
    low = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_stand_out_from_the_ground(scheme):
    known = colours(scheme)
    assert {
        name: contrast(known[name], known["ground"]) for name in GRAPHICS if contrast(known[name], known["ground"]) < 3
    } == {}


def test_dark_colours_are_for_screens_only():
    assert re.search(r"@media screen and \(prefers-color-scheme: dark\)", STYLE)


def test_korean_breaks_between_words():
    assert re.search(r"body \{[^}]*word-break: keep-all; overflow-wrap: anywhere", STYLE)


def test_style_sheet_loads_nothing():
    assert not re.search(r"url\(|@import|https?:", STYLE)
    assert "<" not in STYLE


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
