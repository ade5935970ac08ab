package org.alliancetracker.endtoend.ledger;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancetracker.endtoend.ledger.MailCheck.Due;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** Orders digests, each until it is answered, and remembers which mails that makes due. */
final class DigestClient implements Runnable {

  private static final List<String> COMMITTEE = List.of("manager", "committee", "company");

  private final TheSystem system;
  private final Sender sender;
  private final List<Founded> founded;
  private final Set<Due> due = ConcurrentHashMap.newKeySet();

  DigestClient(TheSystem system, Sender sender, List<Founded> founded) {
    this.system = system;
    this.sender = sender;
    this.founded = founded;
  }

  /** One for each person of the committee and each digest that was acknowledged. */
  Set<Due> due() {
    return due;
  }

  @Override
  public void run() {
    int next = 0;
    while (!sender.isStopped()) {
      // every other alliance gets one
      if (next < founded.size()) {
        order(founded.get(next), "digest-" + next);
        next += 2;
      }
      sender.pause();
    }
  }

  private void order(Founded alliance, String key) {
    while (true) {
      try {
        Reply reply = system.as("manager").attempt("POST", "/api/digests/" + alliance.id() + ":steering-committee/send",
            BodyPublishers.noBody(), Caller.KEY, key, Caller.VERSION, alliance.version());
        if (reply.accepted()) {
          COMMITTEE.forEach(each -> due.add(new Due(
              reply.text("digestId") + ":" + reply.text("period"), "digest", People.id(each))));
          return;
        }
        if (reply.text("code").equals("nothing-new")) {
          return;
        }
      } catch (IOException e) {
        // unclear: ask again with the same key
      }
      sender.pause();
    }
  }
}
