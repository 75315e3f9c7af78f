package org.bangfu.local.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port, as far as the system tells us. */
final class PortOwner {

  private static final String LISTENING = "0A";

  private PortOwner() {}

  static Optional<ProcessHandle> of(int port) {
    Optional<ProcessHandle> owner = fromProc(port);
    return owner.isPresent() ? owner : fromLsof(port);
  }

  private static Optional<ProcessHandle> fromProc(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try {
        for (String line : Files.readAllLines(Path.of(table))) {
          String[] fields = line.trim().split("\\s+", -1);
          if (fields.length > 9
              && fields[3].equals(LISTENING)
              && fields[1].endsWith(":%04X".formatted(port))) {
            sockets.add("socket:[" + fields[9] + "]");
          }
        }
      } catch (IOException e) {
        return Optional.empty(); // not Linux
      }
    }
    return ProcessHandle.allProcesses().filter(process -> holds(process, sockets)).findFirst();
  }

  private static boolean holds(ProcessHandle process, Set<String> sockets) {
    Path descriptors = Path.of("/proc", String.valueOf(process.pid()), "fd");
    try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
      for (Path link : links) {
        if (sockets.contains(target(link))) {
          return true;
        }
      }
    } catch (IOException | RuntimeException e) {
      return false; // somebody else's process, or it has just ended
    }
    return false;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<ProcessHandle> fromLsof(int port) {
    try {
      Process lsof =
          new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader output = lsof.inputReader(StandardCharsets.UTF_8)) {
        String pid = output.readLine();
        return pid == null ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid.trim()));
      }
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
