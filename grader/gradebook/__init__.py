"""The gradebook: what every student got in every batch, by what attempt, and what was adjusted by hand."""
