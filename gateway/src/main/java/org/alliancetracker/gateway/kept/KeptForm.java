package org.alliancetracker.gateway.kept;

import org.alliancetracker.gateway.route.Reply;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as it was sent and was not saved.
 *
 * @param refusal why it was not saved, in the form of a service's refusal; null where nothing was refused
 */
public record KeptForm(Fields fields, Reply refusal) {

  /** Where no form comes back. */
  static final KeptForm NONE = new KeptForm(Fields.NONE, null);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whether there is nothing to fill the form with. */
  public boolean isEmpty() {
    return fields.all().isEmpty();
  }

  byte[] written() {
    return JSON.writeValueAsBytes(this);
  }

  static KeptForm read(byte[] written) {
    return JSON.readValue(written, KeptForm.class);
  }
}
