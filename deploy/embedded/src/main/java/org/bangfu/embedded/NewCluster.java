package org.bangfu.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new, empty cluster; it appears in its place by one rename, so that a kill leaves no half one.
 */
final class NewCluster {

  private NewCluster() {}

  static void create(
      DataFolder folder, PostgresBinaries binaries, Credentials superuser, boolean durable)
      throws IOException, InterruptedException {
    Path fresh = folder.resolve("cluster.new");
    delete(fresh);
    Path passwordFile =
        Files.createTempFile(
            folder.resolve("."),
            "initdb-",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(passwordFile, superuser.password());
      // the builtin locale sorts by code point on every system and for ever; pinyin is asked for
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--pgdata=" + fresh,
                  "--username=" + superuser.user(),
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--locale=C"));
      if (!durable) {
        arguments.add("--no-sync");
      }
      ProcessBuilder builder =
          new ProcessBuilder(binaries.command("initdb", arguments.toArray(String[]::new)))
              .redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C");
      Process initdb = builder.start();
      String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (initdb.waitFor() != 0) {
        throw new IOException("initdb failed: " + output.strip());
      }
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(fresh, folder.resolve("cluster"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
