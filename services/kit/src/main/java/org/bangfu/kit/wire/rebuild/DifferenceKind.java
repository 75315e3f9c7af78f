package org.bangfu.kit.wire.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a row that was made again is not the row that is read. */
@Schema(
    description =
        "MISSING: made, and not among those that are read; SURPLUS: read, and not made; DIFFERENT")
public enum DifferenceKind {
  MISSING,
  SURPLUS,
  DIFFERENT
}
