"""``grader watch`` without its terminal: which files changed, what to check, what a check changed.

`events` tells of saved files, `filesystem` whether the system can tell of them at all, `lookout` keeps an eye on one
exercise and on the events, `saved` decides whether a file is whole, `checker` grades in a thread of its own, `changes`
compares two attempts. What they find goes to one `inbox`, which the command line empties.
"""
