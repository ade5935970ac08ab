package org.alliancetracker.kit.decision;

import java.util.Map;

/**
 * A no of the domain.
 *
 * @param code stable, kebab-case, for programs
 * @param detail one sentence for people: what is wrong and what to do
 * @param field JSON path of the field meant, or null
 * @param more further members of the answer, for example the gate conditions not met
 */
public record Refusal(Kind kind, String code, String detail, String field, Map<String, Object> more) {

  /** How HTTP tells it: 400, 403, 404, 409, 422. */
  public enum Kind {
    INVALID(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    UNPROCESSABLE(422);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public static Refusal invalid(String code, String field, String detail) {
    return new Refusal(Kind.INVALID, code, detail, field, Map.of());
  }

  public static Refusal unprocessable(String code, String field, String detail) {
    return new Refusal(Kind.UNPROCESSABLE, code, detail, field, Map.of());
  }

  public static Refusal conflict(String code, String detail) {
    return new Refusal(Kind.CONFLICT, code, detail, null, Map.of());
  }

  public static Refusal forbidden(String code, String detail) {
    return new Refusal(Kind.FORBIDDEN, code, detail, null, Map.of());
  }

  public static Refusal notFound() {
    return new Refusal(Kind.NOT_FOUND, "not-found", "There is nothing here, or nothing you may see.", null, Map.of());
  }

  public Refusal with(Map<String, Object> members) {
    return new Refusal(kind, code, detail, field, members);
  }
}
