"""The command line: parses, calls, shows. One file a command."""
