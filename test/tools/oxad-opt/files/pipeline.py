"""The whole road, from Python."""

import sys

from oxad.lifting import canonical_text, find_requests, lift_file
from oxad.lowering import lower_text
from oxad.passes import AUTODIFF_PIPELINE, run_pipeline

module = lift_file(sys.argv[1])
find_requests(module)
run_pipeline(module, AUTODIFF_PIPELINE)
sys.stdout.write(canonical_text(lower_text(module).encode(), "the lowered module"))
