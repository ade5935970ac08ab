package org.alliancetracker.notification.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/**
 * The server that takes our mails, and how long we wait for it. Jakarta Mail's own limits are infinite.
 *
 * @param answer longest wait for one reply, also for the one after the last dot
 * @param user null for a server that asks nobody who he is; else STARTTLS is required
 */
public record MailServer(String host, int port, String user, String password, Duration connect, Duration answer) {

  Session session() {
    Properties p = new Properties();
    p.setProperty("mail.smtp.host", host);
    p.setProperty("mail.smtp.port", String.valueOf(port));
    p.setProperty("mail.smtp.connectiontimeout", String.valueOf(connect.toMillis()));
    p.setProperty("mail.smtp.timeout", String.valueOf(answer.toMillis()));
    p.setProperty("mail.smtp.writetimeout", String.valueOf(answer.toMillis()));
    p.setProperty("mail.smtp.quitwait", "false");
    // Otherwise the name of this machine is looked up, which may take long.
    p.setProperty("mail.smtp.localhost", "localhost");
    p.setProperty("mail.smtp.auth", String.valueOf(user != null));
    p.setProperty("mail.smtp.starttls.enable", String.valueOf(user != null));
    p.setProperty("mail.smtp.starttls.required", String.valueOf(user != null));
    p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return Session.getInstance(p);
  }
}
