package org.alliancetracker.localrun.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * One received mail.
 *
 * @param to whom it was delivered to (the envelope, not the header)
 * @param text its text part, "" if it has none
 * @param html its HTML part, "" if it has none
 */
record Mail(String id, String messageId, List<String> to, String subject, Instant receivedAt, String text,
    String html) {

  static final String RECIPIENTS = "X-Envelope-To";
  static final String RECEIVED_AT = "X-Received-At";

  /** What the list shows. */
  record Summary(String id, String messageId, List<String> to, String subject, Instant receivedAt) {
  }

  Summary summary() {
    return new Summary(id, messageId, to, subject, receivedAt);
  }

  static Mail parse(String id, byte[] content) throws MessagingException, IOException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    return new Mail(id, Objects.requireNonNullElse(message.getMessageID(), ""), recipients(message),
        Objects.requireNonNullElse(message.getSubject(), ""), receivedAt(message), part(message, "text/plain"),
        part(message, "text/html"));
  }

  private static List<String> recipients(MimeMessage message) throws MessagingException {
    String header = message.getHeader(RECIPIENTS, null);
    return header == null ? List.of() : Arrays.asList(header.split(",\\s*"));
  }

  private static Instant receivedAt(MimeMessage message) throws MessagingException {
    try {
      return Instant.parse(Objects.requireNonNullElse(message.getHeader(RECEIVED_AT, null), ""));
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  /** The first part of that type, however deep; attachments do not count. */
  private static String part(Part part, String type) throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return "";
    }
    if (part.isMimeType(type)) {
      return part.getContent() instanceof String s ? s : "";
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        String found = part(each, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
