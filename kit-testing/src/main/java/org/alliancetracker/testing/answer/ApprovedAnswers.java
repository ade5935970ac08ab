package org.alliancetracker.testing.answer;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.alliancetracker.testing.http.Reply;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the answers of a service against those that were approved, so that who reads them learns of a change. Run with
 * {@code -Dsamples.write=true} it approves what it gets: read the difference, then commit it.
 */
public final class ApprovedAnswers {

  private static final String WRITE = "samples.write";
  private static final String WAY_OUT = ": if it is meant, run the test with -D" + WRITE + "=true, read what changed,"
      + " and run the tests of the programs that read this answer.";

  private final AnswerFolder folder;
  private final StandIns standIns;
  private final boolean approve;
  private final Set<String> checked = new TreeSet<>();

  ApprovedAnswers(AnswerFolder folder, LocalDate today, boolean approve) {
    this.folder = folder;
    this.standIns = new StandIns(today);
    this.approve = approve;
  }

  /** Of the module whose tests run; {@code today} is the day by which its program counts. */
  public static ApprovedAnswers own(LocalDate today) {
    return new ApprovedAnswers(AnswerFolder.own(), today, Boolean.getBoolean(WRITE));
  }

  /** Of bodies that the module whose tests run sends to that service. */
  public static ApprovedAnswers requestsTo(String service) {
    return new ApprovedAnswers(AnswerFolder.requestsTo(service), LocalDate.EPOCH, Boolean.getBoolean(WRITE));
  }

  /** An id, random or not, that shall be found again under a name. */
  public ApprovedAnswers called(String id, String name) {
    standIns.called(id, name);
    return this;
  }

  /** A day for what shall be late or ahead whenever the answer is read. */
  public LocalDate day(int fromToday) {
    return standIns.day(fromToday);
  }

  public void check(String name, Reply reply) {
    check(name, reply.json());
  }

  public void check(String name, JsonNode answer) {
    if (!checked.add(name)) {
      throw new IllegalArgumentException(name + " is checked twice");
    }
    JsonNode given = JsonMapper.shared().readTree(standIns.in(answer.toString()));
    if (folder.has(name) && folder.read(name).equals(given)) {
      return;
    }
    if (!approve) {
      throw new AssertionFailedError("The answer " + name + (folder.has(name) ? " is not the approved one" : " has no approved one")
          + WAY_OUT, folder.has(name) ? AnswerFolder.pretty(folder.read(name)) : "", AnswerFolder.pretty(given));
    }
    folder.write(name, given);
  }

  /** Fails when the folder holds an answer that nobody gives any more. */
  public void complete() {
    Set<String> nobodys = new TreeSet<>(folder.names());
    nobodys.removeAll(checked);
    if (!nobodys.isEmpty()) {
      throw new AssertionError("Nobody gives these answers any more; remove them: " + nobodys);
    }
  }
}
