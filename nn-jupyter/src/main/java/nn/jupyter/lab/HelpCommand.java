package nn.jupyter.lab;

import java.util.List;

/** Lists the commands. */
final class HelpCommand implements Command {
  @Override
  public String name() {
    return "help";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "shows this list";
  }

  @Override
  public int run(Project project, List<String> arguments) {
    project.say("Glassbox: deep learning in Java that you can see through.");
    project.say("");
    project.say("lab alone opens the course; lab COMMAND does one thing:");
    for (Command command : Lab.COMMANDS) {
      String call = (command.name() + " " + command.arguments()).strip();
      project.say("  %-34s %s".formatted(call, command.purpose()));
    }
    project.say("");
    project.say(
        "NN_DATA_HOME names the folder of downloaded data; docs/install.md tells the rest.");
    return 0;
  }
}
