package org.alliancetracker.endtoend.system;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Message-ID of a delivery is made of its id, so that a mail box can tell a repetition, and so can we. */
public final class MessageIds {

  private static final String SENDER = "localhost";
  private static final int BYTES = 20;

  private MessageIds() {
  }

  /** Delivery ids by Message-ID. */
  public static Map<String, String> of(Collection<String> deliveries) {
    return deliveries.stream().distinct().collect(Collectors.toMap(MessageIds::of, Function.identity()));
  }

  private static String of(String delivery) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(delivery.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(hash, 0, BYTES) + "@" + SENDER + ">";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
