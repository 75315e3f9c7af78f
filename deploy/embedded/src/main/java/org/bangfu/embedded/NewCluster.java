package org.bangfu.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new cluster; it appears in its place by one rename, so that a kill leaves no half one. */
record NewCluster(DataFolder folder, PostgresBinaries binaries, boolean durable) {

  /** Makes an empty one, or a copy of the given one with a password of its own. */
  void create(@Nullable PreparedCluster prepared, Credentials superuser)
      throws IOException, InterruptedException {
    Path fresh = folder.resolve("cluster.new");
    Trees.delete(fresh);
    if (prepared == null) {
      createEmpty(fresh, superuser);
    } else {
      prepared.copyTo(fresh, binaries, superuser);
      if (durable) {
        writeThrough(fresh);
      }
    }
    Files.move(fresh, folder.resolve("cluster"), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * To the disk: in one call for all of it where the system has one, for a call a file takes long.
   */
  private void writeThrough(Path fresh) throws IOException, InterruptedException {
    boolean linux = System.getProperty("os.name").equals("Linux");
    String method = "--sync-method=" + (linux ? "syncfs" : "fsync");
    binaries.run("initdb", List.of("--sync-only", method, "--pgdata=" + fresh), "");
  }

  private void createEmpty(Path fresh, Credentials superuser)
      throws IOException, InterruptedException {
    Path passwordFile =
        Files.createTempFile(
            folder.resolve("."),
            "initdb-",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(passwordFile, superuser.password(), StandardCharsets.UTF_8);
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
      binaries.run("initdb", arguments, "");
    } finally {
      Files.delete(passwordFile);
    }
  }
}
