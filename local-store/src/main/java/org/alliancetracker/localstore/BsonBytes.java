package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** Documents as BSON bytes, and those bytes on disk with a checksum: a flipped bit is an error, never another value. */
final class BsonBytes {

  private BsonBytes() {
  }

  static byte[] encode(Map<String, ?> document) {
    ByteBuf buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  static void write(WriteBuffer out, byte[] bytes) {
    out.putVarInt(bytes.length).putInt(checksum(bytes)).put(bytes);
  }

  static byte[] read(ByteBuffer in) {
    int length = DataUtils.readVarInt(in);
    if (length < 0 || length > in.remaining()) {
      throw damaged();
    }
    int checksum = in.getInt();
    byte[] bytes = new byte[length];
    in.get(bytes);
    if (checksum(bytes) != checksum) {
      throw damaged();
    }
    return bytes;
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static RuntimeException damaged() {
    return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A stored value does not match its checksum");
  }
}
