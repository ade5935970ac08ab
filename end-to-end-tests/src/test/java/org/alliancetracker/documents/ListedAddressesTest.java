package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.address.Address;
import org.junit.jupiter.api.Test;

/** The table of addresses has every endpoint of the services. */
class ListedAddressesTest {

  private static final Pattern FOLDER = Pattern.compile("@RequestMapping\\(\"([^\"]*)\"\\)");
  private static final Pattern ENDPOINT = Pattern.compile("@(Get|Post|Put|Delete|Patch)Mapping(?:\\(\"([^\"]*)\"\\))?$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("\\{\\w+}");
  /** Answered by the service, and led to by no route of the gateway until the pages for it are there. */
  private static final String NOT_LED_TO = "/api/unsubscribe/{}";
  /** Asked by the gateway in its own name, and led to by no route of it. */
  private static final String INTERNAL = " /internal/";

  @Test
  void everyEndpointOfAServiceIsListedAndNoOther() {
    for (String service : List.of("partnership", "evaluation", "notification")) {
      Set<String> endpoints = endpoints(sources(service + "-service"))
          .filter(each -> !each.endsWith(NOT_LED_TO) && !each.contains(INTERNAL))
          .collect(Collectors.toCollection(TreeSet::new));

      assertThat(listed(service, "/api/operations/", false)).as(service).isEqualTo(endpoints);
    }
  }

  @Test
  void whatOperatorsAskOfAServiceIsListed() {
    Set<String> endpoints = endpoints(sources("service-kit")).collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed("partnership", "/api/operations/partnership", true)).isEqualTo(endpoints);
    assertThat(listed("evaluation", "/api/operations/evaluation", true)).isEqualTo(endpoints);
    assertThat(listed("notification", "/api/operations/notification", true)).isNotEmpty().isSubsetOf(endpoints);
  }

  @Test
  void anEndpointIsFoundByTheFolderOfItsClass() {
    String routes = "@RequestMapping(\"/api/risks/{id}\")\nclass R {\n  @GetMapping\n  x\n  @PostMapping(\"/end\")\n  y";

    assertThat(endpoints(Stream.of(routes))).containsExactly("GET /api/risks/{}", "POST /api/risks/{}/end");
  }

  /** Names in addresses differ, places do not. */
  private static Set<String> listed(String service, String prefix, boolean within) {
    return Address.all().stream().filter(each -> each.where().equals(service) && each.path().startsWith(prefix) == within)
        .flatMap(Address::calls).map(call -> within ? call.replace(prefix, "/operations") : call)
        .map(call -> NAME.matcher(call).replaceAll("{}")).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> endpoints(Stream<String> sources) {
    return sources.flatMap(source -> {
      Matcher folder = FOLDER.matcher(source);
      String from = folder.find() ? folder.group(1) : "";
      return ENDPOINT.matcher(source).results().map(each -> each.group(1).toUpperCase(Locale.ROOT) + " "
          + NAME.matcher(from + (each.group(2) == null ? "" : each.group(2))).replaceAll("{}"));
    });
  }

  private static Stream<String> sources(String module) {
    Path folder = TheSystem.root().resolve(module).resolve("src/main/java");
    return Checkout.below(folder).stream().filter(Checkout::isJava).map(Checkout::text);
  }
}
