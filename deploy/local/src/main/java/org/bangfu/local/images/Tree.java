package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files of an image by their paths, without the slash at the beginning, and sorted. */
final class Tree {
  private static final int FOLDER = 0755;
  private static final int FILE = 0644;
  private static final int PROGRAM = 0755;

  private final SortedMap<String, Entry> entries = new TreeMap<>();

  SortedMap<String, Entry> entries() {
    return entries;
  }

  Tree folder(String path, int mode) {
    return put(path, new Entry.Folder(mode));
  }

  Tree text(String path, String text) {
    return put(path, new Entry.Text(text));
  }

  Tree copy(String path, Path file) {
    return put(path, new Entry.Copy(file, FILE));
  }

  /** All that is in a folder; who may write or run a file of it, its owner alone decides. */
  Tree all(String under, Path folder, Predicate<String> wanted) throws IOException {
    List<Path> found;
    try (Stream<Path> walked = Files.walk(folder)) {
      found = walked.filter(path -> !path.equals(folder)).sorted().toList();
    }
    for (Path path : found) {
      String name = folder.relativize(path).toString();
      if (wanted.test(name)) {
        put(under.isEmpty() ? name : under + "/" + name, entry(path));
      }
    }
    return this;
  }

  private static Entry entry(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return new Entry.Link(Files.readSymbolicLink(path).toString());
    }
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    if (Files.isDirectory(path)) {
      return new Entry.Folder(FOLDER);
    }
    return new Entry.Copy(path, mode.contains(PosixFilePermission.OWNER_EXECUTE) ? PROGRAM : FILE);
  }

  private Tree put(String path, Entry entry) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      entries.putIfAbsent(path.substring(0, slash), new Entry.Folder(FOLDER));
    }
    entries.put(path, entry);
    return this;
  }

  /** Puts it where it can be run from, with the times that the layer gives. */
  void layOut(Path root, Instant time) throws IOException {
    FileTime stamp = FileTime.from(time);
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      Path path = root.resolve(each.getKey());
      switch (each.getValue()) {
        case Entry.Folder folder -> Files.createDirectories(path);
        case Entry.Link link -> Files.createSymbolicLink(path, Path.of(link.target()));
        case Entry.Text text -> {
          Files.writeString(path, text.text());
          Files.setLastModifiedTime(path, stamp);
        }
        case Entry.Copy copy -> {
          Files.copy(copy.file(), path, StandardCopyOption.REPLACE_EXISTING);
          Files.setPosixFilePermissions(
              path,
              PosixFilePermissions.fromString(copy.mode() == FILE ? "rw-r--r--" : "rwxr-xr-x"));
          Files.setLastModifiedTime(path, stamp);
        }
      }
    }
  }

  /** Deletes a folder that was laid out, with all that came into it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(folder)) {
      paths = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
