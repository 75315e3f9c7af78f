package org.bangfu.payment.provider;

/** The provider refuses what it is asked, or cannot be asked now. */
public class ProviderFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProviderFailedException(String message) {
    super(message);
  }

  public ProviderFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
