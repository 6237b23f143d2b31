package nn.jupyter.kernel;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A small Jupyter front end: sends requests over sockets of this machine and reads the answers. */
final class FrontEnd implements AutoCloseable {
  /** One message that came back. */
  record Message(String type, JsonObject content, String parent) {}

  private static final String KEY = "a key";
  private static final int PATIENCE_MILLIS = 30_000;
  private static final String SESSION = "front-end";

  private final ZContext context = new ZContext();
  private final KernelConnectionProperties properties;
  private final HMACGenerator signer;
  private final ZMQ.Socket shell = context.createSocket(SocketType.DEALER);
  private final ZMQ.Socket control = context.createSocket(SocketType.DEALER);
  private final ZMQ.Socket stdin = context.createSocket(SocketType.DEALER);
  private final ZMQ.Socket published = context.createSocket(SocketType.SUB);
  private int sent;

  FrontEnd() throws IOException, GeneralSecurityException {
    int[] ports = freePorts(5);
    properties =
        new KernelConnectionProperties(
            "127.0.0.1",
            ports[0],
            ports[1],
            ports[2],
            ports[3],
            ports[4],
            "tcp",
            "hmac-sha256",
            KEY);
    signer = properties.createHMACGenerator();
    for (ZMQ.Socket socket : List.of(shell, control, stdin, published)) {
      socket.setReceiveTimeOut(PATIENCE_MILLIS);
      socket.setSendTimeOut(PATIENCE_MILLIS);
      socket.setLinger(0);
    }
    shell.setIdentity(SESSION.getBytes(StandardCharsets.UTF_8));
    stdin.setIdentity(SESSION.getBytes(StandardCharsets.UTF_8));
    published.subscribe(new byte[0]);
  }

  private static int[] freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  KernelConnectionProperties properties() {
    return properties;
  }

  void connect() {
    connect(shell, properties.getShellPort());
    connect(control, properties.getControlPort());
    connect(stdin, properties.getStdinPort());
    connect(published, properties.getIopubPort());
  }

  private static void connect(ZMQ.Socket socket, int port) {
    socket.connect("tcp://127.0.0.1:" + port);
  }

  String request(String type, String content) {
    return send(shell, type, content);
  }

  String urgent(String type, String content) {
    return send(control, type, content);
  }

  void answer(String type, String content) {
    send(stdin, type, content);
  }

  Message reply() {
    return receive(shell);
  }

  Message urgentReply() {
    return receive(control);
  }

  Message question() {
    return receive(stdin);
  }

  /** Reads what is published for a request, until the kernel is idle again. */
  List<Message> published(String request) {
    List<Message> messages = new ArrayList<>();
    while (true) {
      Message message = receive(published);
      if (message.parent().equals(request)) {
        if (message.type().equals("status")) {
          if (message.content().get("execution_state").getAsString().equals("idle")) {
            return messages;
          }
        } else {
          messages.add(message);
        }
      }
    }
  }

  /** Waits for one published message of a kind. */
  Message published(String request, String type) {
    while (true) {
      Message message = receive(published);
      if (message.parent().equals(request) && message.type().equals(type)) {
        return message;
      }
    }
  }

  private String send(ZMQ.Socket socket, String type, String content) {
    String id = "request-" + ++sent;
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", id);
    header.addProperty("session", SESSION);
    header.addProperty("username", "reader");
    header.addProperty("date", Instant.now().toString());
    header.addProperty("msg_type", type);
    header.addProperty("version", "5.3");
    byte[][] parts = {
      bytes(header.toString()), bytes("{}"), bytes("{}"), bytes(content),
    };
    boolean taken = socket.sendMore("<IDS|MSG>");
    taken &= socket.sendMore(signer.calculateSignature(parts[0], parts[1], parts[2], parts[3]));
    for (int i = 0; i < parts.length; i++) {
      taken &= socket.send(parts[i], i < parts.length - 1 ? ZMQ.SNDMORE : 0);
    }
    if (!taken) {
      throw new IllegalStateException("the kernel did not take a " + type + " in time");
    }
    return id;
  }

  private Message receive(ZMQ.Socket socket) {
    List<byte[]> frames = new ArrayList<>();
    do {
      byte[] frame = socket.recv();
      if (frame == null) {
        throw new IllegalStateException("the kernel did not answer in time");
      }
      frames.add(frame);
    } while (socket.hasReceiveMore());
    int start = 0;
    while (!Arrays.equals(frames.get(start), bytes("<IDS|MSG>"))) {
      start++;
    }
    String signature = new String(frames.get(start + 1), StandardCharsets.UTF_8);
    String expected =
        signer.calculateSignature(
            frames.get(start + 2),
            frames.get(start + 3),
            frames.get(start + 4),
            frames.get(start + 5));
    if (!signature.equals(expected)) {
      throw new IllegalStateException("the kernel signed a message wrongly");
    }
    JsonObject header = json(frames.get(start + 2));
    JsonObject parent = json(frames.get(start + 3));
    return new Message(
        header.get("msg_type").getAsString(),
        json(frames.get(start + 5)),
        parent.has("msg_id") ? parent.get("msg_id").getAsString() : "");
  }

  private static JsonObject json(byte[] frame) {
    return JsonParser.parseString(new String(frame, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }
}
