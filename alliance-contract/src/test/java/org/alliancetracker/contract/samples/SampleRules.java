package org.alliancetracker.contract.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What samples must keep to. A rule answers with one sentence per offence, which says what to do. */
final class SampleRules {

  private static final Pattern PERSONAL_FIELD =
      Pattern.compile("(?i).*(e-?mail|phone|mobile|birth|first_?name|last_?name|surname|postal|street|password|\\bip\\b).*");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern JAVA_NAME =
      Pattern.compile("\\b(org\\.alliancetracker|java|javax|tools\\.jackson|com\\.fasterxml)\\.\\w+.*|@(class|type|c)");

  private SampleRules() {}

  /** Samples are only ever added. */
  static List<String> onlyAdded(Map<String, String> index, List<Sample> samples) {
    Map<String, Sample> byFile = samples.stream().collect(Collectors.toMap(Sample::file, sample -> sample));
    List<String> offences = new ArrayList<>();
    index.forEach((file, sha256) -> {
      Sample sample = byFile.get(file);
      if (sample == null || !sample.sha256().equals(sha256)) {
        offences.add("The approved sample " + file + (sample == null ? " is gone" : " has changed")
            + ": events like it are kept for ever, so put it back; for another form add a new major version with an upcaster"
            + " and a sample of its own.");
      }
    });
    samples.stream().filter(sample -> !index.containsKey(sample.file())).forEach(sample ->
        offences.add("The sample " + sample.file() + " is not in the index: run the test with -Dsamples.write=true to add it."));
    return offences;
  }

  /** Every type has a sample, and every field of its record is in one of them. */
  static List<String> missing(WireType<?> type, List<Sample> samples) {
    List<Sample> own = samples.stream().filter(sample -> sample.type().equals(type.name())).toList();
    if (own.isEmpty()) {
      return List.of(type.name() + " has no sample: run the test with -Dsamples.write=true to add one.");
    }
    Set<String> shown = new TreeSet<>();
    own.forEach(sample -> shown.addAll(fields(sample.json().path("data"), "")));
    Set<String> wanted = fields(type.encoded(Example.full(type.form())), "");
    wanted.removeAll(shown);
    return wanted.stream().map(field -> "No sample of " + type.name() + " shows " + field
        + ": run the test with -Dsamples.write=true to add one that does.").toList();
  }

  /** Field names with those above them, list positions left out. */
  private static Set<String> fields(JsonNode node, String above) {
    Set<String> fields = new TreeSet<>();
    node.properties().forEach(entry -> {
      fields.add(above + entry.getKey());
      fields.addAll(fields(entry.getValue(), above + entry.getKey() + "."));
    });
    if (node.isArray()) {
      node.forEach(item -> fields.addAll(fields(item, above)));
    }
    return fields;
  }

  /** Reading and writing again loses and changes nothing, and adds only fields that say nothing. */
  static List<String> differences(JsonNode sample, JsonNode written, String where) {
    if (sample.isObject() && written.isObject()) {
      Stream<String> names = Stream.concat(sample.propertyNames().stream(), written.propertyNames().stream()).distinct();
      return names.filter(name -> sample.has(name) || !saysNothing(written.path(name)))
          .flatMap(name -> differences(sample.path(name), written.path(name), where + "/" + name).stream()).toList();
    }
    return sample.equals(written) ? List.of() : List.of(where + " was " + sample + " and is written as " + written);
  }

  private static boolean saysNothing(JsonNode added) {
    return added.isBoolean() && !added.booleanValue() || added.isNumber() && added.doubleValue() == 0;
  }

  static List<String> javaNames(Sample sample) {
    return words(sample.json()).filter(word -> JAVA_NAME.matcher(word).matches())
        .map(word -> sample.file() + " carries a Java name: " + word).toList();
  }

  /** People are ids in events; their data is on the topic of people only, where it can be erased. */
  static List<String> personalData(Sample event, JsonNode person) {
    Set<String> ofThePerson = Set.of(person.path("name").asString(), person.path("email").asString());
    return words(event.json())
        .filter(word -> PERSONAL_FIELD.matcher(word).matches() || ADDRESS.matcher(word).find() || ofThePerson.contains(word))
        .map(word -> event.file() + " carries personal data: " + word + "; say the person's id.").toList();
  }

  /** All names of fields and all texts. */
  private static Stream<String> words(JsonNode node) {
    Stream<String> below = Stream.concat(
        node.properties().stream().flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), words(entry.getValue()))),
        node.isArray() ? node.valueStream().flatMap(SampleRules::words) : Stream.empty());
    return node.isString() ? Stream.of(node.stringValue()) : below;
  }
}
