package org.bangfu.local.supervisor;

import java.util.Optional;
import org.bangfu.local.suite.SuiteLock;

/** The supervisor's own process. Its arguments are made by {@link SupervisorOptions}. */
public final class SupervisorMain {

  /** Another supervisor has the folder; it and not this one writes the state. */
  public static final int FOLDER_IN_USE = 3;

  private SupervisorMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    SupervisorOptions options = SupervisorOptions.parse(arguments, System.getenv());
    Optional<SuiteLock> lock = SuiteLock.take(options.folder());
    if (lock.isEmpty()) {
      System.exit(FOLDER_IN_USE);
    }
    Supervisor supervisor = new Supervisor(options);
    Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop-suite"));
    supervisor.run();
  }
}
