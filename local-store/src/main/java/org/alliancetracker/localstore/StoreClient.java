package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: hands each command to the engine and sends its reply when {@link DurableWrites} allows. */
final class StoreClient extends SimpleChannelInboundHandler<ClientRequest> {

  private static final Logger LOG = LoggerFactory.getLogger(StoreClient.class);

  private final DurableBackend backend;
  private final DurableWrites writes;
  private final ChannelGroup clients;
  private final Strangers strangers;
  private final Login login;
  private final AtomicInteger replies = new AtomicInteger();

  StoreClient(DurableBackend backend, DurableWrites writes, ChannelGroup clients, Strangers strangers, Login login) {
    this.backend = backend;
    this.writes = writes;
    this.clients = clients;
    this.strangers = strangers;
    this.login = login;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    clients.add(context.channel());
    if (!login.isIn()) {
      strangers.came(context.channel());
    }
    super.channelActive(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    strangers.isNone(context.channel());
    backend.handleClose(context.channel());
    super.channelInactive(context);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    Channel channel = context.channel();
    MessageHeader header = new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
    switch (request) {
      case MongoMessage message -> run(channel, message.getDatabaseName(), message.getDocument(),
          reply -> new MongoMessage(channel, header, reply));
      // the old way of asking, which drivers still use for the first greeting
      case MongoQuery query when query.getCollectionName().equals("$cmd") -> run(channel, query.getDatabaseName(),
          query.getQuery(), reply -> new MongoReply(header, reply));
      default -> throw new MongoServerException("This message is not supported: " + request);
    }
  }

  private interface Envelope {
    Object around(Document reply);
  }

  private void run(Channel channel, String database, Document query, Envelope envelope) {
    String command = query.keySet().iterator().next();
    if (!login.isIn()) {
      Optional<Document> early = login.answer(command, query);
      if (early.isPresent()) {
        loggingIn(channel, envelope.around(early.get()));
        return;
      }
    }
    DurableWrites.Answer answer = new DurableWrites.Answer() {
      @Override
      public void ready(Document reply) {
        channel.writeAndFlush(envelope.around(reply));
      }

      @Override
      public void lost(Throwable why) {
        // whether it will be found on disk is unknown: as after a crash, no answer is the honest one
        channel.close();
      }
    };
    try {
      writes.run(Commands.namespace(database, command, query), Commands.kind(command, query),
          () -> execute(channel, database, command, query), answer);
    } catch (MongoServerException e) {
      answer.ready(error(e));
    }
  }

  private void loggingIn(Channel channel, Object reply) {
    if (login.isIn()) {
      strangers.isNone(channel);
      channel.pipeline().remove(StrangersFrames.class);
    }
    ChannelFuture sent = channel.writeAndFlush(reply);
    if (login.isRefused()) {
      sent.addListener(ChannelFutureListener.CLOSE);
    }
  }

  private Document execute(Channel channel, String database, String command, Document query) {
    try {
      Document reply = backend.handleCommand(channel, database, command, query);
      if (reply == null) {
        reply = new Document();
        Utils.markOkay(reply);
      }
      login.complete(command, query, reply);
      return reply;
    } catch (MongoServerException e) {
      return error(e);
    } catch (RuntimeException e) {
      LOG.error("The command {} failed", command, e);
      return error(new MongoServerException("The store failed: " + e.getMessage(), e));
    }
  }

  private static Document error(MongoServerException e) {
    Document reply = new Document("errmsg", e.getMessageWithoutErrorCode());
    if (e instanceof MongoServerError error) {
      reply.append("code", error.getCode());
      reply.putIfNotNull("codeName", error.getCodeName());
    }
    return reply.append("ok", 0);
  }
}
