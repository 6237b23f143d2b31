/** Tests of the course: every notebook runs, says what it said, and is built like the others. */
@org.jspecify.annotations.NullMarked
package nn.notebooks;
