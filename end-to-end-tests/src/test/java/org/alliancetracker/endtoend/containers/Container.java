package org.alliancetracker.endtoend.containers;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What Docker tells of one container now. */
record Container(JsonNode told) {

  String id() {
    return told.path("Id").asString();
  }

  /** As Docker's own restarts count it. */
  int restarts() {
    return told.path("RestartCount").asInt();
  }

  /** Empty while its health is not known yet or bad. */
  boolean isHealthy() {
    return told.at("/State/Health/Status").asString("").equals("healthy");
  }

  /** Of its process 1, as seen from where Docker runs. */
  long processId() {
    return told.at("/State/Pid").asLong();
  }

  int exitCode() {
    return told.at("/State/ExitCode").asInt(-1);
  }

  boolean isRunning() {
    return told.at("/State/Running").asBoolean();
  }

  JsonNode limits() {
    return told.path("HostConfig");
  }

  String user() {
    return told.at("/Config/User").asString();
  }

  /** Addresses of the machine on which it can be reached. */
  List<String> openPorts() {
    return told.at("/HostConfig/PortBindings").propertyStream().flatMap(port -> stream(port.getValue()))
        .map(binding -> binding.path("HostIp").asString() + ":" + binding.path("HostPort").asString()).toList();
  }

  List<String> networks() {
    return List.copyOf(told.at("/NetworkSettings/Networks").propertyNames());
  }

  /** Names of variables that are set and not empty. */
  List<String> variables() {
    return stream(told.at("/Config/Env")).map(JsonNode::asString).filter(variable -> !variable.endsWith("="))
        .map(variable -> variable.substring(0, variable.indexOf('='))).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
