package org.alliancetracker.contract.samples;

import java.util.Map;

/** What a field of a given name may say. Nobody and no organisation named here exists. */
final class ExampleWords {

  private static final Map<String, String> TEXTS = Map.ofEntries(
      Map.entry("name", "Les Jardins partagés du Val"),
      Map.entry("GovernanceBody.name", "Comité technique"),
      Map.entry("MilestonePlanned.title", "Map of everybody concerned in the valley"),
      Map.entry("MilestonePlanned.note", "Room 12; the key is at the town hall"),
      Map.entry("MilestoneReached.title", "Map of everybody concerned in the valley"),
      Map.entry("ContributionDelivered.note", "Delivered in two parts"),
      Map.entry("ClaimRecorded.text", "Founded in 2009"),
      Map.entry("ContextNoted.text", "The town merges with its neighbour"),
      Map.entry("AgreementSigned.title", "Three-year convention"),
      Map.entry("EvaluationOpened.title", "Mid-term evaluation"),
      Map.entry("EvaluationRecorded.title", "Mid-term evaluation"),
      Map.entry("formerName", "Jardins du Val"),
      Map.entry("formerNames", "Jardins du Val"),
      Map.entry("purpose", "Work and fresh food for people far from employment"),
      Map.entry("territory", "Val-d'Exemple"),
      Map.entry("target", "17.17"),
      Map.entry("source", "https://example.org/annual-report-2025"),
      Map.entry("sources", "https://example.org/annual-report-2025"),
      Map.entry("evidence", "https://example.org/opening-day"),
      Map.entry("title", "Opening of the second garden"),
      Map.entry("text", "The second garden opens in spring, on land lent by the town"),
      Map.entry("subject", "Third meeting of the steering committee"),
      Map.entry("reason", "The lease of the land was signed later than hoped"),
      Map.entry("overrideReason", "The committee accepts to sign the agreement within the quarter"),
      Map.entry("note", "Forty people took part"),
      Map.entry("description", "A plot of land, lent"),
      Map.entry("unit", "m²"),
      Map.entry("about", "founded"),
      Map.entry("method", "equal-sides-mean/1"),
      Map.entry("rubricId", "alliance-default"),
      Map.entry("correctedType", "alliance.partner.renamed.v1"),
      Map.entry("language", "fr"),
      Map.entry("zone", "Europe/Paris"),
      Map.entry("Description.zone", "Indian/Reunion"),
      Map.entry("email", "camille@example.org"));

  private static final Map<String, String> DATES = Map.of(
      "from", "2024", "until", "2027-12", "termFrom", "2024-09-01", "termUntil", "2027-08-31", "since", "2026-05-14",
      "dueOn", "2027-03", "formerDueOn", "2026-10", "asOf", "2025", "deadline", "2026-12-15");

  private static final Map<String, Double> NUMBERS = Map.ofEntries(
      Map.entry("goal", 17.0), Map.entry("days", 183.0), Map.entry("amount", 1200.0), Map.entry("score", 72.5),
      Map.entry("intervalLow", 64.0), Map.entry("intervalHigh", 80.25), Map.entry("coverage", 0.9),
      Map.entry("raterAgreement", 0.7), Map.entry("seed", 20261122.0), Map.entry("answered", 13.0), Map.entry("asked", 15.0),
      Map.entry("correctedVersion", 4.0), Map.entry("evaluatorsBySide", 2.0), Map.entry("revision", 3.0));

  private ExampleWords() {}

  /** A field nobody thought of says its own name. */
  static String text(Class<?> form, String field) {
    String ofThisForm = TEXTS.get(form.getSimpleName() + "." + field);
    return ofThisForm == null ? text(field) : ofThisForm;
  }

  static String text(String field) {
    if (field.matches(".*Ids?") && !TEXTS.containsKey(field)) {
      return field.replaceAll("Ids?$", "") + "-1";
    }
    return TEXTS.getOrDefault(field, field);
  }

  static String date(String field) {
    return DATES.getOrDefault(field, "2026-06");
  }

  static double number(String field) {
    return NUMBERS.getOrDefault(field, 1.0);
  }

  /** Which code of its kind, by its place: what leads somewhere is not where it came from. */
  static int codeNumber(String field) {
    return field.equals("to") || field.equals("kind") ? 1 : 0;
  }
}
