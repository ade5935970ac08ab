package org.alliancetracker.testing.head;

import java.util.List;
import java.util.stream.Stream;

/** What somebody may write where a program expects a value. Text is sent as one byte a character, so that broken UTF-8 can be sent too. */
final class WorstValues {

  private static final int LONG = 8 * 1024;

  /** Harmful or not, whatever place they stand in. */
  private static final List<String> ANYWHERE = List.of("{}", "{id}", "{0}", "${7*7}", "*", "*/*", ",,,", "a,b", "a;b=c;;=", "NaN", "-1",
      "1e999",
      "99999999999999999999", "2147483648", "+9999999999-12-31T23:59:59Z", "+999999999-12-31", "-999999999-01-01T00:00:00Z",
      "0000-00-00", "%7B%7D", "%7Bid%7D", "%24%7B7*7%7D", "%2F..%2F", "%2e%2e", "%00", "%0D%0AX-Forged:%20yes", "%C3%A9", "%FF", "%C0%AF",
      "%ED%A0%80", "%F0%9F%98%80", "%E2%80%AE", "%5B%24ne%5D", "\u00c3\u00a9", "\u00e9", "\u00c0\u00af", "\u00ed\u00a0\u0080",
      "a".repeat(LONG));

  private static final List<String> IN_HEADERS = List.of("", " ", "\t", "\"", "\"\"", "W/\"1\"", "\"7\", \"8\"", "\u0001", "\u007f",
      "a\u0000b", "/", "a/b/c",
      "text/", ";q=1", "*/*;q=x", "application/json;charset=", "application/json;charset=no-such", "application/json;charset=\"\u00e9",
      "x/y;z=\"",
      "-,--,*", "x-" + "y".repeat(60), "http://[", "http://%", "null", "Bearer", "Bearer ", "Bearer \u00e9", "Basic %%%", "bytes=9-0,a", "a:b", ":1",
      "a:-1", "a:99999999999999999999", "\u0663", "Thu, 99 Foo 99999 99:99:99 GMT", "a=b;c", "text/x,".repeat(1_000));

  private static final List<String> IN_QUERIES = List.of("", "%zz", "%", "a%20b", "a+b", "[]", "|", "^", "<b>", "\\", "`", "\"",
      "//evil.example/",
      "%2F%2Fevil.example", "/%5Cevil.example", "/a{b}", "/a%7Bb%7D", "/%0d%0aX-Forged:yes", "javascript:alert(1)", "true");

  private static final List<String> IN_PATHS = List.of("%zz", "%7Ba%7D%2F%7B", "..", ".", "%2e", "a;b=c", "%3B", "%5C", "%2F", "%25",
      "%257B", "%252F", "%20", "%09",
      "a.json", "a.html", "new", "mine", "%3F", "%23", "$", "__$%7B7*7%7D__::.x");

  private WorstValues() {
  }

  static List<String> ofHeaders() {
    return both(IN_HEADERS);
  }

  static List<String> ofParameters() {
    return both(IN_QUERIES);
  }

  static List<String> ofPaths() {
    return both(IN_PATHS);
  }

  private static List<String> both(List<String> here) {
    return Stream.concat(ANYWHERE.stream(), here.stream()).toList();
  }
}
