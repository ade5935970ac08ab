package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever address was asked for, known or refused: no link, form or redirect of the answer leads to another site. */
class LinksLeadNowhereElseTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src|action|hx-get|hx-post)=\"([^\"]*)\"");
  /** A browser reads two slashes, or a slash and a backslash, as another site. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\s]*|#[\\w-]*");

  private final RunningGateway gateway = RunningGateway.shared();

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "//evil.example/a", "///evil.example", "//evil.example/%00", "//evil.example;x/a",
      "/;/evil.example",
      "/%2f/evil.example", "/%5cevil.example", "/.//evil.example", "/..//evil.example", "/x/..//evil.example", "/a//evil.example?lang=fr",
      "//evil.example?lang=fr", "//evil.example/?lang=de", "/login?next=//evil.example", "/login?next=https://evil.example", "/nothing-here",
      "/nothing-here?next=//evil.example&lang=x", "/first-administrator?secret=//evil.example"})
  void ofStrangersAndOfPeople(String address) {
    Browser person = new Browser(gateway);
    person.login("manager", RunningGateway.PASSWORD);
    for (Reply answer : List.of(gateway.get(address), person.open(address),
        gateway.send(gateway.to(address).header("Referer", "https://evil.example/").header("Origin", "https://evil.example")
            .header("X-Forwarded-Host", "evil.example").header("Forwarded", "host=evil.example")))) {
      assertThat(LINK.matcher(answer.body()).results().map(LinksLeadNowhereElseTest::target)).as(address + answer.status())
          .allSatisfy(link -> assertThat(link).matches(OURS));
      assertThat(answer.header("Location")).as(address).satisfiesAnyOf(none -> assertThat(none).isNull(),
          location -> assertThat(location).matches(OURS));
    }
  }

  private static String target(MatchResult link) {
    return link.group(1).replace("&amp;", "&");
  }
}
