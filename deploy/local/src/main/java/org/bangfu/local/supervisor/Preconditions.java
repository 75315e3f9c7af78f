package org.bangfu.local.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** What must be so before anything is started; each refusal is one sentence. */
public final class Preconditions {

  private static final long MEGABYTE = 1L << 20;
  private static final String NEEDED = "BANGFU_SPACE_NEEDED_MB";

  private Preconditions() {}

  /**
   * Refuses when somebody else listens where we are going to.
   *
   * @throws SuiteException that names the port, who has it if known, and how to change it
   */
  static void portIsFree(String part, int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      String owner = PortOwner.of(port).map(Preconditions::describe).orElse("another process");
      throw new SuiteException(
          "Port %d, which %s needs, is in use by %s; end that, or choose another with %s=<port>."
              .formatted(port, part, owner, SuitePorts.variable(part)),
          e);
    }
  }

  private static String describe(ProcessHandle process) {
    String command = process.info().commandLine().orElse("an unknown program");
    String shown = command.length() > 80 ? command.substring(0, 80) + "…" : command;
    return "process %d (%s)".formatted(process.pid(), shown);
  }

  /**
   * Refuses when the disk would soon be full.
   *
   * @param megabytes that are needed usually
   * @param environment in which {@code BANGFU_SPACE_NEEDED_MB} may set another limit
   * @throws SuiteException that says how much there is
   */
  public static void hasSpace(Path folder, long megabytes, Map<String, String> environment) {
    String limit = environment.getOrDefault(NEEDED, String.valueOf(megabytes));
    if (!limit.matches("\\d{1,9}")) {
      throw new SuiteException(NEEDED + "=" + limit + " is not a number of megabytes.");
    }
    hasSpace(folder, Long.parseLong(limit));
  }

  private static void hasSpace(Path folder, long megabytes) {
    try {
      Files.createDirectories(folder);
      long usable = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
      if (usable < megabytes) {
        throw new SuiteException(
            "There is too little disk space: %d MB are free in %s and %d MB are needed; BANGFU_HOME=<folder> chooses another disk, and %s=<number> another limit."
                .formatted(usable, folder, megabytes, NEEDED));
      }
    } catch (IOException e) {
      throw new SuiteException(
          "The data folder " + folder + " can't be written: " + e.getMessage(), e);
    }
  }

  static void isBuilt(SuiteFolder folder, List<SuiteService> services) {
    for (SuiteService service : services) {
      if (!Files.exists(folder.serviceFolder(service).resolve("quarkus-run.jar"))) {
        throw new SuiteException(
            "The service %s is not built; ./bangfu build does it.".formatted(service.title()));
      }
    }
  }
}
