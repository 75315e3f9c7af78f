package org.bangfu.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bangfu.local.images.ImageBuild;
import org.bangfu.local.images.ImageFolder;
import org.bangfu.local.images.ImageNames;
import org.bangfu.local.images.Images;
import org.bangfu.local.images.ServiceProgram;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bangfu images}. */
@Command(
    name = "images",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an image of each service, of Keycloak and of the relays' plugin, as OCI archives in",
      ".bangfu/images: without a daemon and without a registry. Needs Linux and a JDK 25."
    })
final class ImagesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IMAGE",
      description = {
        "These alone: household-registry, needs-and-donations, consumption-aid, reporting,",
        "keycloak, debezium. Without a name all of them."
      })
  List<String> only = List.of();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where the archives go, instead of .bangfu/images.")
  @Nullable Path to;

  @Option(
      names = "--base",
      paramLabel = "PATH",
      description = {
        "What the images stand on: an OCI archive, an OCI layout or a folder of files.",
        "Without it Debian's packages are fetched by apt-get."
      })
  @Nullable Path base;

  @Option(
      names = "--certificates",
      paramLabel = "FILE",
      description = {
        "The authorities that images trust: a PEM bundle, or a key store of Java (changeit).",
        "Without it those of Debian's package ca-certificates, never those of this machine."
      })
  @Nullable Path certificates;

  @Option(
      names = "--packages-anew",
      description = "Fetch Debian's packages again, rather than use those of the last time.")
  boolean packagesAnew;

  @Option(
      names = "--without-cache",
      description = "Leave the ahead-of-time caches out: nothing is run, and starts take longer.")
  boolean withoutCache;

  @Option(
      names = "--registry",
      paramLabel = "NAME",
      description = {
        "Where they will be pushed, such as registry.example/bangfu: writes their names by",
        "digest into deploy/kubernetes/installation/installation.env as well."
      })
  @Nullable String registry;

  @Override
  public Integer call() throws InterruptedException {
    refuseUnknown();
    try {
      makeAlone();
    } catch (IOException | UncheckedIOException e) {
      // no place left, or nothing may be written there: nobody needs a trace for that
      throw new SuiteException("The images can't be made: " + e, e);
    }
    return 0;
  }

  private void makeAlone() throws InterruptedException, IOException {
    Path checkout = BangfuCommand.checkout();
    ImageFolder usual = ImageFolder.of(checkout);
    Files.createDirectories(usual.kept());
    try (FileChannel channel =
            FileChannel.open(
                usual.kept().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new SuiteException("Images of this checkout are being made already.");
      }
      make(checkout, to == null ? usual : usual.to(BangfuCommand.named(to)));
    }
  }

  private void make(Path checkout, ImageFolder folder) throws InterruptedException, IOException {
    Terminal terminal = Terminal.ofThisProcess();
    String prefix = registry == null ? ImageNames.HERE : ImageNames.checked(registry);
    Images.Wish wish = new Images.Wish(named(base), named(certificates), packagesAnew, prefix);
    ImageBuild build = ImageBuild.of(checkout);
    Images images = new Images(folder, build, wish, what -> terminal.say("Making " + what));
    ImagePrograms programs = new ImagePrograms(SuiteFolder.training(checkout));
    Map<SuiteService, ServiceProgram> services = programs.services(this::isWanted);
    if (!services.isEmpty()) {
      images.services(services, withoutCache ? null : new ImageRecording(checkout, terminal));
    }
    if (isWanted(Images.KEYCLOAK)) {
      images.keycloak(programs.keycloak(folder.kept()));
    }
    if (isWanted(Images.RELAYS)) {
      images.relays(programs.relays());
    }
    List<Images.Made> made = images.finish();
    ImageNames names =
        registry == null ? ImageNames.loaded(made, build.version()) : ImageNames.of(made, prefix);
    names.write(folder.names());
    if (registry != null) {
      Path installation = checkout.resolve("deploy/kubernetes/installation");
      names.putInto(
          installation.resolve("installation.env"),
          installation.resolve("installation.env.example"));
    }
    made.forEach(image ->
        terminal.say(
            "%-20s %s  %4d MB  %s"
                .formatted(
                    image.name(), image.digest(), image.size() / 1_000_000, image.archive())));
  }

  private static @Nullable Path named(@Nullable Path given) {
    return given == null ? null : BangfuCommand.named(given);
  }

  private boolean isWanted(String image) {
    return only.isEmpty() || only.contains(image);
  }

  private void refuseUnknown() {
    List<String> known = new ArrayList<>(SuiteService.titles());
    known.addAll(List.of(Images.KEYCLOAK, Images.RELAYS));
    for (String image : only) {
      if (!known.contains(image)) {
        throw new SuiteException(
            "There is no image %s; there are %s.".formatted(image, String.join(", ", known)));
      }
    }
  }
}
