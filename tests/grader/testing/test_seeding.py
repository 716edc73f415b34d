"""`seeded_rng`: the same numbers always, other numbers for every case and seed."""

import subprocess
import sys

from grader.testing.seeding import seeded_rng


def test_same_seed_and_case_give_the_same_numbers():
    assert seeded_rng(1, "relu::test_a").random(5).tolist() == seeded_rng(1, "relu::test_a").random(5).tolist()


def test_numbers_are_those_of_today():
    # If this fails, every report of the past would come out differently.
    assert seeded_rng(0, "ch02_activations/relu::test_random").integers(0, 1000, 4).tolist() == [434, 631, 578, 814]


def test_another_seed_or_case_gives_other_numbers():
    draws = {
        seeded_rng(seed, name).integers(2**62)
        for seed in (0, 1, 11)
        for name in ("test_a", "test_b", "1test_a", "테스트")
    }
    assert len(draws) == 12


def test_importing_the_helpers_does_not_import_torch():
    code = "import sys, grader.testing; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
