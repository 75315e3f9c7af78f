package org.bangfu.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bangfu.embedded.RunningProcess;
import org.bangfu.local.suite.ProcessIdentity;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.suite.SuiteState.Phase;
import org.bangfu.local.supervisor.SupervisorOptions;
import org.jspecify.annotations.Nullable;

/** Starts a suite and shows how it comes up. */
final class SuiteStart {

  private final Suite suite;
  private final Terminal terminal;
  private final Set<SuiteService> without;
  private final Map<String, String> variables;
  private final SupervisorLauncher launcher;
  private @Nullable ProcessHandle supervisor;
  private @Nullable StopAtExit stop;

  SuiteStart(Suite suite, Terminal terminal, Set<SuiteService> without) {
    this(suite, terminal, without, Map.of());
  }

  /**
   * With settings of the services that this run needs.
   *
   * @param variables of the environment of everything that is started
   */
  SuiteStart(
      Suite suite, Terminal terminal, Set<SuiteService> without, Map<String, String> variables) {
    this.variables = variables;
    this.launcher = new SupervisorLauncher(suite.folder(), variables);
    this.suite = suite;
    this.terminal = terminal;
    this.without = without;
  }

  /**
   * Starts it and waits until all of it is ready.
   *
   * @param detach whether it goes on when this process ends
   * @throws SuiteException when one runs already, or with the reason why it can't start
   */
  void run(boolean detach) throws InterruptedException {
    if (!suite.folder().isTraining()) {
      refuseASecondOne();
    }
    ProcessIdentity parent = detach ? null : ProcessIdentity.own();
    ProcessHandle launched =
        launcher.launch(new SupervisorOptions(suite.folder(), ports(), without, parent));
    StopAtExit hook = new StopAtExit(suite, launched, terminal);
    hook.install();
    awaitReady(launched);
    if (detach) {
      hook.remove();
    }
    supervisor = launched;
    stop = hook;
  }

  /** Takes what the supervisor has recorded into use, after it has ended. */
  void keepRecording() {
    launcher.keepRecording();
  }

  /**
   * Stays in the foreground; only the end of the suite by another hand lets it return.
   *
   * @param status with which Ctrl-C ends this process
   */
  int stayUntilCtrlC(int status) throws InterruptedException {
    if (stop == null || supervisor == null) {
      throw new IllegalStateException("Nothing was started");
    }
    stop.endWith(status);
    terminal.say("Ctrl-C ends it.");
    new RunningProcess(supervisor).awaitEnd();
    SuiteState last = suite.stateFile().read().orElse(null);
    if (last != null && last.phase() == Phase.STOPPED) {
      terminal.say("It was stopped.");
      return status;
    }
    throw new SuiteException(whyItEnded(last));
  }

  private SuitePorts ports() {
    Map<String, String> environment = new HashMap<>(BangfuCommand.environment());
    environment.putAll(variables);
    return SuitePorts.from(environment);
  }

  private void refuseASecondOne() throws InterruptedException {
    Optional<Suite> running = Suite.running();
    if (running.isEmpty()) {
      return;
    }
    SuiteState state = running.get().state().orElse(null);
    if (state != null && state.phase() == Phase.STOPPING) {
      Optional<ProcessHandle> supervisor = state.supervisor().running();
      if (supervisor.isPresent()) {
        running.get().awaitEnd(supervisor.get(), terminal);
      }
      return;
    }
    throw new SuiteException(
        "A suite runs already (./bangfu %s, process %d); ./bangfu status shows it and ./bangfu down ends it."
            .formatted(
                running.get().folder().name(), state == null ? 0 : state.supervisor().pid()));
  }

  private void awaitReady(ProcessHandle supervisor) throws InterruptedException {
    Set<String> told = new HashSet<>();
    try (Terminal.Progress progress =
        terminal.progress("Starting", 7 + SuiteService.values().length - 1)) {
      while (true) {
        SuiteState state = suite.stateFile().read().orElse(null);
        if (state != null && state.supervisor().pid() == supervisor.pid()) {
          tell(state, told, progress);
          if (state.phase() == Phase.READY) {
            return;
          }
        }
        if (!new RunningProcess(supervisor).isAlive()) {
          throw new SuiteException(whyItEnded(suite.stateFile().read().orElse(null)));
        }
        Thread.sleep(Duration.ofMillis(50));
      }
    }
  }

  private static void tell(SuiteState state, Set<String> told, Terminal.Progress progress) {
    progress.to(state.parts().stream().filter(Part::isSettled).count());
    for (Part part : state.parts()) {
      if (part.condition() == Condition.READY && told.add(part.name())) {
        progress.note("%s ready after %.1f s".formatted(part.name(), part.readyAfter() / 1000.0));
      }
      String detail = part.detail();
      if (detail != null && told.add(part.name() + detail)) {
        progress.note(part.name() + " " + detail);
      }
    }
  }

  private String whyItEnded(@Nullable SuiteState last) {
    String message = last == null ? null : last.message();
    if (message != null) {
      return message;
    }
    try {
      List<String> log = Files.readAllLines(suite.folder().log("supervisor"));
      String end = log.isEmpty() ? "" : ": " + log.get(log.size() - 1);
      return "The supervisor ended%s; its log is %s."
          .formatted(end, suite.folder().log("supervisor"));
    } catch (IOException e) {
      return "The supervisor ended without a word.";
    }
  }
}
