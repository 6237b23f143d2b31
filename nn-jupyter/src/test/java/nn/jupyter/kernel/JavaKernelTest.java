package nn.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nn.jupyter.kernel.FrontEnd.Message;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.zeromq.ZMQException;

/** Talks to the kernel as Jupyter does, over sockets of this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class JavaKernelTest {
  private static final int ATTEMPTS = 5;

  private final CountDownLatch shutDown = new CountDownLatch(1);
  private JavaKernel kernel;
  private FrontEnd page;

  @BeforeAll
  void start() throws Exception {
    kernel = new JavaKernel(Path.of("target"), shutDown::countDown);
    connect();
    page.request("kernel_info_request", "{}");
    assertThat(page.reply().content().get("implementation").getAsString()).isEqualTo("glassbox");
  }

  /** Tries other ports where another program was quicker to take one that was free. */
  private void connect() throws Exception {
    for (int attempt = 1; page == null; attempt++) {
      FrontEnd next = new FrontEnd();
      JupyterConnection connection = new JupyterConnection(next.properties());
      kernel.serve(connection);
      try {
        connection.connect();
      } catch (ZMQException e) {
        next.close();
        if (attempt == ATTEMPTS) {
          throw e;
        }
        continue;
      }
      next.connect();
      page = next;
    }
  }

  /** The connection ends with the process, as it does for readers. */
  @AfterAll
  void end() throws InterruptedException {
    if (page != null) {
      page.urgent("shutdown_request", "{\"restart\": false}");
      assertThat(page.urgentReply().type()).isEqualTo("shutdown_reply");
      assertThat(shutDown.await(30, TimeUnit.SECONDS)).isTrue();
      page.close();
    }
    kernel.close();
  }

  private String execute(String code, boolean stopOnError) {
    JsonObject content = new JsonObject();
    content.addProperty("code", code);
    content.addProperty("silent", false);
    content.addProperty("store_history", true);
    content.add("user_expressions", new JsonObject());
    content.addProperty("allow_stdin", true);
    content.addProperty("stop_on_error", stopOnError);
    return page.request("execute_request", content.toString());
  }

  private static String text(Message message) {
    return message.content().getAsJsonObject("data").get("text/plain").getAsString();
  }

  @Test
  void publishesStreamsDisplaysAndTheResult() {
    String request =
        execute("System.out.println(\"a\");\nString id = display(\"b\");\n1 + 1", false);
    Message reply = page.reply();
    assertThat(reply.content().get("status").getAsString()).isEqualTo("ok");
    List<Message> published = page.published(request);
    assertThat(published)
        .extracting(Message::type)
        .containsExactly("execute_input", "stream", "display_data", "execute_result");
    assertThat(published.get(1).content().get("text").getAsString()).isEqualTo("a\n");
    assertThat(text(published.get(2))).isEqualTo("b");
    assertThat(published.get(2).content().getAsJsonObject("transient").has("display_id")).isTrue();
    assertThat(text(published.get(3))).isEqualTo("2");
  }

  @Test
  void tellsOfAnErrorAndDoesNotRunWhatWasSentWithIt() {
    String failing = execute("int x = 1;\nint y = x / 0;", true);
    String queued = execute("System.out.println(\"must not run\");", true);
    Message first = page.reply();
    assertThat(first.content().get("ename").getAsString()).isEqualTo("ArithmeticException");
    assertThat(first.content().getAsJsonArray("traceback").get(0).getAsString())
        .endsWith(", line 2");
    Message second = page.reply();
    assertThat(second.content().get("ename").getAsString()).isEqualTo("Aborted");
    assertThat(page.published(failing)).extracting(Message::type).contains("error");
    assertThat(page.published(queued)).isEmpty();
  }

  @Test
  void tellsOfAResultThatCannotBeDrawn() {
    String request =
        execute("var own = new ArrayList<Object>();\nown.add(List.of(own));\nown", false);
    JsonObject reply = page.reply().content();
    assertThat(reply.get("status").getAsString()).isEqualTo("error");
    assertThat(reply.get("ename").getAsString()).isEqualTo("StackOverflowError");
    assertThat(reply.getAsJsonArray("traceback").get(0).getAsString()).endsWith(", line 3");
    assertThat(page.published(request)).extracting(Message::type).contains("error");
  }

  @Test
  void stopsACellAndPrintsAgainInTheNext() {
    String endless = execute("{ System.out.println(\"runs\");\nThread.sleep(1_000_000); }", false);
    page.published(endless, "stream");
    page.urgent("interrupt_request", "{}");
    assertThat(page.urgentReply().type()).isEqualTo("interrupt_reply");
    assertThat(page.reply().content().get("ename").getAsString()).isEqualTo("Interrupted");
    String next = execute("System.out.print(\"again\");", false);
    assertThat(page.reply().content().get("status").getAsString()).isEqualTo("ok");
    assertThat(page.published(next, "stream").content().get("text").getAsString())
        .isEqualTo("again");
  }

  @Test
  void asksForInput() {
    String request = execute("new Scanner(System.in).nextLine()", false);
    assertThat(page.question().type()).isEqualTo("input_request");
    page.answer("input_reply", "{\"value\": \"typed\", \"status\": \"ok\"}");
    assertThat(page.reply().content().get("status").getAsString()).isEqualTo("ok");
    assertThat(text(page.published(request, "execute_result"))).isEqualTo("typed");
  }

  @Test
  void completesInspectsAndTellsWhatIsComplete() {
    page.request(
        "complete_request", "{\"code\": \"\\\"\uD83D\uDE00\\\".toUpp\", \"cursor_pos\": 9}");
    JsonObject completion = page.reply().content();
    assertThat(completion.getAsJsonArray("matches").toString()).contains("toUpperCase(");
    assertThat(completion.get("cursor_start").getAsInt()).isEqualTo(4);
    page.request(
        "inspect_request",
        "{\"code\": \"Math.max(1, 2)\", \"cursor_pos\": 7, \"detail_level\": 0}");
    assertThat(page.reply().content().get("found").getAsBoolean()).isTrue();
    page.request("is_complete_request", "{\"code\": \"for (;;) {\"}");
    assertThat(page.reply().content().get("status").getAsString()).isEqualTo("incomplete");
    page.request("is_complete_request", "{\"code\": \"int x = 1;\"}");
    assertThat(page.reply().content().get("status").getAsString()).isEqualTo("complete");
    page.request(
        "history_request",
        "{\"output\": false, \"raw\": true, \"hist_access_type\": \"tail\", \"n\": 5}");
    assertThat(page.reply().content().getAsJsonArray("history")).isEmpty();
  }
}
