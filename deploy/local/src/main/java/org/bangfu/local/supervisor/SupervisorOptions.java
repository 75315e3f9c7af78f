package org.bangfu.local.supervisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.local.suite.ProcessIdentity;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor is to run.
 *
 * @param parent the command in the foreground with whose end the suite ends, or null when detached
 */
public record SupervisorOptions(
    SuiteFolder folder,
    SuitePorts ports,
    Set<SuiteService> without,
    @Nullable ProcessIdentity parent) {

  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("checkout=" + folder.checkout());
    arguments.add("home=" + folder.home());
    arguments.add("folder=" + folder.name());
    without.forEach(service -> arguments.add("without=" + service.title()));
    if (parent != null) {
      arguments.add("parent=" + parent);
    }
    return arguments;
  }

  static SupervisorOptions parse(String[] arguments, Map<String, String> environment) {
    String checkout = "";
    String home = "";
    String name = "";
    ProcessIdentity parent = null;
    Set<SuiteService> without = EnumSet.noneOf(SuiteService.class);
    for (String argument : arguments) {
      String value = argument.substring(argument.indexOf('=') + 1);
      switch (argument.substring(0, argument.indexOf('='))) {
        case "checkout" -> checkout = value;
        case "home" -> home = value;
        case "folder" -> name = value;
        case "without" -> SuiteService.named(value).ifPresent(without::add);
        case "parent" -> parent = ProcessIdentity.parse(value);
        default -> throw new IllegalArgumentException(argument);
      }
    }
    return new SupervisorOptions(
        new SuiteFolder(Path.of(checkout), Path.of(home), name),
        SuitePorts.from(environment),
        without,
        parent);
  }
}
