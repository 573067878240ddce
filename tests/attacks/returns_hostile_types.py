"""Returns objects whose class has no name, a name that raises, is 10 MB long, or obeys no terminal."""


# earns: 0
# status: failed crashed error
class Meta(type):
    @property
    def __name__(cls):
        raise SystemExit("no name")

    def __instancecheck__(cls, instance):
        return True


class Nameless(metaclass=Meta):
    def __getattribute__(self, name):
        raise KeyboardInterrupt


Long = type("\x1b[2J\x1b]0;owned\x07[bold red]<script>alert(1)</script>=cmd|' /C calc'!A0" * 9999, (), {})
turn = []


def sigmoid(z):
    turn.append(1)
    return Nameless() if len(turn) % 2 else Long()
