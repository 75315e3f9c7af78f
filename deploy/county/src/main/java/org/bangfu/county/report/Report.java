package org.bangfu.county.report;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bangfu.county.play.RosterLoader;
import org.bangfu.county.play.Tally;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;

/** Prints what came out. */
public final class Report {
  private final PrintStream out;

  public Report(PrintStream out) {
    this.out = out;
  }

  public void figures(Scenario scenario, Scale scale, List<Row> rows) {
    out.println();
    out.printf(Locale.ROOT, "%s  scale %s  seed %d%n%n", scenario.name(), scale, scenario.seed());
    boolean several = scenario.divisions().size() > 1;
    boolean drives = rows.stream().map(Row::drive).filter(Objects::nonNull).distinct().count() > 1;
    Columns table = new Columns(several ? "llllrrrl" : "lllrrrl");
    add(table, several, "", "指标", "Indicator", "as of", "published", "× scale", "reported", "");
    for (Row row : rows) {
      add(
          table,
          several,
          row.division(),
          row.indicator().zh()
              + row.kind().map(kind -> " " + kind.zh()).orElse("")
              + (drives && row.drive() != null ? " " + row.drive() : "")
              + (row.of() == null ? "" : " 占 " + row.of())
              + (row.isMadeUp() ? "（虚构）" : ""),
          row.indicator().en()
              + row.kind().map(kind -> ", " + kind.en()).orElse("")
              + (row.of() == null ? "" : " of " + row.of())
              + (row.isMadeUp() ? " (made up)" : ""),
          row.asOf().toString(),
          text(row, row.published()),
          text(row, row.expected()),
          row.reported() == null ? "-" : text(row, row.reported()),
          !row.equal() ? "≠" : row.isLowerBound() ? "≥" : "=");
    }
    table.print(out);
    out.println();
  }

  private static void add(Columns table, boolean several, String division, String... cells) {
    if (several) {
      String[] all = new String[cells.length + 1];
      all[0] = division;
      System.arraycopy(cells, 0, all, 1, cells.length);
      table.add(all);
    } else {
      table.add(cells);
    }
  }

  private static String text(Row row, BigDecimal value) {
    if (row.of() != null) {
      return "%.2f %%".formatted(value);
    }
    return switch (row.indicator().unit()) {
      case COUNT -> String.format(Locale.ROOT, "%,.0f", value);
      case MONEY -> String.format(Locale.ROOT, "%,.2f", value);
      case RATE -> String.format(Locale.ROOT, "%.1f %%", value);
    };
  }

  public void parts(Parts.Result parts) {
    out.printf(
        Locale.ROOT,
        "%d totals compared with the sums by %s: %s%n",
        parts.checked(),
        parts.parts().entrySet().stream()
            .map(level -> "%s (%d)".formatted(level.getKey(), level.getValue()))
            .collect(Collectors.joining(", ")),
        parts.differences().isEmpty() ? "all equal" : parts.differences().size() + " differ");
    for (Parts.Difference difference : parts.differences()) {
      Row row = difference.row();
      out.printf(
          Locale.ROOT,
          "  %s %s as of %s: %s, by %s together %s%n",
          row.division(),
          row.indicator().id(),
          row.asOf(),
          row.reported(),
          difference.level(),
          difference.sum().toPlainString());
    }
    out.println();
  }

  public void phases(Map<String, Tally.Phase> phases) {
    Columns table = new Columns("lrrr");
    table.add("phase", "records", "seconds", "records/s");
    phases.forEach((name, phase) ->
        table.add(
            name,
            String.format(Locale.ROOT, "%,d", phase.records()),
            String.format(Locale.ROOT, "%.1f", phase.seconds()),
            String.format(Locale.ROOT, "%,.0f", phase.records() / phase.seconds())));
    table.print(out);
  }

  public void times(Tally tally, RosterLoader.Times roster, double loaded, double reported) {
    long records = tally.records();
    out.println();
    if (roster.rows() > 0) {
      out.printf(
          Locale.ROOT,
          "roster of %,d members: uploaded and validated in %.1f s, merged in %.1f s%n",
          roster.rows(),
          roster.uploadedAndValidated(),
          roster.merged());
    }
    out.printf(
        Locale.ROOT,
        "%,d records in %.1f s (%,.0f a second), reported %.1f s later, %.1f s in all%n",
        records,
        loaded,
        records / loaded,
        reported,
        loaded + reported);
    if (tally.existing() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d records had been there already and were left as they are%n",
          tally.existing());
    }
  }

  public void latency(LatencyProbe.Result result) {
    out.printf(
        Locale.ROOT,
        "%,d changes at %.0f a second in %s, from their commit to the reporting API:"
            + " p50 %.0f ms, p99 %.0f ms, max %.0f ms%s%n",
        result.changes(),
        result.perSecond(),
        result.division(),
        result.p50(),
        result.p99(),
        result.max(),
        result.lost() == 0 ? "" : ", %d never seen".formatted(result.lost()));
  }
}
