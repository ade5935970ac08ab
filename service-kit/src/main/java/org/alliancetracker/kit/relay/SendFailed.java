package org.alliancetracker.kit.relay;

/** Kafka did not acknowledge a record; whether it has it is unknown. */
public final class SendFailed extends RuntimeException {

  public SendFailed(String topic, Throwable cause) {
    super("no acknowledgement for a record on " + topic + ": " + cause.getMessage(), cause);
  }
}
