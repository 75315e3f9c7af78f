package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.local.images.Base.Component;
import org.jspecify.annotations.Nullable;

/** Packages as Debian's tools fetch and read them. */
final class DebianPackages {

  private DebianPackages() {}

  /** What packages are fetched and unpacked by, as far as this machine has it not. */
  static @Nullable String missingTool() {
    for (String tool : List.of("apt-get", "dpkg-deb")) {
      if (!Program.isThere(tool)) {
        return tool;
      }
    }
    return null;
  }

  static void download(List<String> names, Path folder) {
    List<String> command = new ArrayList<>(List.of("apt-get", "-q", "download"));
    command.addAll(names);
    new Program(command, folder).run();
  }

  /** Those in a folder, by name. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
    }
  }

  static Component component(Path file) throws IOException {
    String control = Program.of("dpkg-deb", "-f", file.toString()).run();
    String name = field(control, "Package");
    String version = field(control, "Version");
    return new Component(
        name,
        version,
        "pkg:deb/debian/%s@%s?arch=%s".formatted(name, version, field(control, "Architecture")),
        Sha256.of(file));
  }

  /** What a control file says of it, empty if nothing. */
  static String field(String control, String name) {
    return control
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2).trim())
        .findFirst()
        .orElse("");
  }
}
