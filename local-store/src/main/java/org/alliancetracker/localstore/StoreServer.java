package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** The protocol's server on 127.0.0.1. */
final class StoreServer {

  /** Commands run on these threads; more than cores, because a scan keeps one busy. */
  private static final int THREADS = 8;

  private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Strangers strangers = new Strangers();
  private final Channel listener;

  StoreServer(DurableBackend backend, DurableWrites writes, StoreAccess access, int port) {
    try {
      listener = new ServerBootstrap().group(loops).channel(NioServerSocketChannel.class)
          .option(ChannelOption.SO_BACKLOG, 256).childOption(ChannelOption.TCP_NODELAY, true)
          .childHandler(new ChannelInitializer<SocketChannel>() {
            @Override
            protected void initChannel(SocketChannel client) {
              if (!access.isForAnybody()) {
                client.pipeline().addLast(new StrangersFrames());
              }
              client.pipeline().addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(),
                  new MongoWireProtocolHandler(), new StoreClient(backend, writes, clients, strangers, access.login()),
                  new MongoExceptionHandler());
            }
          }).bind(new InetSocketAddress("127.0.0.1", port)).syncUninterruptibly().channel();
    } catch (RuntimeException e) {
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      throw e;
    }
  }

  int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  void stopListening() {
    listener.close().syncUninterruptibly();
  }

  void close() {
    clients.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
