package org.alliancetracker.gateway.page.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.alliancetracker.gateway.page.history.Names;
import org.alliancetracker.gateway.page.word.SpokenWords;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.People;
import org.alliancetracker.gateway.service.partnership.People.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RolesTest {

  private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  @Test
  void peopleAreListedAsTheReadersLanguageSortsThemAndFormerOnesLast() {
    // given
    Alliance alliance = JSON.readValue("""
        {"id":"a","name":"A","members":[{"personId":"z","role":"manager"},{"personId":"f","role":"observer","stoodDownOn":"2020-01-01"},
         {"personId":"e","role":"evaluator"},{"personId":"d","role":"evaluator"}]}""", Alliance.class);
    People people = new People(List.of(new Person("z", "Zoé", false), new Person("f", "Anne", false), new Person("e", "Éva", false),
        new Person("d", "edouard", false)));

    // when
    List<Facts.Role> roles = Facts.roles(alliance, new Names(alliance, people, SpokenWords.in(Locale.FRENCH)));

    // then
    assertThat(roles).extracting(Facts.Role::person).containsExactly("edouard", "Éva", "Zoé", "Anne");
  }
}
