package org.bangfu.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private static final Result READ =
      new Result(
          "read-household",
          "read a household with members",
          16,
          Round.of(34_893, 11_631, 1.4, 1.4),
          Round.of(1_300, 433.4, 36.2, 104.96),
          Round.of(1_200, 400, 18, 60),
          null,
          new Warmth(12, false),
          Map.of("service", 3.1, "postgres", 1.5, "relay", 0.61, "commits", 2.0, "audit", 1.0),
          3,
          List.of("not warm: no two of 12 rounds agree"));

  @TempDir Path folder;

  @Test
  void hasOneLineAnOperationAndItsRemarksBelow() {
    List<String> lines = Table.row(READ);
    assertEquals(2, lines.size());
    assertEquals(
        "read a household with members 11631 433 0.037 36.2 105.0 18.0 60.0 | 3.10 1.50 0.00 0.61 0.00 5.21 | 3.0 2.0 0.0 1.0",
        lines.getFirst().replaceAll(" +", " ").strip());
    assertEquals("    not warm: no two of 12 rounds agree", lines.getLast());
    assertEquals(lines.getFirst().length(), Table.head(15).getLast().length());
  }

  @Test
  void keepsTheSameAsJson() throws Exception {
    Report report = new Report(15);
    report.add(READ);
    assertTrue(report.isClean());
    report.add(Operation.FEED, "429 The quota is 300 calls a minute.");
    assertFalse(report.isClean());
    Path file = folder.resolve("bench.json");
    report.writeTo(file);
    JsonNode kept = new ObjectMapper().readTree(file.toFile());
    assertEquals(433.4, kept.at("/operations/0/full/perSecond").asDouble(), 1e-9);
    assertEquals("429 The quota is 300 calls a minute.", kept.at("/notMeasured/feed").asText());
  }

  @Test
  void isWarmOnceTwoRoundsAgree() {
    Iterator<Double> rates = List.of(100.0, 200.0, 300.0, 310.0, 900.0).iterator();
    assertEquals(new Warmth(4, true), Warmth.by(() -> Round.of(1, rates.next(), 1, 1), 12));
    Iterator<Double> never = List.of(100.0, 200.0, 300.0).iterator();
    assertEquals(new Warmth(3, false), Warmth.by(() -> Round.of(1, never.next(), 1, 1), 3));
  }

  @Test
  void takesTheMedianOfEachFigureAndTheSumOfCalls() {
    Round median =
        Round.median(List.of(Round.of(10, 5, 1, 9), Round.of(20, 7, 3, 8), Round.of(30, 6, 2, 30)));
    assertEquals(Round.of(60, 6, 2, 9), median);
  }
}
