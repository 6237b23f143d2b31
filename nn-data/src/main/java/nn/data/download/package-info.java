/**
 * Files from the network into a folder of the user, once.
 *
 * <p>Read {@link nn.data.download.DataHome} first, which says where files lie, then {@link
 * nn.data.download.RemoteFiles}, which says what they are and where they come from, then {@link
 * nn.data.download.Downloader}. Uses {@code java.net.http} and {@code nn.core.progress}.
 */
@NullMarked
package nn.data.download;

import org.jspecify.annotations.NullMarked;
