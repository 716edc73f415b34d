import re
from pathlib import Path

from grader.authoring.rules import BLOCKING, MANIFEST_RULE, SNIPPET_RULES, STATIC_RULES, TRIAL_RULES

DOCS = Path(__file__).parents[3] / "docs" / "authoring.md"
RULES = (*STATIC_RULES, *TRIAL_RULES, *SNIPPET_RULES)


def test_ids_are_unique():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert MANIFEST_RULE[0] not in ids


def test_ids_are_two_letters_and_three_digits():
    assert all(re.fullmatch(r"[A-Z]{2}\d{3}", rule.id) for rule in RULES)


def test_rules_stand_in_the_order_of_their_ids_within_a_kind():
    for kind in {rule.id[:2] for rule in RULES}:
        ids = [rule.id for rule in RULES if rule.id.startswith(kind)]
        assert ids == sorted(ids)


def test_blocking_rules_exist():
    assert {rule.id for rule in STATIC_RULES} >= BLOCKING


def test_docs_list_every_rule_with_its_severity():
    rows = re.findall(r"^\| ([A-Z]{2}\d{3}) \| (error|warning) \| (.+) \|$", DOCS.read_text(encoding="utf-8"), re.M)
    expected = [(rule.id, rule.severity.value, rule.demand) for rule in RULES]
    assert sorted(rows) == sorted([(MANIFEST_RULE[0], "error", MANIFEST_RULE[1]), *expected])
