package org.alliancetracker.localstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The version the store's file has reached at least, in a small file beside it. MVStore falls back silently to an older
 * version when the end of its file is gone; this is how that is seen. It is written after each sync and not forced
 * itself: it may lag after a power cut, and then only proves less.
 */
final class Witness implements AutoCloseable {

  private static final int LENGTH = Long.BYTES + Integer.BYTES;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(LENGTH);

  private Witness(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens the file, and makes it (at version 0) if there is no store yet. */
  static Witness open(Path file, boolean create) throws IOException {
    FileChannel channel = create
        ? FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)
        : FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Witness witness = new Witness(channel);
    if (create && channel.size() == 0) {
      witness.write(0);
      channel.force(true);
    }
    return witness;
  }

  /** The version seen last, or -1 if the file does not hold one. */
  long read() throws IOException {
    buffer.clear();
    if (channel.read(buffer, 0) != LENGTH) {
      return -1;
    }
    long version = buffer.getLong(0);
    return buffer.getInt(Long.BYTES) == checksum(version) ? version : -1;
  }

  void write(long version) throws IOException {
    buffer.clear();
    buffer.putLong(version).putInt(checksum(version)).flip();
    channel.write(buffer, 0);
  }

  private static int checksum(long version) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(version).flip());
    return (int) crc.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
