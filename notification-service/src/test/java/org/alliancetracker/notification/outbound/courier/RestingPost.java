package org.alliancetracker.notification.outbound.courier;

import static org.awaitility.Awaitility.await;

import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;

/** The post of the running program, which a test makes stand still and go again. */
public final class RestingPost {

  private final Program program;
  private final Courier courier;

  public RestingPost(Program program) {
    this.program = program;
    this.courier = program.bean(Courier.class);
  }

  /** The id of a notice to the chair that is due, with the post standing still. */
  public String planned(Town town) {
    rests();
    return told(town);
  }

  /** The same while the post goes. */
  public String told(Town town) {
    String id = town.tell(new MilestoneReached("k", null, "Kick-off", null, null, null)).id() + ":" + town.chair + ":milestone_reached";
    await().until(() -> program.bean(Deliveries.class).find(id).isPresent());
    return id;
  }

  public void rests() {
    courier.stop();
  }

  public void goes() {
    if (!courier.isRunning()) {
      courier.start();
    }
  }

  /** As other tests expect it. */
  public void asUsual() {
    program.mail().behaves();
    goes();
  }
}
