package org.alliancetracker.gateway.page.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.gateway.page.word.SpokenWords;
import org.alliancetracker.gateway.service.partnership.AllianceCommand;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesignTest {

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void partnershipAnswers() {
    gateway.partnership.answers(upstream);
    upstream.on("POST /api/alliances", 201, "{\"id\":\"new-1\",\"version\":3}");
  }

  @Test
  void aNameIsEnoughAndWhatIsEmptyStaysUnknown() {
    Browser browser = Page.browser(gateway, "fr");
    String key = Page.hidden(browser.open("/alliances/new"), "key");

    Reply saved = browser.submit("/alliances",
        Map.of("name", " Emploi Sud ", "purpose", "", "door", "", "territory", "", "partner", "", "kind", "", "key", key));

    assertThat(saved.header("Location")).isEqualTo("/alliances/new-1");
    assertThat(gateway.partnership.last().body()).isEqualTo("{\"name\":\"Emploi Sud\",\"modes\":[],\"sdgs\":[],\"partners\":[]}");
    assertThat(gateway.partnership.last().header("Idempotency-Key")).isEqualTo(key);
  }

  @Test
  void partnersKeepTheirKindsAndEmptyLinesAreNoPartners() {
    DesignForm form = new DesignForm("N", "", "employee_engagement", List.of("patronage"), List.of("8"), "Lyon", "Indian/Reunion",
        DesignForm.partners(List.of("Ares, site 1", "", "GXO"), List.of("association", "", "")), "k");

    assertThat(form.body()).isEqualTo(new AllianceCommand.Design("N", null, "employee_engagement", List.of("patronage"),
        List.of(new AllianceCommand.Goal(8)), "Lyon", "Indian/Reunion",
        List.of(new AllianceCommand.NewPartner("Ares, site 1", "association"), new AllianceCommand.NewPartner("GXO", null))));
  }

  @Test
  void aNameThatShowsNothingIsNoName() {
    Browser browser = Page.browser(gateway, "en");
    browser.open("/alliances/new");
    int asked = gateway.partnership.received().size();

    for (String nothing : List.of("\u00A0", "\u200B", "\u3164", "\u2800\uFE0F")) {
      Reply again = browser.submit("/alliances", Map.of("name", nothing, "key", "k-0"));
      assertThat(again.status()).isEqualTo(422);
    }
    assertThat(gateway.partnership.received()).as("nothing was sent").hasSize(asked);
    assertThat(new DesignForm("\u00A0N\u200B", "\u3164", "", List.of(), List.of(), "\u00A0", "",
        DesignForm.partners(List.of("\u2800", "\u00A0GXO"), List.of("", "")), "k").body())
        .isEqualTo(new AllianceCommand.Design("N", null, null, List.of(), List.of(), null, null,
            List.of(new AllianceCommand.NewPartner("GXO", null))));
  }

  @Test
  void theZoneIsChosenAmongThoseOfFrance() {
    Reply form = Page.browser(gateway, "fr").open("/alliances/new");

    assertThat(Page.text(form)).contains("Les jours comptent à l’heure de", "la France hexagonale", "La Réunion");
    assertThat(Zone.choices(SpokenWords.in(Locale.FRENCH)).stream().map(one -> AllianceDay.zone(one.value())))
        .as("each is known by that name").doesNotContain(AllianceDay.USUAL_ZONE).doesNotHaveDuplicates();
  }

  @Test
  void aRefusalIsToldAndKeepsWhatWasTyped() {
    upstream.on("POST /api/alliances", 400, "{\"status\":400,\"code\":\"named-twice\",\"field\":\"partners[1].name\"}");
    Browser browser = Page.browser(gateway, "en");
    browser.open("/alliances/new");

    Reply again = browser.submit("/alliances",
        Map.of("name", "Emploi \"Sud\"", "purpose", "To work", "mode", "patronage", "key", "k-9"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(Page.text(again)).contains("A partner is named twice.", "To work");
    assertThat(again.body()).contains("value=\"Emploi &quot;Sud&quot;\"", "value=\"k-9\"").containsPattern("value=\"patronage\" checked");
  }
}
