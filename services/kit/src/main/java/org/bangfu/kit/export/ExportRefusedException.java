package org.bangfu.kit.export;

/** What an export fails of, in a sentence for who asked. */
final class ExportRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  ExportRefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
