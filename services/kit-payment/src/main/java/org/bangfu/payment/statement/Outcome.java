package org.bangfu.payment.statement;

/** What is decided of a line that does not match. */
public enum Outcome {
  /** Nothing changes here; the reason says what is done about it elsewhere. */
  LEAVE,
  /** The pledge will not be paid so: it fails when the statement is confirmed. */
  FAIL
}
