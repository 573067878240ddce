"""Grade again whenever a file is saved, until the student has had enough.

`changes` tells which files were saved, `keys` what was typed, `ears` puts both in a row; `affected` finds the exercises
that a file has a say in, `desk` keeps the last result of each exercise, and `session` is the conversation.
"""
