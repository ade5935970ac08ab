package org.alliancetracker.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.compose.ComposeFile.Service;

/** What {@code docker-compose.yml} and the images must keep to. A rule answers with one sentence per offence. */
final class ComposeRules {

  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|CREDENTIAL|TOKEN|KEY)(?!.*_FILE$).*");
  private static final Pattern NO_DEFAULT = Pattern.compile("\\$\\{[A-Z_]+(:-|:\\?.+)}");
  private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("://[^/\\s]*@");
  private static final Pattern PINNED = Pattern.compile("[^:\\s]+:v?\\d+\\.\\d+\\.\\d+\\S*|\\S+@sha256:[0-9a-f]{64}");
  private static final Set<String> OPEN_TO_THE_MACHINE = Set.of("gateway", "mail");

  private ComposeRules() {}

  static Stream<String> everyVariableIsRead(ComposeFile file) {
    return ours(file, service -> service.environment().keySet().stream()
        .filter(name -> !ReadVariables.all(service.program()).contains(name))
        .map(name -> service.name() + " is given " + name + ", which it does not read"));
  }

  static Stream<String> everyNeededVariableIsSet(ComposeFile file) {
    return ours(file, service -> ReadVariables.needed(service.program()).stream()
        .filter(name -> !service.environment().containsKey(name))
        .map(name -> service.name() + " needs " + name + " and is not given it"));
  }

  static Stream<String> noSecretHasADefault(ComposeFile file) {
    return all(file, service -> service.environment().entrySet().stream().filter(ComposeRules::tellsASecret)
        .map(entry -> service.name() + " has a secret written down: " + entry.getKey()));
  }

  private static boolean tellsASecret(Map.Entry<String, String> variable) {
    return PASSWORD_IN_ADDRESS.matcher(variable.getValue()).find()
        || SECRET.matcher(variable.getKey()).matches() && !NO_DEFAULT.matcher(variable.getValue()).matches();
  }

  static Stream<String> everyImageIsPinned(ComposeFile file) {
    return all(file, service -> Stream.of(service.text("image")).filter(image -> !isPinned(image))
        .map(image -> service.name() + " runs an image of no fixed version: " + image));
  }

  static boolean isPinned(String image) {
    return PINNED.matcher(image).matches();
  }

  static Stream<String> everyServiceHasAHealthCheck(ComposeFile file, String dockerfile) {
    boolean ourImageHasOne = dockerfile.lines().anyMatch(line -> line.startsWith("HEALTHCHECK"));
    return all(file, service -> Stream.of(service)
        .filter(it -> it.settings().path("healthcheck").path("test").isEmpty() && !(it.isOurs() && ourImageHasOne))
        .map(it -> it.name() + " has no health check"));
  }

  static Stream<String> dataIsInNamedVolumes(ComposeFile file) {
    Set<String> used = new TreeSet<>();
    file.services().forEach(service -> service.list("volumes").forEach(mount -> used.add(mount.split(":")[0])));
    return Stream.concat(
        used.stream().filter(name -> !file.volumes().contains(name)).map(name -> name + " is no named volume"),
        file.volumes().stream().filter(name -> !used.contains(name)).map(name -> "nobody uses the volume " + name));
  }

  static Stream<String> onlyTheGatewayHasThePrivateKey(ComposeFile file) {
    return all(file, service -> service.list("volumes").stream()
        .filter(mount -> !service.name().equals("gateway"))
        .filter(mount -> mount.contains("private") || mount.contains("/keys/") && !mount.endsWith(":ro"))
        .map(mount -> service.name() + " could read or change keys: " + mount));
  }

  static Stream<String> onlyTheGatewayAndTheMailPageAreOpenAndOnlyToThisMachine(ComposeFile file) {
    return all(file, service -> service.list("ports").stream()
        .filter(port -> !OPEN_TO_THE_MACHINE.contains(service.name()) || !port.startsWith("127.0.0.1:"))
        .map(port -> service.name() + " is open to strangers: " + port));
  }

  static Stream<String> everyContainerIsConfined(ComposeFile file) {
    return all(file, service -> Map.of(
            "a memory limit", !service.text("mem_limit").isEmpty(),
            "a user that is not root", !service.text("user").isEmpty() && !service.text("user").matches("(0|root)\\b.*"),
            "no capabilities", service.list("cap_drop").contains("ALL"),
            "no new privileges", service.list("security_opt").contains("no-new-privileges:true"),
            "time to end", !service.text("stop_grace_period").isEmpty(),
            // Kafka's image writes its settings beside the program when it starts.
            "a read-only root", service.text("read_only").equals("true") || service.name().equals("broker"))
        .entrySet().stream().filter(wanted -> !wanted.getValue())
        .map(wanted -> service.name() + " lacks " + wanted.getKey()));
  }

  private static Stream<String> all(ComposeFile file, Function<Service, Stream<String>> offences) {
    return file.services().stream().flatMap(offences);
  }

  private static Stream<String> ours(ComposeFile file, Function<Service, Stream<String>> offences) {
    return file.services().stream().filter(Service::isOurs).flatMap(offences);
  }

  static List<String> programs(ComposeFile file) {
    return file.services().stream().filter(Service::isOurs).map(Service::program).toList();
  }
}
