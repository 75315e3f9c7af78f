package org.bangfu.needs.outside.feed;

/** Changes after a position are kept no more: whoever followed from there begins anew. */
public class PositionTooOldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PositionTooOldException() {
    super("changes after the position are kept no more");
  }
}
