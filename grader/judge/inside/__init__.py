"""All that runs beside student code. This folder is the trust boundary.

Nothing here imports the rest of the package, and nothing that a process running this code says is believed
by the other side: it is decoded as hostile data (`values`), and it can only ever cost its own author points.
"""
