package org.alliancetracker.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** One connection to the mail server, for one mail after the other; for one thread. */
public final class Envoy implements AutoCloseable {

  private final FencedTransport transport;
  private final MessageForm form;

  Envoy(FencedTransport transport, MessageForm form) {
    this.transport = transport;
    this.form = form;
  }

  /** Sends one mail. {@code lastWord} is asked just before the last dot; false, or an exception, sends nothing. */
  public Sent send(Outgoing mail, BooleanSupplier lastWord) {
    MimeMessage message;
    InternetAddress[] to;
    try {
      to = new InternetAddress[] {MailAddress.of(mail.toAddress(), mail.toName())};
      message = form.message(mail, to[0]);
    } catch (AddressException bad) {
      return new Sent.Refused("The address cannot be used: " + bad.getMessage());
    } catch (MessagingException impossible) {
      return new Sent.Refused("The mail cannot be written: " + impossible.getMessage());
    }
    transport.guard(lastWord);
    try {
      transport.sendMessage(message, to);
      return new Sent.Confirmed();
    } catch (MessagingException | IllegalStateException failed) {
      return outcome(failed);
    }
  }

  private Sent outcome(Exception failed) {
    String why = Reasons.of(failed, transport.getLastServerResponse());
    int code = code(failed);
    if (transport.passed()) {
      return switch (code / 100) {
        case 4 -> new Sent.Later(why);
        case 5 -> new Sent.Refused(why);
        default -> new Sent.Unknown(why);
      };
    }
    if (transport.shut()) {
      return new Sent.Abandoned();
    }
    return switch (transport.isConnected() ? code / 100 : 0) {
      case 4 -> new Sent.Later(why);
      case 5 -> refusesUs(failed) ? new Sent.NoServer(why) : new Sent.Refused(why);
      default -> new Sent.NoServer(why);
    };
  }

  /** A no to our own address or to our being there concerns every mail: it is for the operator to heal. */
  private static boolean refusesUs(Exception failed) {
    return failed instanceof SMTPSendFailedException command && command.getCommand().startsWith("MAIL");
  }

  /** The server's code where it gave one to this mail, else 0. */
  private int code(Exception failed) {
    for (Exception one = failed; one != null; one = one instanceof MessagingException m ? m.getNextException() : null) {
      if (one instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (one instanceof SMTPSendFailedException command && command.getReturnCode() > 0) {
        return command.getReturnCode();
      }
    }
    return 0;
  }

  public boolean usable() {
    return transport.isConnected();
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException gone) {
      // it is closed either way
    }
  }
}
