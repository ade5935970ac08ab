package org.alliancetracker.evaluation.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The rubrics that come with the program, as JSON resources {@code rubrics/<id>/<version>.json}. */
public final class BuiltInRubrics {

  /** What a campaign uses when nobody chose. */
  public static final String DEFAULT_ID = "alliance-default";

  private static final List<String> NAMES = List.of(DEFAULT_ID + "/1");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BuiltInRubrics() {}

  public static List<Rubric> load() {
    return NAMES.stream().map(BuiltInRubrics::read).toList();
  }

  private static Rubric read(String name) {
    try (InputStream resource = BuiltInRubrics.class.getResourceAsStream("/rubrics/" + name + ".json")) {
      if (resource == null) {
        throw new IllegalStateException("The rubric " + name + " is missing from the program");
      }
      return JSON.readValue(resource, Rubric.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
