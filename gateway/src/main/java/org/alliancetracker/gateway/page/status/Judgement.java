package org.alliancetracker.gateway.page.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.watch.BreakerState;

/** Says of each figure whether it is normal; the same limits stand in {@code docs/operations.md}. */
final class Judgement {

  private static final int MOMENTS = 10;
  private static final int LONG = 300;
  private static final int KEEPS_UP = 100;

  private final FigureSet figures;
  private final Words words;
  private final List<Line> lines = new ArrayList<>();

  private Judgement(FigureSet figures, Words words) {
    this.figures = figures;
    this.words = words;
  }

  static List<Line> of(FigureSet figures, Words words) {
    return new Judgement(figures, words).lines();
  }

  private List<Line> lines() {
    if (figures.has("alliance.store.up")) {
      upOrDown("store", figures.sum("alliance.store.up"));
    }
    if (figures.has("alliance.outbox.streams")) {
      outbox();
    }
    figures.by("alliance.consumer.lag", "topic").forEach(this::lag);
    if (figures.has("alliance.parked.streams")) {
      none("parked", figures.sum("alliance.parked.streams"), Need.ACT);
      none("letters", figures.sum("alliance.dead.letters"), Need.LOOK);
    }
    if (figures.has("alliance.mails")) {
      mails();
    }
    figures.by(BreakerState.FIGURE, BreakerState.PEER).forEach(this::breaker);
    return lines;
  }

  private void outbox() {
    Double streams = figures.sum("alliance.outbox.streams");
    Double oldest = figures.most("alliance.outbox.oldest");
    String value = count(streams) + (number(streams) == 0 ? "" : " · " + age(number(oldest)));
    if (number(streams) == 0) {
      add("outbox", value, "none", Need.NORMAL);
    } else if (number(oldest) < MOMENTS) {
      add("outbox", value, "moments", Need.NORMAL);
    } else {
      add("outbox", value, "waits", number(oldest) < LONG ? Need.LOOK : Need.ACT);
    }
  }

  private void lag(String topic, Double records) {
    String label = words.say("status.lag", topic);
    String how = records == null ? "unknown" : records <= KEEPS_UP ? "normal" : "behind";
    lines.add(new Line(label, records == null ? words.notKnown() : count(records), words.say("status.lag." + how),
        how.equals("normal") ? Need.NORMAL : Need.LOOK));
  }

  private void mails() {
    upOrDown("mail-server", figures.sum("alliance.mail.server.up"));
    mails("waiting", Need.NORMAL, "planned", "claimed", "handed_over", "retry");
    mails("no-address", Need.LOOK, "awaiting_address");
    mails("unknown", Need.LOOK, "unknown");
    mails("refused", Need.LOOK, "refused");
    mails("confirmed", Need.NORMAL, "confirmed");
    mails("not-sent", Need.NORMAL, "withdrawn", "historical_not_sent", "addressed", "stopped", "recipient_erased");
  }

  private void mails(String what, Need ifAny, String... states) {
    none("mails." + what, figures.sum("alliance.mails", "state", List.of(states)), ifAny);
  }

  private void breaker(String peer, Double state) {
    BreakerState known = BreakerState.ofCode(number(state));
    String how = known.name().toLowerCase(Locale.ROOT);
    lines.add(new Line(words.say("status.breaker", words.say("status.part." + peer)), words.say("status.breaker.value." + how),
        words.say("status.breaker." + how), known == BreakerState.CLOSED ? Need.NORMAL : Need.LOOK));
  }

  private void upOrDown(String what, Double up) {
    boolean answers = number(up) > 0;
    add(what, words.say(answers ? "status.up" : "status.down"), answers ? "up" : "down", answers ? Need.NORMAL : Need.ACT);
  }

  /** A figure whose best value is 0. */
  private void none(String what, Double value, Need ifAny) {
    if (value == null) {
      lines.add(new Line(words.say("status." + what), words.notKnown(), words.say("status.not-counted"), Need.LOOK));
    } else {
      add(what, count(value), value == 0 ? "none" : "some", value == 0 ? Need.NORMAL : ifAny);
    }
  }

  private void add(String what, String value, String how, Need need) {
    lines.add(new Line(words.say("status." + what), value, words.say("status." + what + "." + how), need));
  }

  private String count(Double value) {
    return String.format(words.locale(), "%,d", Math.round(number(value)));
  }

  private static String age(double seconds) {
    return seconds < 120 ? Math.round(seconds) + " s" : seconds < 7200 ? Math.round(seconds / 60) + " min"
        : Math.round(seconds / 3600) + " h";
  }

  private static double number(Double value) {
    return value == null ? 0 : value;
  }
}
