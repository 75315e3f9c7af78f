package org.bangfu.payment.statement;

/** Whether money came in or went back. */
public enum Direction {
  IN,
  OUT
}
