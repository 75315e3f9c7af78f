package org.bangfu.county.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void countAChineseCharacterAsTwo() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Columns table = new Columns("lr");
    table.add("平台登记户数", "32,043");
    table.add("Helpers", "9");
    table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String[] lines = bytes.toString(StandardCharsets.UTF_8).split(System.lineSeparator());
    assertEquals("平台登记户数  32,043", lines[0]);
    assertEquals("Helpers            9", lines[1]);
  }
}
