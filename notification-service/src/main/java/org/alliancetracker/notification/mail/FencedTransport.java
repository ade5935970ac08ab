package org.alliancetracker.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * SMTP with a gate just before the last dot. A server may deliver only what ends with the dot, so until the gate opens
 * nothing has been sent; if it stays shut, the connection is cut in the middle of the mail.
 */
final class FencedTransport extends SMTPTransport {

  /**
   * The library logs its conversations under the package of its transport, which is ours: whoever looks closer at us must not read
   * people's mails there. Kept, since a logger that nobody holds forgets its level.
   */
  private static final Logger CONVERSATIONS = silent();

  private BooleanSupplier gate = () -> false;
  private boolean passed;
  private boolean shut;

  FencedTransport(Session session, MailServer server) {
    super(session, new URLName("smtp", server.host(), server.port(), null, server.user(), server.password()));
  }

  private static Logger silent() {
    Logger logger = Logger.getLogger(FencedTransport.class.getPackageName());
    logger.setLevel(Level.OFF);
    return logger;
  }

  void guard(BooleanSupplier lastWord) {
    gate = lastWord;
    passed = false;
    shut = false;
  }

  /** Whether the last dot may have gone out. */
  boolean passed() {
    return passed;
  }

  boolean shut() {
    return shut;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    boolean open;
    try {
      open = gate.getAsBoolean();
    } catch (RuntimeException trouble) {
      throw new IOException("the step before the last dot could not be written: " + trouble.getMessage(), trouble);
    }
    if (!open) {
      shut = true;
      throw new IOException("the mail is no longer ours to send");
    }
    passed = true;
    super.finishData();
  }
}
