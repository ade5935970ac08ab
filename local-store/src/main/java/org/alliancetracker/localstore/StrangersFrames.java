package org.alliancetracker.localstore;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.nio.ByteOrder;

/**
 * What a connection may send before it has logged in: short messages whose inner lengths are true. The engine's decoder
 * takes lengths as they are written, and a length of two gigabytes in forty bytes would end the process.
 */
final class StrangersFrames extends LengthFieldBasedFrameDecoder {

  /** A greeting with all that drivers tell of themselves has less than 1,000. */
  static final int LONGEST = 16 * 1024;
  private static final int HEADER = 16;
  private static final int OP_QUERY = 2004;
  private static final int OP_MSG = 2013;
  private static final int LONGEST_NAMESPACE = 128;
  private static final int QUERY_NUMBERS = 8;

  StrangersFrames() {
    super(ByteOrder.LITTLE_ENDIAN, LONGEST, 0, Integer.BYTES, -Integer.BYTES, 0, true);
  }

  @Override
  protected Object decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
    Object frame = super.decode(context, in);
    if (frame instanceof ByteBuf bytes && !isTrue(bytes.slice())) {
      bytes.release();
      throw new CorruptedFrameException("A message of a stranger whose lengths are not true");
    }
    return frame;
  }

  private static boolean isTrue(ByteBuf frame) {
    if (frame.readableBytes() < HEADER) {
      return false;
    }
    int operation = frame.getIntLE(HEADER - Integer.BYTES);
    frame.skipBytes(HEADER);
    return switch (operation) {
      // flags, none of them asked for; one section, the command itself
      case OP_MSG -> frame.readableBytes() > Integer.BYTES && frame.readIntLE() == 0 && frame.readByte() == 0
          && BsonLengths.areTrue(frame);
      case OP_QUERY -> isQuery(frame);
      default -> false;
    };
  }

  private static boolean isQuery(ByteBuf frame) {
    if (frame.readableBytes() < Integer.BYTES) {
      return false;
    }
    frame.skipBytes(Integer.BYTES);
    int namespace = frame.bytesBefore((byte) 0);
    if (namespace < 0 || namespace > LONGEST_NAMESPACE) {
      return false;
    }
    frame.skipBytes(namespace + 1);
    if (frame.readableBytes() < QUERY_NUMBERS) {
      return false;
    }
    frame.skipBytes(QUERY_NUMBERS);
    return BsonLengths.areTrue(frame);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
