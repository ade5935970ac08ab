package org.alliancetracker.localstore;

import io.netty.buffer.ByteBuf;

/** Whether bytes are one document in BSON, whole and nothing after it, whose every length fits where it stands. */
final class BsonLengths {

  private static final int DEEPEST = 16;
  /** Its length and the zero at its end. */
  private static final int LEAST = 5;

  private BsonLengths() {
  }

  static boolean areTrue(ByteBuf bytes) {
    return document(bytes, DEEPEST) && !bytes.isReadable();
  }

  private static boolean document(ByteBuf in, int depth) {
    if (depth == 0 || in.readableBytes() < LEAST) {
      return false;
    }
    int length = in.readIntLE() - Integer.BYTES;
    if (length < 1 || length > in.readableBytes()) {
      return false;
    }
    ByteBuf inside = in.readSlice(length);
    while (inside.isReadable()) {
      byte type = inside.readByte();
      if (type == 0) {
        return !inside.isReadable();
      }
      int name = inside.bytesBefore((byte) 0);
      if (name < 0) {
        return false;
      }
      inside.skipBytes(name + 1);
      if (!value(type, inside, depth)) {
        return false;
      }
    }
    return false;
  }

  private static boolean value(byte type, ByteBuf in, int depth) {
    return switch (type) {
      case 0x03, 0x04 -> document(in, depth - 1);
      case 0x02 -> text(in);
      case 0x05 -> binary(in);
      case 0x0A -> true;
      case 0x08 -> skip(in, 1);
      case 0x10 -> skip(in, Integer.BYTES);
      case 0x01, 0x09, 0x11, 0x12 -> skip(in, Long.BYTES);
      case 0x07 -> skip(in, 12);
      default -> false;
    };
  }

  private static boolean text(ByteBuf in) {
    if (in.readableBytes() < Integer.BYTES) {
      return false;
    }
    int length = in.readIntLE();
    return length >= 1 && skip(in, length - 1) && in.isReadable() && in.readByte() == 0;
  }

  private static boolean binary(ByteBuf in) {
    // a subtype stands between the length and the bytes
    return in.readableBytes() > Integer.BYTES && in.getIntLE(in.readerIndex()) >= 0
        && in.getIntLE(in.readerIndex()) <= in.readableBytes() - Integer.BYTES - 1
        && skip(in, Integer.BYTES + 1 + in.getIntLE(in.readerIndex()));
  }

  private static boolean skip(ByteBuf in, int length) {
    if (length < 0 || length > in.readableBytes()) {
      return false;
    }
    in.skipBytes(length);
    return true;
  }
}
