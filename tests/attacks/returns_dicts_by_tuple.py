"""Returns a dict whose keys are tuples, as an honest student may: that is a wrong answer, not a crash."""


# in: gates.py
# grades: and_gate
# earns: 0
# status: failed
def and_gate():
    return {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}
