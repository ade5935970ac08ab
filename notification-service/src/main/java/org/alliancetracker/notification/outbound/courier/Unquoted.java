package org.alliancetracker.notification.outbound.courier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.mail.Sent;

/**
 * What became of a mail with a secret in it, without the server's words: a server may quote what it does not like, and a reason is
 * kept, logged and shown. Its codes say enough.
 */
@Edge
final class Unquoted {

  private static final Pattern CODES = Pattern.compile("^[45]\\d\\d(?:[ -][245]\\.\\d{1,3}\\.\\d{1,3})?");
  private static final String NO_CODE = "The mail server gave no code.";

  private Unquoted() {}

  static Sent of(Sent sent) {
    return switch (sent) {
      case Sent.Refused no -> new Sent.Refused(codes(no.why()));
      case Sent.Later later -> new Sent.Later(codes(later.why()));
      case Sent.NoServer away -> new Sent.NoServer(codes(away.why()));
      case Sent.Unknown lost -> new Sent.Unknown(codes(lost.why()));
      case Sent.Confirmed yes -> yes;
      case Sent.Abandoned ours -> ours;
    };
  }

  private static String codes(String why) {
    Matcher codes = CODES.matcher(why == null ? "" : why);
    return codes.find() ? codes.group().replace('-', ' ') : NO_CODE;
  }
}
