package org.bangfu.county.call;

/** Playing stopped halfway; the message is a sentence for the person at the terminal. */
public final class PlayStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlayStopped(String sentence) {
    super(sentence);
  }

  public PlayStopped(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
