package org.bangfu.local.faults;

/** What a drill found wrong, in one sentence. */
public class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What does not hold. */
  public FaultException(String sentence) {
    super(sentence);
  }

  /** What does not hold, and what that was seen by. */
  public FaultException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
