package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.local.images.Recorder;
import org.bangfu.local.images.ServiceProgram;
import org.bangfu.local.suite.ServiceFlags;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/**
 * A service that is started from the files of its image, by the Java of that image, so that its
 * ahead-of-time cache is recorded. The JVM compares classes, not where their folder is: what is
 * recorded here serves at the image's own paths.
 */
final class ImageCommand implements ChildCommand {

  private static final String IN_IMAGE = "/" + ServiceProgram.HOME + "/";

  private final SuiteFolder folder;
  private final SuiteService service;
  private final ServiceEnvironment environment;
  private final Path root;

  private ImageCommand(
      SuiteFolder folder, SuiteService service, ServiceEnvironment environment, Path root) {
    this.folder = folder;
    this.service = service;
    this.environment = environment;
    this.root = root;
  }

  /** How a service is started in this run. */
  static ChildCommand orPackaged(
      SuiteFolder folder, SuiteService service, ServiceEnvironment environment) throws IOException {
    String roots = System.getenv(Recorder.ROOTS);
    Path root = roots == null ? null : Path.of(roots, service.title());
    return root == null || !Files.isDirectory(root)
        ? new ServiceCommand(folder, service, environment)
        : new ImageCommand(folder, service, environment, root);
  }

  @Override
  public Process start(boolean first) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(root.resolve(ServiceProgram.JAVA).resolve("bin/java").toString());
    command.add(Leftovers.mark(folder));
    command.addAll(ServiceFlags.all());
    if (first) {
      command.add("-XX:AOTCacheOutput=" + root.resolve(ServiceProgram.CACHE));
    }
    for (String line : Files.readAllLines(root.resolve(ServiceProgram.ARGUMENTS))) {
      command.add(line.replace(IN_IMAGE, root + IN_IMAGE));
    }
    return ServiceCommand.start(folder, service, environment, command);
  }

  @Override
  public Duration endsWithin() {
    return AheadOfTime.ENDS_WITHIN;
  }

  @Override
  public List<String> needs() {
    return List.of(SuitePorts.POSTGRES, SuitePorts.KAFKA);
  }
}
