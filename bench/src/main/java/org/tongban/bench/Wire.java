package org.tongban.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.SocketFactory;

/**
 * One kept TLS connection speaking HTTP/1.1, with as little work of its own as there can be: it
 * runs on the processors it measures.
 */
final class Wire implements AutoCloseable {

  private final SocketFactory sockets;
  private final int port;
  private final String host;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private boolean ended;

  Wire(Path authority, int port) throws IOException {
    this.sockets = Client.trusting(authority).getSocketFactory();
    this.port = port;
    this.host = "localhost:" + port;
    connect();
  }

  private void connect() throws IOException {
    socket = sockets.createSocket("localhost", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    out = new BufferedOutputStream(socket.getOutputStream(), 1 << 14);
    ended = false;
  }

  /** What was answered: status, cookies that were set, where it leads, and the body. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Answer(int status, List<String> cookies, String location, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Answer get(String path, String headers) throws IOException {
    return send("GET " + path, headers, new byte[0]);
  }

  Answer post(String path, String headers, byte[] body) throws IOException {
    return send("POST " + path, headers + "Content-Length: " + body.length + "\r\n", body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Answer send(String verb, String headers, byte[] body) throws IOException {
    if (ended) {
      socket.close();
      connect();
    }
    String head = verb + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    int status = Integer.parseInt(line().substring(9, 12));
    List<String> cookies = new ArrayList<>();
    String location = "";
    int length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      String value = line.substring(line.indexOf(':') + 1).strip();
      switch (name) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        case "set-cookie" -> cookies.add(value.substring(0, (value + ";").indexOf(';')));
        case "location" -> location = value;
        case "connection" -> ended = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    return new Answer(status, cookies, location, chunked ? chunks() : exactly(length));
  }

  private byte[] chunks() throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line(), 16);
      all.writeBytes(exactly(size));
      line();
    } while (size > 0);
    return all.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the connection was closed");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
