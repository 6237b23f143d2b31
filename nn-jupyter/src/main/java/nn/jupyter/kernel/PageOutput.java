package nn.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nn.jupyter.display.ImageMetadata;
import nn.jupyter.engine.CellOutput;
import org.dflib.jjava.jupyter.channels.ReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;

/**
 * Sends one cell's outputs to the page.
 *
 * <p>The threads of a cell only leave their outputs here; {@link Publisher} sends them a little
 * later from a thread of its own. That keeps the number of messages small where a cell prints much,
 * and keeps sockets away from threads that are interrupted: an interrupt would close the socket,
 * and no cell would print again.
 */
final class PageOutput implements CellOutput {
  /** What waits to be sent; text of one stream and updates of one display are joined. */
  private sealed interface Item permits Text, Display {}

  private record Text(Stream stream, StringBuilder text) implements Item {}

  private record Display(String id, Map<String, String> data, boolean update) implements Item {}

  private final ReplyEnvironment environment;
  private final List<Item> waiting = new ArrayList<>();

  PageOutput(ReplyEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public synchronized void print(Stream stream, String text) {
    Item last = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
    if (last instanceof Text same && same.stream() == stream) {
      same.text().append(text);
    } else {
      waiting.add(new Text(stream, new StringBuilder(text)));
    }
  }

  @Override
  public synchronized String display(Map<String, String> data) {
    String id = UUID.randomUUID().toString();
    waiting.add(new Display(id, data, false));
    return id;
  }

  @Override
  public synchronized void update(String id, Map<String, String> data) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i) instanceof Display display && display.id().equals(id)) {
        waiting.set(i, new Display(id, data, display.update()));
        return;
      }
    }
    waiting.add(new Display(id, data, true));
  }

  /** Sends what waits; from the threads that may use sockets only. */
  void flush() {
    synchronized (environment) {
      List<Item> items;
      synchronized (this) {
        items = List.copyOf(waiting);
        waiting.clear();
      }
      items.forEach(this::publish);
    }
  }

  private void publish(Item item) {
    if (item instanceof Text text) {
      boolean out = text.stream() == Stream.STDOUT;
      environment.publish(
          new PublishStream(
              out ? PublishStream.StreamType.OUT : PublishStream.StreamType.ERR,
              text.text().toString()));
    } else if (item instanceof Display display) {
      DisplayData data = data(display.data());
      data.setDisplayId(display.id());
      if (display.update()) {
        environment.publish(new PublishUpdateDisplayData(data));
      } else {
        environment.publish(new PublishDisplayData(data));
      }
    }
  }

  static DisplayData data(Map<String, String> content) {
    DisplayData data = new DisplayData();
    content.forEach(data::putData);
    Map<String, Object> ofPng = ImageMetadata.of(content);
    if (!ofPng.isEmpty()) {
      data.putMetaData("image/png", ofPng);
    }
    return data;
  }
}
