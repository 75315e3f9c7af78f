package org.bangfu.local.cli;

import org.bangfu.local.suite.SuiteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Done by the script before Java is asked; here for the help. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description =
        "Makes a release: checks, contracts that are kept, archives with checksums and a bill of"
            + " materials, a tag here. Nothing is pushed.")
final class ReleaseCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "VERSION", description = "Such as 0.1.0.")
  private @Nullable String version;

  @Option(names = "--rehearse", description = "Makes the archives alone, without tests and tag.")
  private boolean rehearse;

  @Override
  public void run() {
    throw new SuiteException(
        "Call it through the script: ./bangfu release %s%s."
            .formatted(version, rehearse ? " --rehearse" : ""));
  }
}
