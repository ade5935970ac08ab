package org.alliancetracker.notification.letter;

/** The first word to a person. */
public final class Greeting {

  private static final int LONGEST = 80;

  private Greeting() {}

  public static String of(Words words, Recipient reader) {
    String name = PlainText.shortened(reader.name(), LONGEST);
    return name == null || name.isEmpty() ? words.say("greeting.nobody") : words.say("greeting", name);
  }
}
