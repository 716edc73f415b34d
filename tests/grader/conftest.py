"""What every test of the product starts from."""

import pytest

from grader.i18n import set_language


@pytest.fixture(autouse=True)
def in_english():
    """Speak English, whatever the test before has chosen."""
    set_language("en")
