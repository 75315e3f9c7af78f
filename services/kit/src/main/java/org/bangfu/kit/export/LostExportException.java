package org.bangfu.kit.export;

import java.util.UUID;

/** An export that was deleted, or that another instance makes by now. */
final class LostExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostExportException(UUID export) {
    super("The export " + export + " is not made here any more.");
  }
}
