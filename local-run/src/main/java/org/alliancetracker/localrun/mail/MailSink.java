package org.alliancetracker.localrun.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on 127.0.0.1 that keeps every mail in a directory (on disk before it says 250) and shows them on a
 * page; {@code GET /api/mails[?to=address]} answers them as JSON, newest first.
 */
public final class MailSink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MailSink.class);
  private static final int LARGEST = 25 * 1024 * 1024;
  private static final int MAILBOX_UNAVAILABLE = 451;

  private final MailFolder folder;
  private final MailPages pages;
  private final SMTPServer smtp;

  private MailSink(MailFolder folder, MailPages pages, int smtpPort) throws IOException {
    this.folder = folder;
    this.pages = pages;
    smtp = SMTPServer.port(smtpPort).bindAddress(InetAddress.getByName("127.0.0.1")).hostName("localhost")
        .softwareName("mail sink").maxMessageSize(LARGEST).insertReceivedHeaders(false)
        .messageHandlerFactory(context -> new Delivery()).build();
    smtp.start();
  }

  /** Starts both servers; port 0 takes a free one. */
  public static MailSink start(Path directory, int smtpPort, int pagePort) {
    try {
      MailFolder folder = new MailFolder(directory);
      MailPages pages = new MailPages(folder, pagePort);
      try {
        return new MailSink(folder, pages, smtpPort);
      } catch (IOException | RuntimeException e) {
        pages.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int smtpPort() {
    return smtp.getPortAllocated();
  }

  /** Where to read the mail, ending in a slash. */
  public URI page() {
    return URI.create("http://127.0.0.1:" + pages.port() + "/");
  }

  @Override
  public void close() {
    smtp.stop();
    pages.close();
  }

  private final class Delivery implements MessageHandler {

    private final List<String> recipients = new ArrayList<>();

    @Override
    public void from(String sender) {
      // anybody may send
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      byte[] content = data.readAllBytes();
      try {
        folder.keep(recipients, content, Instant.now());
      } catch (IOException e) {
        LOG.error("A mail could not be kept", e);
        throw new RejectException(MAILBOX_UNAVAILABLE, "The mail could not be kept, try again later");
      }
      return null;
    }

    @Override
    public void done() {
      // nothing to release
    }
  }
}
