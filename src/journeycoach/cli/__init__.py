"""The command line: arguments in, exit codes out; every command loads only what it uses."""
