package org.alliancetracker.notification.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import org.alliancetracker.notification.letter.PlainText;

/** The form of our messages: text and HTML as alternatives, a Message-ID that repeats with its key. */
final class MessageForm {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session;
  private final InternetAddress from;

  MessageForm(Session session, InternetAddress from) {
    this.session = session;
    this.from = from;
  }

  MimeMessage message(Outgoing mail, InternetAddress to) throws MessagingException {
    MimeMessage message = new Identified(session, messageId(mail.key()));
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(PlainText.oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(mail.date()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.language().code());
    if (mail.stop() != null) {
      message.setHeader("List-Unsubscribe", "<" + PlainText.oneLine(mail.stop()) + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(mail.text(), "plain"));
    both.addBodyPart(part(mail.html(), "html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  String messageId(String key) {
    String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@" + host + ">";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
