package org.bangfu.local.faults;

/** What a drill found wrong, in one sentence. */
public class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FaultException(String sentence) {
    super(sentence);
  }

  FaultException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
