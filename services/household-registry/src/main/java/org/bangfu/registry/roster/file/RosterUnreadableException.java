package org.bangfu.registry.roster.file;

/**
 * The file is no roster, or more than is taken at once; the message is a sentence for the caller.
 */
public final class RosterUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RosterUnreadableException(String sentence) {
    super(sentence);
  }
}
