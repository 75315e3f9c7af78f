package org.bangfu.kit.wire.rebuild;

/** A rebuild cannot go on; its message is for the administrator. */
public class RebuildStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RebuildStoppedException(String reason) {
    super(reason);
  }
}
