package org.bangfu.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** The processor time that the parts of a suite have used, from /proc. */
final class Processes {
  static final String SERVICE = "service";
  static final String OTHERS = "others";
  static final String RELAY = "relay";

  /** In the order of the table. */
  static final List<String> GROUPS =
      List.of(SERVICE, SuitePorts.POSTGRES, OTHERS, RELAY, SuitePorts.KEYCLOAK);

  private static final int AFTER_NAME = 2;
  private static final int USER = 14 - AFTER_NAME - 1;
  private static final double MILLIS_PER_TICK = 10;

  private final BenchedSuite suite;
  private final SuiteService measured;

  /**
   * @param measured the service whose operation it is; the other services are one group
   */
  Processes(BenchedSuite suite, SuiteService measured) {
    this.suite = suite;
    this.measured = measured;
  }

  /** Milliseconds by group since the processes began. */
  Map<String, Double> used() {
    Map<String, Double> used = new LinkedHashMap<>();
    GROUPS.forEach(group -> used.put(group, 0.0));
    used.merge(RELAY, ticks(suite.state().supervisor().pid()), Double::sum);
    for (String part : suite.parts()) {
      used.merge(group(part), tree(suite.pid(part)), Double::sum);
    }
    return used;
  }

  private String group(String part) {
    if (part.equals(measured.title())) {
      return SERVICE;
    }
    return switch (part) {
      case SuitePorts.POSTGRES, SuitePorts.KEYCLOAK -> part;
      case SuitePorts.KAFKA, SuitePorts.CONNECT -> RELAY;
      default -> OTHERS;
    };
  }

  /** A process with all that it has started. */
  private static double tree(long pid) {
    return ProcessHandle.of(pid).filter(any -> pid != 0).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .mapToDouble(process -> ticks(process.pid()))
        .sum();
  }

  /** With that of its children that have ended; milliseconds. 0 for a process that has ended. */
  private static double ticks(long pid) {
    try {
      String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      double ticks = 0;
      for (int field = USER; field < USER + 4; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks * MILLIS_PER_TICK;
    } catch (IOException e) {
      return 0;
    }
  }
}
