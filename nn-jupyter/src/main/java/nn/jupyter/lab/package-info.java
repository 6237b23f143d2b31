/**
 * What {@code ./lab} does: builds the project, finds or installs Jupyter, starts it on the course,
 * and runs notebooks, charts and benchmarks without it.
 *
 * <p>The package runs before anything is built. {@code src/main/java-launcher/Launcher.java} is
 * started as a source file, compiles this package into {@code .jupyter/launcher} and calls {@link
 * nn.jupyter.lab.Lab}; what needs the built modules runs in a JVM of its own ({@link
 * nn.jupyter.lab.Jvm}). So nothing here may use anything but the JDK, annotations included.
 *
 * <p>Read {@code Launcher}, {@link nn.jupyter.lab.Lab}, {@link nn.jupyter.lab.Project}, then the
 * command you are curious about.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.lab;
