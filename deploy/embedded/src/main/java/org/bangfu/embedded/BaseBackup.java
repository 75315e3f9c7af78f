package org.bangfu.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of the files of a server that runs, from which another one can begin: a standby, or a
 * server that is to be as this one was at a moment. As PostgreSQL's manual has it without
 * pg_basebackup: begin, copy, end, and the label into the copy.
 */
public final class BaseBackup {

  /** What is in these is of the server that runs, and of no use to another. */
  private static final Set<String> NOT_WHAT_IS_IN =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> NOT_THESE =
      Set.of("postmaster.pid", "postmaster.opts", "standby.signal", "recovery.signal");

  private BaseBackup() {}

  /**
   * Takes one.
   *
   * @param url of any database of the server
   * @param cluster its folder
   * @param target where the copy is made; what is there is deleted
   */
  public static void take(String url, Credentials superuser, Path cluster, Path target) {
    try (Connection connection =
            DriverManager.getConnection(url, superuser.user(), superuser.password());
        Statement statement = connection.createStatement()) {
      Trees.delete(target);
      statement.execute("select pg_backup_start('bangfu', true)");
      copy(cluster, target);
      try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        row.next();
        Files.writeString(target.resolve("backup_label"), row.getString(1));
      }
    } catch (SQLException | IOException e) {
      throw new EmbeddedServerException("The base backup can't be taken: " + e.getMessage(), e);
    }
  }

  private static void copy(Path cluster, Path target) throws IOException {
    Files.walkFileTree(
        cluster,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(folder, in(folder), StandardCopyOption.COPY_ATTRIBUTES);
            boolean empty = NOT_WHAT_IS_IN.contains(cluster.relativize(folder).toString());
            return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!NOT_THESE.contains(cluster.relativize(file).toString())) {
              try {
                Files.copy(file, in(file), StandardCopyOption.COPY_ATTRIBUTES);
              } catch (NoSuchFileException e) {
                Files.deleteIfExists(in(file)); // the server has deleted it meanwhile
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          private Path in(Path path) {
            return target.resolve(cluster.relativize(path).toString());
          }
        });
  }
}
