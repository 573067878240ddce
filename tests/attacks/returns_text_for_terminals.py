"""Returns, prints and raises text with escape sequences, markup, HTML and formulas: all of it is shown as text."""


# earns: 0
# status: failed
# prints: owned
def sigmoid(z):
    text = "\x1b[2J\x1b]0;owned\x07\r\x08\u202e\u2028[bold red]red[/]<script>alert(1)</script>=HYPERLINK(1)\n" * 3
    print(text)
    return text
