package org.tongban.city;

/** The households (户) of the city with their versions; members are linked through the people. */
final class Homes {
  final ByteColumn collective = new ByteColumn();
  final IntColumn dwelling = new IntColumn();
  final IntColumn head = new IntColumn();
  final IntColumn firstMember = new IntColumn();
  final IntColumn size = new IntColumn();
  final IntColumn since = new IntColumn();
  final IntColumn firstPlace = new IntColumn();

  /** The day of the last change of members: a home has one a day at most. */
  final IntColumn touched = new IntColumn();

  final IntColumn versionFrom = new IntColumn();
  final IntColumn versionUntil = new IntColumn();
  final IntColumn versionDwelling = new IntColumn();
  final IntColumn versionHead = new IntColumn();
  final IntColumn versionNext = new IntColumn();
  private final IntColumn firstVersion = new IntColumn();
  private final IntColumn lastVersion = new IntColumn();

  int count() {
    return head.size();
  }

  int versions() {
    return versionFrom.size();
  }

  int firstVersion(int home) {
    return firstVersion.get(home);
  }

  int add(boolean shared, int where, int place, int who, int day) {
    int home = head.add(who);
    collective.add(shared ? 1 : 0);
    dwelling.add(where);
    firstMember.add(People.NOBODY);
    size.add(0);
    since.add(day);
    firstPlace.add(place);
    touched.add(day);
    int version = version(where, who, day);
    firstVersion.add(version);
    lastVersion.add(version);
    return home;
  }

  boolean isCollective(int home) {
    return collective.get(home) == 1;
  }

  boolean isEmpty(int home) {
    return size.get(home) == 0;
  }

  /** Gives the home another head or dwelling from {@code day} on. */
  void change(int home, int who, int where, int day) {
    head.set(home, who);
    dwelling.set(home, where);
    int old = lastVersion.get(home);
    versionUntil.set(old, day);
    int version = version(where, who, day);
    versionNext.set(old, version);
    lastVersion.set(home, version);
  }

  void end(int home, int day) {
    versionUntil.set(lastVersion.get(home), day);
  }

  private int version(int where, int who, int day) {
    int version = versionFrom.add(day);
    versionUntil.add(Stays.OPEN);
    versionDwelling.add(where);
    versionHead.add(who);
    versionNext.add(People.NOBODY);
    return version;
  }
}
