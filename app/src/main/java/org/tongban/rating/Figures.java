package org.tongban.rating;

/**
 * Ratings counted together (评价统计).
 *
 * @param key code of the office or item, or the month; empty for the rest and for all
 * @param given how many ratings
 * @param satisfied grades 1 to 3
 * @param bad grades 4 and 5
 * @param ripe bad ratings that are closed or past their time
 * @param inTime of these, those closed in time
 * @param named bad ratings by name that are closed
 * @param called of these, those with a return call
 * @param marked ratings marked as false after an appeal; they count like any other
 */
public record Figures(
    String key,
    int given,
    int satisfied,
    int bad,
    int ripe,
    int inTime,
    int named,
    int called,
    int marked) {

  /** Both together, under the key given. */
  Figures plus(Figures other, String together) {
    return new Figures(
        together,
        given + other.given,
        satisfied + other.satisfied,
        bad + other.bad,
        ripe + other.ripe,
        inTime + other.inTime,
        named + other.named,
        called + other.called,
        marked + other.marked);
  }

  static Figures none(String key) {
    return new Figures(key, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
