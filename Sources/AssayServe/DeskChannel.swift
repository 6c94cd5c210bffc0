#if Server
  import HummingbirdCore
  import Logging
  import NIOCore
  import NIOHTTP1
  import NIOHTTPTypesHTTP1

  /// HTTP/1.1 as the desk takes it: a target that names a host of its own never reaches the pages.
  ///
  /// Further up the pipeline such a target looks like a plain path, so it must be refused here.
  struct DeskChannel: ServerChildChannel {
    private let base: HTTP1Channel

    init(responder: @escaping HTTPChannelHandler.Responder) {
      base = HTTP1Channel(
        responder: responder,
        configuration: .init(
          idleTimeout: .seconds(20),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100)))
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
      base.setup(channel: channel, logger: logger).flatMapThrowing { value in
        let pipeline = channel.pipeline.syncOperations
        let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
        try pipeline.addHandler(TargetGuard(), position: .before(codec))
        return value
      }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
  }

  /// Closes a connection whose request names its target in another form than as a path.
  private final class TargetGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private var isRefused = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if isRefused { return }
      if case .head(let head) = unwrapInboundIn(data), !head.uri.hasPrefix("/") {
        isRefused = true
        let answer = HTTPResponseHead(
          version: .http1_1, status: .badRequest, headers: ["connection": "close", "content-length": "0"])
        context.write(wrapOutboundOut(.head(answer)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
        return
      }
      context.fireChannelRead(data)
    }
  }
#endif
