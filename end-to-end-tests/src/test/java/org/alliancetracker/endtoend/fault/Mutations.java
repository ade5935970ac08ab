package org.alliancetracker.endtoend.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies that began as good ones and were damaged somewhere; the seed makes them the same in each run. */
final class Mutations {

  private static final List<byte[]> NASTY = Stream.of("{\"$ne\":null}", "[".repeat(100_000), "{\"a\":".repeat(50_000), "1e999999999",
      "-", "9".repeat(5_000), "NaN", "\u0000", "\\u0000", "\\ud800", "\"", "\\", ",", ":", "}", "]]", "//", "\ufeff", "\u202e", "null",
      "\"name\":1,", "\"_id\":1,").map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();

  private Mutations() {
  }

  static List<byte[]> of(String good, int count, long seed) {
    Random random = new Random(seed);
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, count).mapToObj(i -> mutation(bytes, random)).toList();
  }

  private static byte[] mutation(byte[] good, Random random) {
    int from = random.nextInt(good.length);
    int to = from + random.nextInt(good.length - from + 1);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(good, from);
      case 1 -> join(Arrays.copyOf(good, from), Arrays.copyOfRange(good, to, good.length));
      case 2 -> join(Arrays.copyOf(good, to), Arrays.copyOfRange(good, from, good.length));
      case 3 -> {
        byte[] changed = good.clone();
        changed[from] = (byte) random.nextInt(256);
        yield changed;
      }
      case 4 -> join(Arrays.copyOf(good, from), NASTY.get(random.nextInt(NASTY.size())), Arrays.copyOfRange(good, to, good.length));
      default -> new String(good, StandardCharsets.UTF_8).getBytes(
          random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16);
    };
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
