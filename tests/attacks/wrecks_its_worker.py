"""Wrecks all that a later submission would share with it: modules, path, hooks, builtins, streams, locale, folder."""

# earns: 0
# status: failed error crashed timeout missing
import builtins
import gc
import os
import sys

import numpy as np


def sigmoid(z):
    for module in list(sys.modules.values()):
        for name in list(getattr(module, "__dict__", {})):
            if not name.startswith("__") and module is not builtins:
                try:
                    setattr(module, name, None)
                except BaseException:
                    continue
    gc.disable()
    os.environ.clear()
    sys.path[:] = sys.meta_path[:] = sys.path_hooks[:] = []
    np.seterr(all="raise")
    return 0.5
