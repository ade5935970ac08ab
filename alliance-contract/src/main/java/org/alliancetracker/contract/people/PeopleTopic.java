package org.alliancetracker.contract.people;

import tools.jackson.core.JacksonException;
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

  /** Throws IllegalArgumentException for anything that is no person; its message says why. */
  public static PersonRecord read(byte[] bytes) {
    PersonRecord record;
    try {
      record = JSON.readValue(bytes, PersonRecord.class);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("this is no person: " + broken.getOriginalMessage(), broken);
    }
    if (record == null || record.personId() == null || record.personId().isBlank()) {
      throw new IllegalArgumentException("this is no person: it has no personId");
    }
    return record;
  }
}
