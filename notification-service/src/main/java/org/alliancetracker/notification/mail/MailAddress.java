package org.alliancetracker.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.alliancetracker.notification.letter.PlainText;

/** An address that can do no more than name one mail box: plain ASCII, no blanks, no quotes, no controls. */
public final class MailAddress {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

  private MailAddress() {}

  public static boolean isPlain(String address) {
    return address != null && PLAIN.matcher(address).matches();
  }

  static InternetAddress of(String address, String name) throws AddressException {
    if (!isPlain(address)) {
      throw new AddressException("it is not a plain mail address");
    }
    InternetAddress checked = new InternetAddress(address, true);
    String shown = PlainText.oneLine(name);
    if (shown != null && !shown.isEmpty()) {
      try {
        checked.setPersonal(shown, StandardCharsets.UTF_8.name());
      } catch (UnsupportedEncodingException impossible) {
        throw new IllegalStateException("every Java platform has UTF-8", impossible);
      }
    }
    return checked;
  }
}
