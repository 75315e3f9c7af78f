package org.bangfu.local.suite;

/**
 * Something that the person at the terminal can do something about; the message is one sentence.
 */
public final class SuiteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SuiteException(String sentence) {
    super(sentence);
  }

  public SuiteException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
