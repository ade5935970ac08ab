package org.alliancetracker.localrun.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages as HTML; everything that came by mail is escaped, and its HTML part is shown in a sandboxed frame. */
final class MailHtml {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
  private static final String STYLE = """
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
      h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
      p.note { opacity: .75; margin: 0 0 1.5rem; }
      table { width: 100%; border-collapse: collapse; }
      th { text-align: start; font-weight: 600; }
      th, td { padding: .6rem .5rem .6rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent);
        vertical-align: top; overflow-wrap: anywhere; }
      a { color: inherit; text-underline-offset: .2em; }
      td.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
      iframe { width: 100%; height: 70vh; border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
        background: #fff; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
      @media (max-width: 40rem) {
        thead { display: none; } tr, td { display: block; border: 0; padding: .1rem 0; }
        tr { padding: .8rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
      }
      """;

  private final Words words;

  MailHtml(Words words) {
    this.words = words;
  }

  String list(List<Mail.Summary> mails) {
    StringBuilder body = new StringBuilder("<h1>%s</h1><p class=note>%s</p>".formatted(words.title(),
        words.explanation()));
    if (mails.isEmpty()) {
      return page(words.title(), body.append("<p>").append(words.empty()).append("</p>"));
    }
    body.append("<table><thead><tr><th scope=col>%s<th scope=col>%s<th scope=col>%s</thead><tbody>"
        .formatted(words.subject(), words.to(), words.time()));
    for (Mail.Summary mail : mails) {
      body.append("<tr><td><a href=\"/mails/%s\">%s</a><td>%s<td class=time>%s".formatted(mail.id(),
          subject(mail.subject()), escape(String.join(", ", mail.to())), time(mail.receivedAt())));
    }
    return page(words.title(), body.append("</table>"));
  }

  String mail(Mail mail) {
    StringBuilder body = new StringBuilder("<p><a href=\"/\">← %s</a></p><h1>%s</h1><p class=note>%s %s · %s</p>"
        .formatted(words.back(), subject(mail.subject()), words.to(), escape(String.join(", ", mail.to())),
            time(mail.receivedAt())));
    body.append("<h2>%s</h2>".formatted(words.asPage())).append(mail.html().isBlank() ? "<p>" + words.noPart() + "</p>"
        : "<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" title=\"%s\" src=\"/mails/%s/html\"></iframe>"
            .formatted(words.asPage(), mail.id()));
    body.append("<h2>%s</h2>".formatted(words.asText()))
        .append(mail.text().isBlank() ? "<p>" + words.noPart() + "</p>" : "<pre>" + linked(mail.text()) + "</pre>");
    return page(subject(mail.subject()), body);
  }

  String notFound() {
    return page(words.title(), new StringBuilder("<p>%s</p><p><a href=\"/\">%s</a></p>".formatted(words.notFound(),
        words.back())));
  }

  private String page(String title, StringBuilder body) {
    return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head><body>%s</body></html>
        """.formatted(words.locale().getLanguage(), title, STYLE, body);
  }

  private String subject(String subject) {
    return escape(subject.isBlank() ? words.noSubject() : subject);
  }

  private String time(Instant receivedAt) {
    return "<time datetime=\"%s\">%s</time>".formatted(receivedAt,
        words.moment().withZone(ZoneId.systemDefault()).format(receivedAt));
  }

  private static String linked(String text) {
    StringBuilder out = new StringBuilder();
    Matcher link = LINK.matcher(text);
    int end = 0;
    while (link.find()) {
      String address = escape(link.group());
      out.append(escape(text.substring(end, link.start())))
          .append("<a href=\"%s\" target=_blank rel=noopener>%s</a>".formatted(address, address));
      end = link.end();
    }
    return out.append(escape(text.substring(end))).toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
