package org.alliancetracker.localrun;

import java.time.Duration;
import org.alliancetracker.localrun.process.CannotStart;
import org.alliancetracker.localrun.process.Supervision;

/** One process of the running system, for tests that do it harm. */
public final class RunningProcess {

  private final String name;
  private final Supervision processes;

  RunningProcess(String name, Supervision processes) {
    this.name = name;
    this.processes = processes;
  }

  /** Of the process that runs now; -1 while none runs. */
  public long pid() {
    return processes.pid(name);
  }

  public int port() {
    return processes.port(name);
  }

  /** SIGKILL. It is started again, unless held. */
  public void kill() {
    try {
      processes.kill(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on its end is not followed by a start, until {@link #resume}. */
  public void hold() {
    processes.hold(name);
  }

  /** Starts it if it does not run, and again whenever it ends. */
  public void resume() {
    processes.resume(name);
  }

  /** Only its next start gets the variable, for example {@code ALLIANCE_HALT_AT}; those after it do not. */
  public void startNextWith(String variable, String value) {
    processes.startNextWith(name, variable, value);
  }

  public boolean isReady() {
    return processes.isReady(name);
  }

  /** @throws CannotStart if it does not serve within that time */
  public void awaitReady(Duration longest) {
    processes.awaitReady(name, longest);
  }
}
