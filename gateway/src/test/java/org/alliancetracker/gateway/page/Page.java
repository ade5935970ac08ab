package org.alliancetracker.gateway.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;

/** Pages as a signed-in person gets them. */
public final class Page {

  private Page() {}

  /** A browser of the demo manager that speaks that language. */
  public static Browser browser(RunningGateway gateway, String language) {
    return browser(gateway, "manager", language);
  }

  /** A browser of another demo account that speaks that language. */
  public static Browser browser(RunningGateway gateway, String account, String language) {
    Browser browser = new Browser(gateway);
    browser.login(account, RunningGateway.PASSWORD);
    browser.open("/nothing-here?lang=" + language);
    return browser;
  }

  /** What a person reads: without markup, blanks folded. */
  public static String text(Reply answer) {
    return answer.body().replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]*>", " ").replace("&#39;", "'").replace("&quot;", "\"")
        .replace("&amp;", "&").replaceAll("\\s+", " ").replace(" ,", ",");
  }

  /** The value of a hidden field of the first form that has it. */
  public static String hidden(Reply answer, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(answer.body());
    if (!field.find()) {
      throw new AssertionError("no field " + name);
    }
    return field.group(1);
  }
}
