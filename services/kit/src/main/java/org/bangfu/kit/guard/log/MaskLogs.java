package org.bangfu.kit.guard.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.bangfu.kit.guard.personal.MaskByContent;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Masks, in whatever anybody logs, what looks like somebody's number: our own sentences have none,
 * and those of a driver or a library may quote what they could not read. Lets every record through.
 */
@LoggingFilter(name = "mask-numbers")
public final class MaskLogs implements Filter {
  @Override
  public boolean isLoggable(LogRecord record) {
    String message =
        record instanceof ExtLogRecord extended
            ? extended.getFormattedMessage()
            : record.getMessage();
    if (message != null) {
      String masked = MaskByContent.masked(message);
      if (!masked.equals(message)) {
        replace(record, masked);
      }
    }
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      record.setThrown(MaskedThrowable.of(thrown));
    }
    return true;
  }

  private static void replace(LogRecord record, String masked) {
    if (record instanceof ExtLogRecord extended) {
      extended.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
    } else {
      record.setMessage(masked);
    }
    record.setParameters(new Object[0]);
  }
}
