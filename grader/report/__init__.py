"""Reports as people and programs read them. Built from results only, never from a suite's source."""
