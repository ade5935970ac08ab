package org.alliancetracker.localrun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An alliance that nobody should take for a real one, from its design to its first evaluation: pages and digests need
 * something that lives now.
 */
final class MadeUpAlliance {

  static final String NAME = "Passerelles du Val-de-Brume (exemple fictif)";

  private static final String KEY = "demo-made-up-";
  private static final List<String> COMMITTEE = List.of("committee", "association", "company", "public");

  private final DemoApi api;
  private final DemoApi.Session manager;
  private final LocalDate today;
  private String path;
  private String seen;

  /** @param today stays the same when the load is run again on another day: the same commands, the same dates */
  MadeUpAlliance(DemoApi api, LocalDate today) {
    this.api = api;
    this.manager = api.as("manager");
    this.today = today;
  }

  void live() {
    design();
    agree();
    steer();
    report();
    MadeUpEvaluation.Held held = MadeUpEvaluation.hold(api, path, seen);
    manager.post(path + "/evaluations/" + held.id() + "/noted", KEY + "noted", Body.of("note",
        "Le comité prend acte des résultats fictifs et retient l'innovation comme priorité."), held.version());
    post("/stage", "steering-again", Body.of("to", "STEERING"));
  }

  private void design() {
    DemoApi.Answer designed = manager.post("/api/alliances", KEY + "design", Body.of("name", NAME,
        "purpose", "Exemple fictif : une association, une entreprise et une intercommunalité inventées préparent "
            + "ensemble des personnes éloignées de l'emploi aux métiers de la réparation.",
        "entryDoor", "territorial_coconstruction", "modes", List.of("economic_cooperation", "societal_innovation"),
        "sdgs", List.of(Body.of("goal", 8, "marker", "principal"), Body.of("goal", 17, "target", "17.17")),
        "territory", "Val-de-Brume (territoire fictif)", "happenedOn", day(-420)));
    path = "/api/alliances/" + designed.text("id");
    seen = designed.version();
    partner("association", "Les Ateliers du Gué (association fictive)", "association");
    partner("company", "Brumelec Réparation (entreprise fictive)", "company_pme");
    partner("public", "Communauté de communes du Val-de-Brume (fictive)", "local_authority");
    // refused on purpose: the gate lists what is still missing
    manager.tryPost(path + "/stage", KEY + "too-early", Body.of("to", "STEERING"), null);
  }

  private void partner(String account, String name, String actorType) {
    String partnerId = post("/partners", "partner-" + account, Body.of("name", name, "actorType", actorType,
        "happenedOn", day(-400))).text("partnerId");
    post("/members", "member-" + account, Body.of("personId", DemoPeople.idOf(account), "role", "committee_member",
        "partnerId", partnerId, "happenedOn", day(-400)));
  }

  private void agree() {
    post("/members", "chair", Body.of("personId", DemoPeople.idOf("committee"), "role", "committee_chair", "happenedOn",
        day(-390)));
    post("/objectives", "objectives", Body.of("objectives", List.of(
        Body.of("text", "Accompagner 40 personnes par an vers un métier de la réparation", "corner", "human_wealth"),
        Body.of("text", "Ouvrir un atelier partagé entre les trois partenaires", "corner", "innovation"),
        Body.of("text", "Ancrer l'alliance auprès des communes", "corner", "stakeholders")), "happenedOn", day(-330)));
    post("/governance", "governance", Body.of("bodies", List.of(Body.of("kind", "steering_committee", "name",
        "Comité de pilotage", "cadence", "quarterly")), "happenedOn", day(-320)));
    post("/rubric", "rubric", Body.of("rubricId", "alliance-default", "rubricVersion", 1, "happenedOn", day(-320)));
    post("/agreements", "agreement", Body.of("kind", "framework", "title", "Convention-cadre (fictive)", "termFrom",
        day(-300), "termUntil", day(430), "happenedOn", day(-300)));
    post("/stage", "steering", Body.of("to", "STEERING", "happenedOn", day(-299)));
  }

  private void steer() {
    reached("kickoff", "kickoff", null, -280);
    reached("workshop", null, "Ouverture de l'atelier partagé", -190);
    planned("second-site", "scale_up", "Deuxième atelier", -12);
    planned("next-committee", "steering_committee", null, 7);
    planned("annual-report", "annual_report", null, 40);
    String pledge = post("/contributions", "pledge", Body.of("kind", "time", "amount", 30, "unit", "jours",
        "description", "Temps d'encadrants prêtés par Brumelec (fictif)", "happenedOn", day(-270))).text("contributionId");
    post("/contributions/" + pledge + "/deliver", "delivery", Body.of("amount", 18, "happenedOn", day(-80)));
    committee("first-committee", "Lancement et premiers recrutements", -180);
    committee("second-committee", "Choix du deuxième site", -75);
    post("/health-checks", "health-1", Body.of("colour", "green", "happenedOn", day(-120)));
    post("/health-checks", "health-2", Body.of("colour", "amber", "note", "Le deuxième site prend du retard.",
        "happenedOn", day(-5)));
  }

  private void report() {
    reached("mid-term", "mid_term_review", null, -60);
    post("/stage", "evaluation", Body.of("to", "EVALUATION", "happenedOn", day(-45)));
  }

  private void reached(String key, String kind, String title, int days) {
    post("/milestones", key, Body.of("kind", kind, "title", title, "reachedOn", day(days)));
  }

  private void planned(String key, String kind, String title, int days) {
    post("/milestones", key, Body.of("kind", kind, "title", title, "dueOn", day(days), "happenedOn", day(-290)));
  }

  private void committee(String key, String subject, int days) {
    String meeting = post("/meetings", key, Body.of("body", "steering_committee", "subject", subject, "personIds",
        COMMITTEE.stream().map(DemoPeople::idOf).toList(), "happenedOn", day(days))).text("meetingId");
    post("/meetings/" + meeting + "/minutes-sent", key + "-sent", Body.of("happenedOn", day(days + 2)));
    post("/meetings/" + meeting + "/minutes-approved", key + "-approved", Body.of("tacit", true, "happenedOn",
        day(days + 12)));
    post("/decisions", key + "-decision", Body.of("text", "Décision (fictive) : " + subject, "meetingId", meeting,
        "happenedOn", day(days)));
  }

  private DemoApi.Answer post(String rest, String key, Map<String, Object> body) {
    DemoApi.Answer answer = manager.post(path + rest, KEY + key, body);
    seen = answer.version();
    return answer;
  }

  private String day(int fromToday) {
    return today.plusDays(fromToday).toString();
  }
}
