"""Raises an exception of 8 MB with escapes and markup in its name: the report shows the beginning, as text."""

# earns: 0
# status: error timeout
# says: Bad|limit
Bad = type("Bad[bold]\x1b[31m\n<b>" + "x" * 9999, (Exception,), {})


def sigmoid(z):
    raise Bad("\x1b[2J[/red]\u202e</script>&\x00\ud800" * 400_000)
