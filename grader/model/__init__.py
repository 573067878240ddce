"""The nouns of the grader, in the order in which they come to life.

Declared by an instructor     Part > Exercise > Check, Misconception
Built from these and a seed   Suite > Trial > Probe > Case
Sent to the sandbox           Batch
Sent back by the sandbox      Transcript of Reply: Returned, Raised, Missing, TimedOut, Crashed or Blocked
Shown to people               Report > Result > CheckResult, each with a Status

All are frozen and none does I/O, so any module may pass them on and none can change them. A Suite holds no
function: it can be written to a file, and a submission can be graded with that file alone.
"""

from .built import Case, Mistake, Probe, Scene, Suite, Trial
from .comparison import Comparison, Difference
from .declared import Check, Exercise, Exhibit, Judges, Misconception, Part, Pipeline, Symptom
from .inputs import MADE, Examples, File, HeldOut, Inputs, Question, Rng, StandIn
from .replies import Batch, Blocked, Crashed, Missing, Raised, Reply, Returned, Stub, TimedOut, Transcript
from .shown import CheckResult, Example, Measurement, Missed, PartReport, Picture, Report, Result, Status

__all__ = [
    "MADE",
    "Batch",
    "Blocked",
    "Case",
    "Check",
    "CheckResult",
    "Comparison",
    "Crashed",
    "Difference",
    "Example",
    "Examples",
    "Exercise",
    "Exhibit",
    "File",
    "HeldOut",
    "Inputs",
    "Judges",
    "Measurement",
    "Misconception",
    "Missed",
    "Missing",
    "Mistake",
    "Part",
    "PartReport",
    "Picture",
    "Pipeline",
    "Probe",
    "Question",
    "Raised",
    "Reply",
    "Report",
    "Result",
    "Returned",
    "Rng",
    "Scene",
    "StandIn",
    "Status",
    "Stub",
    "Suite",
    "Symptom",
    "TimedOut",
    "Transcript",
    "Trial",
]
