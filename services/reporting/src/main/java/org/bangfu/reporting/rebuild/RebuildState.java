package org.bangfu.reporting.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a rebuild is. */
@Schema(
    description =
        "RUNNING; EQUAL: what was made is the same, and stands in its place; DIFFERENT: it waits"
            + " for a decision, and the figures are as they were; ACCEPTED: it stands in the place"
            + " of the others; DISCARDED and FAILED: the figures are as they were")
public enum RebuildState {
  RUNNING,
  EQUAL,
  DIFFERENT,
  ACCEPTED,
  DISCARDED,
  FAILED
}
