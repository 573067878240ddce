"""Raises syntax errors that name files and lines which are not its own: they are not opened, nor shown as its own."""


# earns: 0
# status: error crashed
def sigmoid(z):
    error = SyntaxError("lines of /etc/passwd", ("/etc/passwd", 10**30, 1, "root:x:0:0"))
    error.filename = __file__ + "/../../../../etc/passwd"
    error.lineno = "<b>"
    raise error
