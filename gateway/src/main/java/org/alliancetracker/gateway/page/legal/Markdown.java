package org.alliancetracker.gateway.page.legal;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Headings, paragraphs, lists, emphasis and links of Markdown as HTML. Markup in the text is shown as text, a picture as the words
 * that stand for it, and a link that leads to anything but a page or a mail address as its words.
 */
final class Markdown {

  /** Lists in lists, and emphasis in emphasis; deeper is text. */
  private static final int DEEPEST = 10;
  private static final Set<String> LINKED = Set.of("http://", "https://", "mailto:");
  /** The page has a heading of the first level. */
  private static final int LOWEST_HEADING = 6;

  private static final Parser PARSER = Parser.builder()
      .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, ThematicBreak.class))
      .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).postProcessor(Markdown::tamed).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  private Markdown() {
  }

  static String html(String text) {
    return RENDERER.render(PARSER.parse(text));
  }

  private static Node tamed(Node document) {
    document.accept(new AbstractVisitor() {

      @Override
      public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + 1));
        visitChildren(heading);
      }

      @Override
      public void visit(Image image) {
        visitChildren(image);
        putItsWordsInThePlaceOf(image);
      }

      @Override
      public void visit(Link link) {
        visitChildren(link);
        if (LINKED.stream().noneMatch(link.getDestination().toLowerCase(Locale.ROOT)::startsWith)) {
          putItsWordsInThePlaceOf(link);
        }
      }
    });
    return document;
  }

  private static void putItsWordsInThePlaceOf(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }
}
