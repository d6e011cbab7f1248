package org.tongban.guomi;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Makes encrypted values searchable (盲索引): truncated HMAC-SM3 tokens that equal values share.
 *
 * <p>Each scope (a county code, or {@code national}) and kind has its own key, derived from the
 * index key. A token is the index key version (2 bytes, big-endian) and 16 bytes of the HMAC, 8 for
 * names, so tokens of several versions can stand side by side. Tokens show which values are equal
 * within their scope and how often they occur. Names give false hits: compare after decryption.
 */
public final class BlindIndex {
  /** Bytes of a token of {@link #exact}. */
  public static final int EXACT_LENGTH = 18;

  /** Bytes of a token of {@link #nameTokens} and {@link #addressTokens}. */
  public static final int NAME_LENGTH = 10;

  private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]*");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cf}\\p{Cc}]+");
  private static final String NAME_KIND = "name-tokens";
  private static final String ADDRESS_KIND = "address-tokens";

  private final KeyRing ring;
  private final Map<Integer, ScopedKeys> keys = new ConcurrentHashMap<>();

  BlindIndex(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * The token of a whole value under the current index key.
   *
   * <p>Width, letter case and spaces make no difference ({@code 11010519491231002x}).
   *
   * @param kind what the value is: {@code number}, {@code phone}, …
   */
  public byte[] exact(String scope, String kind, String value) {
    return exact(ring.currentIndexKeyVersion(), scope, kind, value);
  }

  /** The tokens of a whole value under every index key held, newest first: search for any. */
  public List<byte[]> exactVersions(String scope, String kind, String value) {
    return ring.indexKeyVersions().reversed().stream()
        .map(version -> exact(version, scope, kind, value))
        .toList();
  }

  /**
   * The tokens to store with a name, under every index key held and in no telling order: full name,
   * adjacent pairs of characters, and the pinyin of both.
   */
  public List<byte[]> nameTokens(String scope, String name) {
    var words = NameTokens.of(name);
    var tokens = new TreeSet<byte[]>(Arrays::compareUnsigned);
    for (int version : ring.indexKeyVersions()) {
      tokens.addAll(hash(version, scope, words));
    }
    return List.copyOf(tokens);
  }

  /**
   * What to search for when a name or a part of at least two characters was typed, in characters or
   * pinyin: a row matches if it holds all tokens of any of these lists.
   *
   * <p>Empty if nothing searchable was typed; a lone character finds only names of one character.
   */
  public List<List<byte[]>> nameQuery(String scope, String typed) {
    var alternatives = NameTokens.query(typed);
    var query = new ArrayList<List<byte[]>>();
    for (int version : ring.indexKeyVersions().reversed()) {
      for (var words : alternatives) {
        query.add(hash(version, scope, words));
      }
    }
    return query;
  }

  /** Whether a name really holds what was typed: removes the false hits of {@link #nameQuery}. */
  public static boolean nameHolds(String name, String typed) {
    return NameTokens.hold(name, typed);
  }

  /**
   * The tokens to store with an address, under every index key held and in no telling order: the
   * adjacent pairs of its characters without spaces and punctuation.
   */
  public List<byte[]> addressTokens(String scope, String address) {
    var tokens = new TreeSet<byte[]>(Arrays::compareUnsigned);
    for (int version : ring.indexKeyVersions()) {
      tokens.addAll(hashPairs(version, scope, address));
    }
    return List.copyOf(tokens);
  }

  /**
   * What to search for when a part of an address was typed: a row matches if it holds all tokens of
   * any of these lists. Empty if fewer than two characters were typed.
   */
  public List<List<byte[]>> addressQuery(String scope, String typed) {
    if (AddressTokens.pairs(typed).isEmpty()) {
      return List.of();
    }
    return ring.indexKeyVersions().reversed().stream()
        .map(version -> hashPairs(version, scope, typed))
        .toList();
  }

  /** Whether an address really holds what was typed: removes the false hits of the query. */
  public static boolean addressHolds(String address, String typed) {
    return AddressTokens.normal(address).contains(AddressTokens.normal(typed));
  }

  private byte[] exact(int version, String scope, String kind, String value) {
    byte[] text = Framing.utf8(folded(value));
    return token(version, keys(version).of(scope, kind).of(text), EXACT_LENGTH);
  }

  private List<byte[]> hash(int version, String scope, Collection<NameTokens.Word> words) {
    HmacSm3 mac = keys(version).of(scope, NAME_KIND);
    return words.stream()
        .map(word -> mac.of(Framing.of(word.form().name(), word.text())))
        .map(code -> token(version, code, NAME_LENGTH))
        .toList();
  }

  private List<byte[]> hashPairs(int version, String scope, String address) {
    HmacSm3 mac = keys(version).of(scope, ADDRESS_KIND);
    return AddressTokens.pairs(address).stream()
        .map(pair -> token(version, mac.of(Framing.utf8(pair)), NAME_LENGTH))
        .toList();
  }

  private static String folded(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    String folded = Normalizer.normalize(value, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return SPACE.matcher(folded).replaceAll("");
  }

  private ScopedKeys keys(int version) {
    byte[] root = ring.indexKey(version).orElse(null);
    if (root == null) {
      keys.remove(version);
      throw new NoSuchElementException("index key %d is not held".formatted(version));
    }
    ScopedKeys held = keys.get(version);
    if (held == null || !held.from(root)) {
      held = new ScopedKeys(root);
      keys.put(version, held);
    }
    return held;
  }

  private static byte[] token(int version, byte[] mac, int length) {
    if (version > 0xFFFF) {
      throw new IllegalStateException("index key versions are used up");
    }
    return ByteBuffer.allocate(length)
        .putShort((short) version)
        .put(mac, 0, length - Short.BYTES)
        .array();
  }
}
