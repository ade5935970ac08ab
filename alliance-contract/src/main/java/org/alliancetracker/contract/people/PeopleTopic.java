package org.alliancetracker.contract.people;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Name and form of the topic that tells who people are. */
public final class PeopleTopic {

  public static final String TOPIC = "alliance.people";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private PeopleTopic() {}

  public static byte[] write(PersonRecord person) {
    return JSON.writeValueAsBytes(person);
  }

  /** Throws an unchecked JacksonException for anything that is no person. */
  public static PersonRecord read(byte[] bytes) {
    return JSON.readValue(bytes, PersonRecord.class);
  }
}
