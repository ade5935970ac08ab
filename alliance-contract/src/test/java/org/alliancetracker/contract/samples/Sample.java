package org.alliancetracker.contract.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One approved piece of wire text. Its file is named {@code <type>.json}, or {@code <type>+<what it shows>.json} where a
 * type has several.
 */
record Sample(String file, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
      Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
      .withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES);

  static Sample of(String file, byte[] wire) {
    return new Sample(file, JSON.writer().with(PRETTY).writeValueAsString(JSON.readTree(wire)) + "\n");
  }

  String type() {
    return file.replaceAll("(\\+.*)?\\.json$", "");
  }

  boolean isEvent() {
    return !type().equals(WireType.PEOPLE);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return JSON.readTree(text);
  }

  Envelope envelope() {
    return EnvelopeCodec.read(bytes());
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return file;
  }
}
