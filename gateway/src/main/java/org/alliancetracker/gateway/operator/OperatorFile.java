package org.alliancetracker.gateway.operator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A text that whoever operates an installation may put in a file; looked at each time and read when it is another. Safe for threads.
 *
 * @param <T> what is made of it
 */
public final class OperatorFile<T> {

  public static final int MOST_BYTES = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(OperatorFile.class);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Tells a file from what stood there before. */
  private record Stamp(FileTime changed, long bytes, Object inode) {
  }

  /** What was found with that stamp, which is null where there is no file. */
  private record Found<T>(Stamp stamp, Optional<T> content) {
  }

  private final Path file;
  private final Function<String, Optional<T>> made;
  private volatile Found<T> found = new Found<>(null, Optional.empty());

  /** @param made of the text; empty: there is nothing in it */
  public OperatorFile(Path file, Function<String, Optional<T>> made) {
    this.file = file;
    this.made = made;
  }

  /** Empty while there is no file, none that can be read, or nothing in it. */
  public Optional<T> content() {
    Stamp now = stamp();
    Found<T> seen = found;
    if (!Objects.equals(seen.stamp(), now)) {
      seen = new Found<>(now, now == null ? Optional.empty() : read().flatMap(made));
      found = seen;
    }
    return seen.content();
  }

  private Stamp stamp() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile() ? new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()) : null;
    } catch (IOException absent) {
      return null;
    }
  }

  /** Empty, and one line for the operator, when it cannot be shown. */
  private Optional<String> read() {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        LOG.warn("{} is not shown: it is longer than {} bytes", file, MOST_BYTES);
        return Optional.empty();
      }
      // a decoder of one's own refuses what is no UTF-8 instead of showing it with holes
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (IOException unreadable) {
      LOG.warn("{} is not shown: {}", file, unreadable.toString());
      return Optional.empty();
    }
  }
}
