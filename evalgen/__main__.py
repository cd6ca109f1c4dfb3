"""`python -m evalgen` is the command `evalgen`."""

import sys

from evalgen.cli import main

if __name__ == "__main__":
    sys.exit(main())
