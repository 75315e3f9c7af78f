package org.bangfu.kit.wire.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a rebuild is. */
@Schema(
    description =
        "RUNNING; EQUAL: what was made is the same, and stands in its place; DIFFERENT: it waits"
            + " for a decision, and what is read is as it was; ACCEPTED: it stands in the"
            + " place of the other; DISCARDED and FAILED: what is read is as it was, but for copies that an accepted one had"
            + " put right before it failed")
public enum RebuildState {
  RUNNING,
  EQUAL,
  DIFFERENT,
  ACCEPTED,
  DISCARDED,
  FAILED
}
