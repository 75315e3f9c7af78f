package org.bangfu.kit.guard.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class MaskLogsTest {
  private static final String ID = "999999194912310020";

  private final MaskLogs filter = new MaskLogs();

  @Test
  void masksAParameterOfAMessage() {
    ExtLogRecord record =
        new ExtLogRecord(
            Level.WARN, "%s is no number", ExtLogRecord.FormatStyle.PRINTF, getClass().getName());
    record.setParameters(new Object[] {ID});
    assertTrue(filter.isLoggable(record));
    assertEquals("999999********0020 is no number", record.getFormattedMessage());
  }

  @Test
  void masksTheWordsOfAFailureAndOfItsCausesAndKeepsItsStack() {
    Exception failure =
        new IllegalStateException("not read", new IllegalArgumentException("value " + ID));
    ExtLogRecord record = record("it failed");
    record.setThrown(failure);
    filter.isLoggable(record);
    StringWriter printed = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(printed));
    assertFalse(printed.toString().contains(ID), printed.toString());
    assertTrue(printed.toString().contains("IllegalStateException: not read"), printed.toString());
    assertTrue(printed.toString().contains("MaskLogsTest."), printed.toString());
  }

  @Test
  void leavesAloneWhatHasNoNumber() {
    Exception failure = new IllegalStateException("01a20621-b0e8-41fc-9754-05063824049b failed");
    ExtLogRecord record = record("took 42 ms");
    record.setThrown(failure);
    filter.isLoggable(record);
    assertEquals("took 42 ms", record.getFormattedMessage());
    assertSame(failure, record.getThrown());
  }

  private static ExtLogRecord record(String message) {
    return new ExtLogRecord(Level.ERROR, message, MaskLogsTest.class.getName());
  }
}
