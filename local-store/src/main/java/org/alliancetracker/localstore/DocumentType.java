package org.alliancetracker.localstore;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * A stored document, kept as bytes in memory too: every read decodes a copy of its own, so an update never changes a
 * document that a reader is still sending, and a commit copies bytes instead of encoding whole pages again.
 */
final class DocumentType extends BasicDataType<byte[]> {

  private static final int OBJECT_HEADER = 24;

  @Override
  public int getMemory(byte[] document) {
    return document.length + OBJECT_HEADER;
  }

  @Override
  public void write(WriteBuffer out, byte[] document) {
    BsonBytes.write(out, document);
  }

  @Override
  public byte[] read(ByteBuffer in) {
    return BsonBytes.read(in);
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }
}
