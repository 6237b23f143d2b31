/**
 * Tests of the launcher; Maven, Python and Jupyter are played by shell scripts of a line or two.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.lab;
