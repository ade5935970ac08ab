package org.alliancetracker.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Draws costs over size, both on logarithmic scales. */
public final class Picture {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 380;
  private static final int LEFT = 70;
  private static final int BOTTOM = 50;
  private static final int TOP = 30;
  private static final int RIGHT = 20;
  private static final double MOST_SIZE = 100_000;
  private static final double LEAST_SIZE = 50;
  private static final String[] COLOURS = {"#0a5c8a", "#b4460a"};
  private static final String[] NAMES = {"one command", "one portfolio page"};

  private Picture() {
  }

  /** @param points number of alliances, CPU-ms per command, CPU-ms per page */
  public static String growth(List<double[]> points) {
    double most = points.stream().mapToDouble(each -> Math.max(each[1], each[2])).max().orElse(10) * 1.5;
    double least = points.stream().mapToDouble(each -> Math.min(each[1], each[2])).min().orElse(1) / 1.5;
    StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
        + "\" font-family=\"sans-serif\" font-size=\"12\">\n<title>Processor time per command and per page by number of"
        + " alliances</title>\n<rect width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" fill=\"#fff\"/>\n");
    for (double tick = Math.pow(10, Math.floor(Math.log10(least))); tick <= most; tick *= 10) {
      if (tick >= least) {
        line(svg, LEFT, y(tick, least, most), WIDTH - RIGHT, y(tick, least, most), "#ccc");
        text(svg, LEFT - 8, y(tick, least, most) + 4, "end", tick < 1 ? tick + " ms" : (int) tick + " ms");
      }
    }
    for (double[] each : points) {
      text(svg, x(each[0]), HEIGHT - BOTTOM + 18, "middle", String.format(Locale.ROOT, "%,d", (int) each[0]));
    }
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "alliances");
    for (int line = 0; line < NAMES.length; line++) {
      StringBuilder path = new StringBuilder();
      for (double[] each : points) {
        double x = x(each[0]);
        double y = y(each[line + 1], least, most);
        path.append(path.isEmpty() ? "M" : " L").append(round(x)).append(' ').append(round(y));
        svg.append("<circle r=\"4\" cx=\"").append(round(x)).append("\" cy=\"").append(round(y)).append("\" fill=\"")
            .append(COLOURS[line]).append("\"/>\n");
        text(svg, x, line == 0 ? y + 20 : y - 10, "middle", String.format(Locale.ROOT, "%.1f", each[line + 1]));
      }
      svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke-width=\"2\" stroke=\"").append(COLOURS[line])
          .append("\"/>\n<text x=\"").append(LEFT + 10).append("\" y=\"").append(TOP + 16 * line).append("\" fill=\"")
          .append(COLOURS[line]).append("\">CPU-ms of ").append(NAMES[line]).append("</text>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private static double x(double size) {
    return LEFT + (WIDTH - LEFT - RIGHT) * Math.log(size / LEAST_SIZE) / Math.log(MOST_SIZE / LEAST_SIZE);
  }

  private static double y(double value, double least, double most) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * Math.log(Math.max(value, least) / least) / Math.log(most / least);
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
    svg.append("<line x1=\"").append(round(x1)).append("\" y1=\"").append(round(y1)).append("\" x2=\"").append(round(x2))
        .append("\" y2=\"").append(round(y2)).append("\" stroke=\"").append(colour).append("\"/>\n");
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append("<text x=\"").append(round(x)).append("\" y=\"").append(round(y)).append("\" text-anchor=\"").append(anchor)
        .append("\">").append(words).append("</text>\n");
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
