package org.alliancetracker.notification.mail;

import java.util.List;
import java.util.Map;
import org.alliancetracker.notification.letter.Foot;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.TextBody;
import org.alliancetracker.notification.letter.Words;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a letter as HTML and as text. Everything typed by people is escaped in HTML. */
public final class Typesetter {

  private final SpringTemplateEngine html = engine();
  private final PublicPages pages;

  public Typesetter(PublicPages pages) {
    this.pages = pages;
  }

  /** The two bodies of a mail; each says the whole. */
  public record Bodies(String text, String html) {}

  public Bodies set(Letter letter) {
    List<Letter.Link> foot = Foot.of(Words.in(letter.language()), pages::legal);
    Context context = new Context(letter.language().locale(), Map.of("letter", letter, "foot", foot));
    return new Bodies(TextBody.of(letter, foot), html.process("letter", context));
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Typesetter.class.getClassLoader());
    templates.setPrefix("mail/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    return engine;
  }
}
