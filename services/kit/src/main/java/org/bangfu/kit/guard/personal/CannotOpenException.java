package org.bangfu.kit.guard.personal;

import org.jspecify.annotations.Nullable;

/**
 * What is sealed does not open here: it belongs to another subject or field, was changed, or its
 * master key is not configured. The message names the field, never a value.
 */
public class CannotOpenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotOpenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
