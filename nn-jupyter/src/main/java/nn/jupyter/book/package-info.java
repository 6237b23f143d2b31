/** The book: the notebooks and the project's pages as web pages, to be read without running. */
@org.jspecify.annotations.NullMarked
package nn.jupyter.book;
