package org.bangfu.kit.wire.event;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import org.bangfu.kit.guard.personal.MaskByContent;
import org.bangfu.kit.problem.TransientFailure;

/** Why an event was not taken, in words that may be shown to whoever keeps the service running. */
final class Reasons {
  private static final int LONGEST = 500;

  private Reasons() {}

  /** Only our own sentences: a library's message can quote the payload. */
  static String of(Throwable told) {
    Throwable failure = beneath(told);
    String reason =
        failure instanceof UnreadableEventException
            ? String.valueOf(failure.getMessage())
            : failure.getClass().getName()
                + TransientFailure.sqlState(failure)
                    .map(state -> " (SQLSTATE " + state + ")")
                    .orElse("");
    // they may quote the value that could not be read all the same
    String shown = Texts.storable(MaskByContent.masked(reason));
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
  }

  /** What the transaction's own failure wraps says more than it does. */
  private static Throwable beneath(Throwable failure) {
    return failure instanceof QuarkusTransactionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
