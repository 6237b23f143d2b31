package nn.data.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that answers as it is told. */
public final class Mirror implements AutoCloseable {
  /** What to do with a request. */
  @SuppressWarnings("exports")
  public interface Answer {
    /** Sends something, or not. */
    void to(HttpExchange request) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();

  public Mirror(Answer answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        request -> {
          requests.incrementAndGet();
          try (request) {
            answer.to(request);
          }
        });
    server.start();
  }

  /** A mirror that sends these bytes. */
  public static Mirror sending(byte[] body) {
    return new Mirror(
        request -> {
          request.sendResponseHeaders(200, body.length);
          request.getResponseBody().write(body);
        });
  }

  /** A mirror that answers with a status and nothing else. */
  public static Mirror answering(int status) {
    return new Mirror(request -> request.sendResponseHeaders(status, -1));
  }

  /** An address where nothing listens. */
  public static URI dead() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return address(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return address(server.getAddress().getPort());
  }

  private static URI address(int port) {
    return URI.create(
        "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/d/");
  }

  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
