"""Results and grades in the formats of other systems: lossy writers from a journal and the gradebook."""
