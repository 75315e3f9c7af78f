package org.bangfu.kit.guard.log;

import org.bangfu.kit.guard.personal.MaskByContent;
import org.jspecify.annotations.Nullable;

/** A failure as it is logged: with its stack and its causes, and its words masked. */
final class MaskedThrowable extends Throwable {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;

  private final String words;

  private MaskedThrowable(String words, StackTraceElement[] stack, @Nullable Throwable cause) {
    super(words, cause);
    this.words = words;
    setStackTrace(stack);
  }

  /** The failure itself where there is nothing to mask. */
  static Throwable of(Throwable failure) {
    return isClean(failure) ? failure : masked(failure, DEEPEST);
  }

  private static boolean isClean(Throwable failure) {
    int depth = 0;
    for (Throwable each = failure; each != null && depth < DEEPEST; each = each.getCause()) {
      if (!isClean(each.toString())) {
        return false;
      }
      for (Throwable beside : each.getSuppressed()) {
        if (!isClean(beside.toString())) {
          return false;
        }
      }
      depth++;
    }
    return true;
  }

  private static boolean isClean(String words) {
    return MaskByContent.masked(words).equals(words);
  }

  private static Throwable masked(Throwable failure, int deepest) {
    Throwable cause = failure.getCause();
    return new MaskedThrowable(
        MaskByContent.masked(failure.toString()),
        failure.getStackTrace(),
        cause == null || deepest == 0 ? null : masked(cause, deepest - 1));
  }

  @Override
  public String toString() {
    return words;
  }
}
