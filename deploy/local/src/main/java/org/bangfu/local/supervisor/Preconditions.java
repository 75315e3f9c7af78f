package org.bangfu.local.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** What must be so before anything is started; each refusal is one sentence. */
public final class Preconditions {

  private static final long GIGABYTE = 1L << 30;

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
   * @throws SuiteException that says how much there is
   */
  public static void hasSpace(Path folder, double gigabytes) {
    try {
      Files.createDirectories(folder);
      long usable = Files.getFileStore(folder).getUsableSpace();
      if (usable < gigabytes * GIGABYTE) {
        throw new SuiteException(
            "There is too little disk space: %.1f GB are free in %s and %.1f GB are needed; BANGFU_HOME=<folder> chooses another disk."
                .formatted(usable / (double) GIGABYTE, folder, gigabytes));
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
