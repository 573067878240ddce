"""Ends the process with status 0 while its file is imported: that is no pass, nor a grader's error."""

# earns: 0
# status: crashed
# says: os._exit
import os

os._exit(0)
