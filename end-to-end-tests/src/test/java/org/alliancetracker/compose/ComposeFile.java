package org.alliancetracker.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yml} as far as we use it: merges are resolved, variables are not. */
record ComposeFile(JsonNode root) {

  /** One container. {@code program} is the service of ours it runs, or empty for an engine. */
  record Service(String name, String program, JsonNode settings) {

    boolean isOurs() {
      return !program.isEmpty();
    }

    Map<String, String> environment() {
      Map<String, String> environment = new TreeMap<>();
      settings.path("environment").properties()
          .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asString()));
      return environment;
    }

    List<String> list(String setting) {
      List<String> values = new ArrayList<>();
      settings.path(setting).forEach(value -> values.add(value.asString()));
      return values;
    }

    String text(String setting) {
      return settings.path(setting).asString("");
    }
  }

  /** Throws an unchecked exception for text that is no YAML, or gives a key twice. */
  static ComposeFile parse(String text) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    Object loaded = new Yaml(new SafeConstructor(strict)).load(text);
    return new ComposeFile(JsonMapper.builder().build().valueToTree(loaded));
  }

  List<Service> services() {
    return root.path("services").properties().stream()
        .map(entry -> new Service(entry.getKey(),
            entry.getValue().path("build").path("args").path("SERVICE").asString(""), entry.getValue()))
        .toList();
  }

  List<String> volumes() {
    return List.copyOf(root.path("volumes").propertyNames());
  }
}
