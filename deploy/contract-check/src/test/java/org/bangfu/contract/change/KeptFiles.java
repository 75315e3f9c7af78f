package org.bangfu.contract.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a release's contracts, and the sums that were written when they were kept. */
final class KeptFiles {
  static final String SUMS = "SHA256SUMS";
  private static final String BETWEEN = "  ";

  private KeptFiles() {}

  /** What somebody has changed, added or taken away since. */
  static List<String> faults(Path release) {
    SortedMap<String, String> kept = written(release.resolve(SUMS));
    SortedMap<String, String> present = present(release);
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> file : kept.entrySet()) {
      String now = present.remove(file.getKey());
      if (now == null) {
        faults.add(file.getKey() + " is gone");
      } else if (!now.equals(file.getValue())) {
        faults.add(file.getKey() + " was changed after it was kept");
      }
    }
    present.keySet().forEach(file -> faults.add(file + " was not kept with the others"));
    return faults;
  }

  private static SortedMap<String, String> written(Path sums) {
    SortedMap<String, String> written = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(sums)) {
        String[] of = line.split(BETWEEN, 2);
        written.put(of[1], of[0]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static SortedMap<String, String> present(Path release) {
    SortedMap<String, String> present = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = release.relativize(file).toString().replace('\\', '/');
        if (!name.equals(SUMS)) {
          MessageDigest digest = MessageDigest.getInstance("SHA-256");
          present.put(name, HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return present;
  }
}
