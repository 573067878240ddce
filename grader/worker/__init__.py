"""All that enters the sandbox: standard library and NumPy only, knowing no answer, no check and no score.

The grader starts this folder with `python -I -S`; inside it the modules import each other by plain name. The grader
itself imports `wire`, the one module that both ends share.
"""
