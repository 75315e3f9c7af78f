package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bangfu.local.suite.SuiteException;

/**
 * Images under the names of an installation's parameters: by their digests, which a registry knows,
 * or by their version, where they are loaded and no registry is asked.
 *
 * @param byKey such as REPORTING_IMAGE
 */
public record ImageNames(Map<String, String> byKey) {
  private static final Pattern PREFIX =
      Pattern.compile("[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*");

  /** What comes before their names without a registry: nobody's namespace but this machine's. */
  public static final String HERE = "localhost/bangfu";

  /** As docker finds them once they are loaded, whichever store of images it has. */
  public static ImageNames loaded(List<Images.Made> made, String version) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Images.Made image : made) {
      names.put(parameter(image), "%s/%s:%s".formatted(HERE, image.name(), version));
    }
    return new ImageNames(names);
  }

  private static String parameter(Images.Made image) {
    return image.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_IMAGE";
  }

  /**
   * Where they will lie in a registry.
   *
   * @param prefix the registry and what comes before an image's name
   */
  public static ImageNames of(List<Images.Made> made, String prefix) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Images.Made image : made) {
      names.put(parameter(image), "%s/%s@%s".formatted(prefix, image.name(), image.digest()));
    }
    return new ImageNames(names);
  }

  /**
   * The name under which images are pushed, as registries take it.
   *
   * @throws SuiteException if no image can have such a name
   */
  public static String checked(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new SuiteException(
          "%s is no name for images: it is like registry.example/bangfu, in small letters, without https:// and without a slash at its end."
              .formatted(prefix));
    }
    return prefix;
  }

  /** Into a file of nothing but names, in which others stay. */
  public void write(Path file) {
    try {
      Map<String, String> all = new TreeMap<>();
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(line -> all.put(key(line), line));
      }
      byKey.forEach((key, image) -> all.put(key, key + "=" + image));
      write(file, List.copyOf(all.values()));
    } catch (IOException e) {
      throw new SuiteException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static String key(String line) {
    return line.substring(0, Math.max(0, line.indexOf('=')));
  }

  /** Into an installation's parameters, of which nothing else changes; what is new comes last. */
  public void putInto(Path parameters, Path example) {
    try {
      List<String> lines = new ArrayList<>();
      Map<String, String> missing = new LinkedHashMap<>(byKey);
      for (String line : Files.readAllLines(Files.exists(parameters) ? parameters : example)) {
        String image = byKey.get(key(line));
        lines.add(image == null ? line : key(line) + "=" + image);
        missing.remove(key(line));
      }
      missing.forEach((key, image) -> lines.add(key + "=" + image));
      write(parameters, lines);
    } catch (IOException e) {
      throw new SuiteException(parameters + " can't be read: " + e.getMessage(), e);
    }
  }

  private static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new SuiteException(file + " can't be written: " + e.getMessage(), e);
    }
  }
}
