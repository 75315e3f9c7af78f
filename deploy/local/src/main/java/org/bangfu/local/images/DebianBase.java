package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.local.images.Base.Component;
import org.bangfu.local.suite.SuiteException;

/**
 * The little of Debian that Java needs, from its packages: apt fetches them and holds them against
 * their signatures. They are kept, so that the next images stand on the same ones.
 */
final class DebianBase {

  /** The C library and what Java builds of distributions link beside it; no shell. */
  static final List<String> PACKAGES =
      List.of("base-files", "libc6", "libgcc-s1", "libstdc++6", "zlib1g");

  /** Whose name follows the compiler's version; the licence of two others lies in it. */
  private static final Pattern LICENCE = Pattern.compile("gcc-\\d+-base");

  /** For people at a terminal, who are not in here, and for programs that convert texts. */
  private static final Pattern UNUSED =
      Pattern.compile(
          "usr/share/(man|locale|lintian|bug|info)(/.*)?"
              + "|usr/share/doc/[^/]+/(?!copyright$).*"
              + "|usr/lib/[^/]+/gconv(/.*)?|usr/share/(gcc|gdb)(/.*)?"
              + "|etc/(update-motd\\.d|profile\\.d)(/.*)?");

  private final Path packages;
  private final Path unpacked;

  /**
   * @param packages where they are kept
   * @param unpacked where they may be unpacked
   */
  DebianBase(Path packages, Path unpacked) {
    this.packages = packages;
    this.unpacked = unpacked;
  }

  /** Fetches what is not there yet; nobody who has the packages needs a network. */
  void fetch(boolean anew) throws IOException {
    String missing = DebianPackages.missingTool();
    if (missing != null) {
      throw new SuiteException(
          "The base is made of Debian's packages, and this machine has no %s: give a base of your own (--base)."
              .formatted(missing));
    }
    if (!anew && Files.isDirectory(packages)) {
      return;
    }
    Files.createDirectories(packages.getParent());
    Path fresh = Files.createTempDirectory(packages.getParent(), "packages-");
    try {
      DebianPackages.download(PACKAGES, fresh);
      DebianPackages.download(licences(fresh), fresh);
    } catch (SuiteException e) {
      Tree.delete(fresh);
      throw new SuiteException(
          "Debian's packages for the base can't be fetched (%s): run apt-get update, or give a base of your own (--base)."
              .formatted(e.getMessage()),
          e);
    }
    Tree.delete(packages);
    Files.move(fresh, packages);
  }

  private static List<String> licences(Path folder) throws IOException {
    for (Path file : DebianPackages.in(folder)) {
      String control = Program.of("dpkg-deb", "-f", file.toString()).run();
      Matcher found = LICENCE.matcher(DebianPackages.field(control, "Depends"));
      if (DebianPackages.field(control, "Package").equals("libgcc-s1") && found.find()) {
        return List.of(found.group());
      }
    }
    return List.of();
  }

  /** As one layer: their files, and which they are where scanners look for it. */
  Base write(ImageBuild build, Path blobs) throws IOException {
    Tree tree = new Tree();
    List<Component> components = new ArrayList<>();
    for (Path file : DebianPackages.in(packages)) {
      Path folder = unpacked.resolve(file.getFileName().toString());
      Tree.delete(folder);
      Files.createDirectories(folder);
      Program.of("dpkg-deb", "-x", file.toString(), folder.toString()).run();
      tree.all("", folder, name -> !UNUSED.matcher(name).matches());
      String control = Program.of("dpkg-deb", "-f", file.toString()).run();
      tree.text("var/lib/dpkg/status.d/" + DebianPackages.field(control, "Package"), control);
      components.add(DebianPackages.component(file));
    }
    Account.addTo(tree);
    return new Base(List.of(Layer.write("base", tree, build.created(), blobs)), components);
  }
}
