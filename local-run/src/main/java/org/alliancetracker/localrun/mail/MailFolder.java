package org.alliancetracker.localrun.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The received mails, one .eml file each; the file name is the mail's id and sorts by arrival. */
final class MailFolder {

  private static final Logger LOG = LoggerFactory.getLogger(MailFolder.class);
  private static final String SUFFIX = ".eml";

  private final Path directory;
  private final NavigableMap<String, Mail.Summary> mails = new ConcurrentSkipListMap<>();
  private long last;

  MailFolder(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        remember(file);
      }
    }
  }

  private void remember(Path file) throws IOException {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - SUFFIX.length());
    try {
      mails.put(id, Mail.parse(id, Files.readAllBytes(file)).summary());
    } catch (MessagingException e) {
      LOG.warn("{} is not a mail and is left out: {}", file, e.toString());
    }
  }

  /** Returns once the mail is on disk. */
  void keep(List<String> recipients, byte[] content, Instant receivedAt) throws IOException {
    String id = nextId(receivedAt);
    byte[] envelope = (Mail.RECIPIENTS + ": " + String.join(", ", recipients) + "\r\n" + Mail.RECEIVED_AT + ": "
        + receivedAt + "\r\n").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(envelope.length + content.length);
    whole.writeBytes(envelope);
    whole.writeBytes(content);
    Path temporary = directory.resolve(id + ".part");
    try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(whole.toByteArray());
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Path file = Files.move(temporary, directory.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
      folder.force(true);
    }
    remember(file);
  }

  private synchronized String nextId(Instant receivedAt) {
    last = Math.max(last + 1, receivedAt.toEpochMilli() * 1000);
    return Long.toString(last);
  }

  /** Newest first. */
  List<Mail.Summary> list() {
    return List.copyOf(mails.descendingMap().values());
  }

  /** Empty if there is no such mail. */
  Optional<Mail> read(String id) throws IOException {
    if (!mails.containsKey(id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Mail.parse(id, Files.readAllBytes(directory.resolve(id + SUFFIX))));
    } catch (MessagingException e) {
      throw new IOException("The mail " + id + " cannot be read", e);
    }
  }
}
