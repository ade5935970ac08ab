package org.alliancetracker.endtoend.sweep;

import java.util.List;
import java.util.Map;

/** Every page there is, and what it looks like in troubles. A page that is not here turns the sweep red. */
final class SweptPages {

  /** Pages that cannot be shown, with the reason. */
  static final Map<String, String> NOT_SHOWN =
      Map.of("/first-administrator", "only there until the first account, and the shared system has accounts",
          "/.well-known/security.txt", "a text for whoever looks for it, without a page around it");

  private static final Visit LOGIN = Visit.of("login", "/login", "/login", null);
  private static final Visit DESIGN = Visit.of("design", "/alliances/new", "/alliances/new", "manager");
  private static final Visit LOG = Visit.of("milestone", "/alliances/{id}/milestones/new", "/alliances/{livingId}/milestones/new",
      "manager");
  private static final Visit ASSESSMENT = Visit.of("assessment", "/evaluations/{id}", "/evaluations/{evaluationId}", "association");

  private static final Visit FORGOTTEN = Visit.of("forgotten", "/forgotten", "/forgotten", null);
  private static final Visit INVITATIONS = Visit.of("invitations", "/alliances/{id}/invitations", "/alliances/{livingId}/invitations",
      "manager");
  private static final Visit NEW = Visit.of("alliance-new", "/alliances/{id}", "/alliances/{newId}", "manager");

  static final List<Visit> ALL = List.of(
      LOGIN, LOGIN.andSent(),
      Visit.of("legal-accessibility", "/legal/accessibility", "/legal/accessibility", null),
      Visit.of("legal-notice", "/legal/notice", "/legal/notice", null),
      Visit.of("legal-privacy", "/legal/privacy", "/legal/privacy", "manager"),
      Visit.of("start", "/", "/", "manager"),
      Visit.of("portfolio", "/alliances", "/alliances", "manager"),
      Visit.of("portfolio-none", "/alliances", "/alliances?q=nothing+is+called+so", "manager"),
      DESIGN, DESIGN.andSent(),
      Visit.of("alliance-living", "/alliances/{id}", "/alliances/{livingId}", "manager"),
      Visit.of("alliance-real", "/alliances/{id}", "/alliances/{realId}", "manager"),
      NEW, NEW.andSent(),
      Visit.of("history", "/alliances/{id}/history", "/alliances/{livingId}/history", "manager"),
      Visit.of("list-milestones", "/alliances/{id}/all/{list}", "/alliances/{livingId}/all/milestones", "manager"),
      Visit.of("list-claims", "/alliances/{id}/all/{list}", "/alliances/{realId}/all/claims", "manager"),
      LOG, LOG.andSent(),
      ASSESSMENT, ASSESSMENT.andSent(),
      Visit.of("followed", "/evaluations/{id}", "/evaluations/{evaluationId}", "manager"),
      Visit.of("result", "/evaluations/{id}", "/evaluations/{resultId}", "manager"),
      Visit.of("portfolio-found", "/alliances", "/alliances?q=Zusammenarbeit", "manager"),
      Visit.of("work-of-a-manager", "/work", "/work", "manager"),
      Visit.of("work", "/work", "/work", "association"),
      Visit.of("status", "/status", "/status", "admin"),
      Visit.of("accounts", "/accounts", "/accounts", "admin"),
      Visit.of("me", "/me", "/me", "manager"),
      Visit.of("password", "/password", "/password", "manager"),
      FORGOTTEN, FORGOTTEN.andSent(),
      Visit.of("link-ended", "/link/{secret}", "/link/nothing", null),
      Visit.of("invitation-ended", "/invitation/{secret}", "/invitation/nothing", null),
      INVITATIONS, INVITATIONS.andSent(),
      Visit.of("not-allowed", "/alliances/new", "/alliances/new", "association"),
      Visit.of("not-there", "", "/alliances/nothing", "manager"));

  private SweptPages() {
  }
}
