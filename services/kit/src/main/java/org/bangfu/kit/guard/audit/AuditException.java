package org.bangfu.kit.guard.audit;

import java.sql.SQLException;

/** The audit's tables could not be read or written; the cause says whether it passes by itself. */
class AuditException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AuditException(String message, SQLException cause) {
    super(message, cause);
  }
}
