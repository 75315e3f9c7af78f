package org.bangfu.kit.testing;

import com.sun.management.OperatingSystemMXBean;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sixteen clients that read the same again and again, each when it was answered, by {@code wrk};
 * and what that costs the service and its database. For classes that measure and do not judge.
 */
public final class Load {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern SLOWEST = Pattern.compile("99%\\s+(\\S+)");
  private static final Pattern ALL = Pattern.compile("(\\d+) requests in");
  private static final int TICKS_A_SECOND = 100;

  private Load() {}

  /**
   * @param caller null for somebody who is not known
   * @return a line for people
   */
  public static String of(@Nullable Tokens caller, String path, int seconds)
      throws IOException, InterruptedException {
    double service = ofService();
    double database = ofDatabase();
    String report = run(caller, path, seconds);
    service = ofService() - service;
    database = ofDatabase() - database;
    long calls = Long.parseLong(in(report, ALL));
    return String.format(
        Locale.ROOT,
        "%s: %s a second, p99 %s, CPU-ms %.2f of the service and %.2f of PostgreSQL%s",
        path,
        in(report, RATE),
        in(report, SLOWEST),
        1000 * service / calls,
        1000 * database / calls,
        report.contains("Non-2xx") ? ", and some were refused" : "");
  }

  private static String run(@Nullable Tokens caller, String path, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t1", "-c16", "-d" + seconds + "s", "--latency"));
    if (caller != null) {
      command.addAll(List.of("-H", "Authorization: Bearer " + caller.signed()));
    }
    command.add("http://127.0.0.1:" + RestAssured.port + path);
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    wrk.waitFor();
    return report;
  }

  private static String in(String report, Pattern pattern) {
    Matcher found = pattern.matcher(report);
    if (!found.find()) {
      throw new IllegalStateException(report);
    }
    return found.group(1);
  }

  private static double ofService() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** Of the connections that there are, which the pool keeps. */
  private static double ofDatabase() {
    return Database.rows(
            "select pid from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid()")
        .stream()
        .mapToDouble(Load::ofProcess)
        .sum();
  }

  private static double ofProcess(String pid) {
    try {
      String[] stat = Files.readString(Path.of("/proc", pid, "stat")).split(" ");
      return (Double.parseDouble(stat[13]) + Double.parseDouble(stat[14])) / TICKS_A_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
