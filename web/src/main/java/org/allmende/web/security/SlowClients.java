package org.allmende.web.security;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;

import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Cuts off who begins a request and does not end it, however slowly it goes on, and who keeps a
/// connection without asking anything. How long an answer takes to be read is not limited: live
/// streams last.
@Component
final class SlowClients implements NettyServerCustomizer {
    private final Duration head;
    private final Duration request;
    private final Duration idle;

    /// @param head how long the request line and the headers may take
    /// @param request how long the whole request may take
    /// @param idle how long a connection may wait for its next request
    SlowClients(
            @Value("${allmende.web.head-within}") Duration head,
            @Value("${allmende.web.request-within}") Duration request,
            @Value("${allmende.web.idle-for}") Duration idle) {
        this.head = head;
        this.request = request;
        this.idle = idle;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.idleTimeout(idle).doOnChannelInit((_, channel, _) -> watch(channel));
    }

    private void watch(Channel channel) {
        var watch = new Watch();
        channel.pipeline()
                .addBefore(NettyPipeline.HttpCodec, "request-begins", watch.new Bytes())
                .addAfter(NettyPipeline.HttpCodec, "request-ends", watch.new Messages());
    }

    /// Of one connection; always on its event loop.
    private final class Watch {
        private boolean between = true;
        private Future<?> deadline;

        private void expect(ChannelHandlerContext context, Duration within) {
            stop();
            deadline =
                    context.executor()
                            .schedule(
                                    () -> context.close(),
                                    within.toMillis(),
                                    TimeUnit.MILLISECONDS);
        }

        private void stop() {
            if (deadline != null) deadline.cancel(false);
            deadline = null;
        }

        private final class Bytes extends ChannelInboundHandlerAdapter {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (between) {
                    between = false;
                    expect(context, head);
                }
                context.fireChannelRead(message);
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                stop();
                context.fireChannelInactive();
            }
        }

        private final class Messages extends ChannelInboundHandlerAdapter {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest) {
                    between = false;
                    expect(context, request);
                }
                if (message instanceof LastHttpContent) {
                    stop();
                    between = true;
                }
                context.fireChannelRead(message);
            }
        }
    }
}
