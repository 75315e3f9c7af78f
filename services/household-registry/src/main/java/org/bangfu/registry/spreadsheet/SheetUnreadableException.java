package org.bangfu.registry.spreadsheet;

/**
 * The file is no such sheet, or more than is taken at once; the message is a sentence for the
 * caller.
 */
public final class SheetUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SheetUnreadableException(String sentence) {
    super(sentence);
  }
}
