package nn.jupyter.kernel;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import nn.jupyter.CellFunctions;
import nn.jupyter.Rendered;
import nn.jupyter.engine.CellError;
import nn.jupyter.engine.CellResult;
import nn.jupyter.engine.Completions;
import nn.jupyter.engine.Engine;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.CompleteReply;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.reply.HistoryReply;
import org.dflib.jjava.jupyter.messages.reply.InspectReply;
import org.dflib.jjava.jupyter.messages.reply.InterruptReply;
import org.dflib.jjava.jupyter.messages.reply.IsCompleteReply;
import org.dflib.jjava.jupyter.messages.reply.KernelInfoReply;
import org.dflib.jjava.jupyter.messages.reply.ShutdownReply;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;
import org.dflib.jjava.jupyter.messages.request.InterruptRequest;
import org.dflib.jjava.jupyter.messages.request.IsCompleteRequest;
import org.dflib.jjava.jupyter.messages.request.KernelInfoRequest;
import org.dflib.jjava.jupyter.messages.request.ShutdownRequest;

/** Answers Jupyter's messages with an {@link Engine}. */
public final class JavaKernel implements AutoCloseable {
  private static final String PROTOCOL = "5.3";

  private final PageInput input = new PageInput();
  private final Publisher publisher = new Publisher();
  private final CommManager comms = new CommManager();
  private final QueuedCells queued = new QueuedCells(InstantSource.system());
  private final Engine engine;
  private final Runnable onShutdown;

  /**
   * Starts a kernel.
   *
   * @param folder the notebook's folder
   * @param onShutdown is called once Jupyter has its answer to a request to shut down
   */
  public JavaKernel(Path folder, Runnable onShutdown) {
    this.engine = new Engine(folder, input, CellFunctions::render);
    this.onShutdown = onShutdown;
  }

  /**
   * Answers what comes over a connection, which must not be connected yet.
   *
   * @param connection the connection
   */
  public void serve(JupyterConnection connection) {
    connection.setHandler(MessageType.KERNEL_INFO_REQUEST, this::info);
    connection.setHandler(MessageType.EXECUTE_REQUEST, this::execute);
    connection.setHandler(MessageType.COMPLETE_REQUEST, this::complete);
    connection.setHandler(MessageType.INSPECT_REQUEST, this::inspect);
    connection.setHandler(MessageType.IS_COMPLETE_REQUEST, this::isComplete);
    connection.setHandler(MessageType.HISTORY_REQUEST, this::history);
    connection.setHandler(MessageType.INTERRUPT_REQUEST, this::interrupt);
    connection.setHandler(MessageType.SHUTDOWN_REQUEST, this::shutdown);
    comms.setIOPubChannel(connection.getIOPub());
    connection.setHandler(MessageType.COMM_OPEN_COMMAND, comms::handleCommOpenCommand);
    connection.setHandler(MessageType.COMM_MSG_COMMAND, comms::handleCommMsgCommand);
    connection.setHandler(MessageType.COMM_CLOSE_COMMAND, comms::handleCommCloseCommand);
    connection.setHandler(MessageType.COMM_INFO_REQUEST, comms::handleCommInfoRequest);
  }

  private void info(ShellReplyEnvironment environment, Message<KernelInfoRequest> request) {
    environment.setBusyDeferIdle();
    queued.arrived(request.getHeader().getTimestamp().getDateString());
    String version = System.getProperty("java.version");
    LanguageInfo language =
        new LanguageInfo.Builder("Java")
            .version(version)
            .mimetype("text/x-java-source")
            .fileExtension(".jshell")
            .pygments("java")
            .codemirror("java")
            .build();
    String banner = "Java " + version + ", Glassbox kernel";
    environment.reply(
        new KernelInfoReply(PROTOCOL, "glassbox", "0.1.0", language, banner, List.of()));
  }

  private void execute(ShellReplyEnvironment environment, Message<ExecuteRequest> message) {
    ExecuteRequest request = message.getContent();
    environment.setBusyDeferIdle();
    String sent = message.getHeader().getTimestamp().getDateString();
    queued.arrived(sent);
    if (queued.mustNotRun(sent)) {
      ErrorReply aborted =
          new ErrorReply("Aborted", "a cell before this one failed, so it did not run", List.of());
      environment.replyError(ExecuteReply.MESSAGE_TYPE.error(), aborted);
      return;
    }
    int number = engine.cellsRun() + 1;
    if (!request.isSilent()) {
      environment.publish(new PublishExecuteInput(request.getCode(), number));
    }
    input.from(request.isStdinEnabled() ? environment : null);
    PageOutput output = new PageOutput(environment);
    publisher.begin(output);
    CellResult result = engine.run(request.getCode(), output);
    output.flush();
    Optional<CellError> error = result.error();
    queued.succeeded();
    if (error.isPresent()) {
      if (request.shouldStopOnError()) {
        queued.failed();
      }
      fail(environment, error.get(), number);
      return;
    }
    if (result.value() instanceof Rendered shown && !request.isSilent()) {
      DisplayData data = PageOutput.data(shown.data());
      environment.publish(new PublishExecuteResult(number, data));
    }
    environment.reply(new ExecuteReply(number, Map.of()));
  }

  private static void fail(ShellReplyEnvironment environment, CellError error, int number) {
    List<String> traceback = error.traceback();
    environment.publish(new PublishError(error.name(), error.message(), traceback));
    ErrorReply reply = new ErrorReply(error.name(), error.message(), traceback);
    reply.setExecutionCount(number);
    environment.replyError(ExecuteReply.MESSAGE_TYPE.error(), reply);
  }

  private void complete(ShellReplyEnvironment environment, Message<CompleteRequest> message) {
    CompleteRequest request = message.getContent();
    environment.setBusyDeferIdle();
    String code = request.getCode();
    int cursor = toCharacters(code, request.getCursorPos());
    Completions found = engine.complete(code, cursor);
    environment.reply(
        new CompleteReply(
            found.texts(),
            code.codePointCount(0, found.from()),
            code.codePointCount(0, found.to()),
            Map.of()));
  }

  private void inspect(ShellReplyEnvironment environment, Message<InspectRequest> message) {
    InspectRequest request = message.getContent();
    environment.setBusyDeferIdle();
    String code = request.getCode();
    Optional<String> text = engine.inspect(code, toCharacters(code, request.getCursorPos()));
    DisplayData data = text.map(DisplayData::new).orElse(DisplayData.EMPTY);
    environment.reply(new InspectReply(text.isPresent(), data));
  }

  /** Jupyter counts characters as Unicode does, Java as UTF-16 does. */
  private static int toCharacters(String code, int cursor) {
    int points = code.codePointCount(0, code.length());
    return code.offsetByCodePoints(0, Math.max(0, Math.min(cursor, points)));
  }

  private void isComplete(ShellReplyEnvironment environment, Message<IsCompleteRequest> message) {
    environment.setBusyDeferIdle();
    Completeness completeness = engine.completeness(message.getContent().getCode());
    environment.reply(
        switch (completeness) {
          case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE, EMPTY ->
              IsCompleteReply.VALID_CODE;
          case DEFINITELY_INCOMPLETE -> IsCompleteReply.getIncompleteReplyWithIndent("    ");
          case UNKNOWN -> IsCompleteReply.INVALID_CODE;
        });
  }

  private void history(ShellReplyEnvironment environment, Message<HistoryRequest> message) {
    environment.setBusyDeferIdle();
    environment.reply(new HistoryReply(List.of())); // The notebook itself is the history.
  }

  private void interrupt(ShellReplyEnvironment environment, Message<InterruptRequest> message) {
    environment.setBusyDeferIdle();
    engine.interrupt();
    environment.reply(new InterruptReply());
  }

  private void shutdown(ShellReplyEnvironment environment, Message<ShutdownRequest> message) {
    environment.setBusyDeferIdle();
    boolean restart = message.getContent().isRestart();
    environment.reply(restart ? ShutdownReply.SHUTDOWN_AND_RESTART : ShutdownReply.SHUTDOWN);
    environment.resolveDeferrals();
    onShutdown.run();
  }

  @Override
  public void close() {
    publisher.close();
    engine.close();
  }
}
