package org.tongban.city;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The synthetic city (合成城市) that a plan describes (R-A8): residents who do not exist, for
 * demonstration, tests and training.
 *
 * <p>Nothing is kept: each stream makes its households anew and in the same order, so that a large
 * city costs no more memory than a small one, save a counter for each day of birth.
 */
public final class SyntheticCity {
  // named, because the default algorithm may differ from one Java to the next
  static final String ALGORITHM = "L64X128MixRandom";

  private final CityPlan plan;

  private SyntheticCity(CityPlan plan) {
    this.plan = plan;
  }

  /** Returns the city of {@code plan}. */
  public static SyntheticCity generate(CityPlan plan) {
    return new SyntheticCity(plan);
  }

  /** Returns the plan. */
  public CityPlan plan() {
    return plan;
  }

  /** Returns all households by ascending id; the stream is sequential and made as it is read. */
  public Stream<SyntheticHousehold> households() {
    return kindreds().flatMap(List::stream);
  }

  /** Returns all residents, household by household. */
  public Stream<SyntheticPerson> residents() {
    return households().flatMap(household -> household.members().stream());
  }

  /**
   * Returns the couples of whom one could move from the first district to the spouse in the second
   * (夫妻投靠). At least five for any two districts of the plan, by ascending household id; both may
   * move unless the household left behind would have no adult.
   *
   * @param fromDistrict code of 6 digits
   * @param toDistrict code of 6 digits; nobody is apart within one district
   */
  public Stream<CoupleApart> couplesApart(String fromDistrict, String toDistrict) {
    return kindreds()
        .filter(kindred -> kindred.size() == 2)
        .flatMap(pair ->
            Stream.of(
                couple(pair.getFirst(), pair.getLast()), couple(pair.getLast(), pair.getFirst())))
        .filter(couple ->
            couple.leaving().district().code().equals(fromDistrict)
                && couple.target().district().code().equals(toDistrict)
                && mayLeave(couple));
  }

  private static CoupleApart couple(SyntheticHousehold leaving, SyntheticHousehold target) {
    var byNumber =
        target.members().stream()
            .collect(Collectors.toMap(SyntheticPerson::number, Function.identity()));
    for (SyntheticPerson mover : leaving.members()) {
      SyntheticPerson spouse =
          mover.spouse() == null ? null : byNumber.get(mover.spouse().citizenNumber());
      if (spouse != null) {
        return new CoupleApart(leaving, mover, target, spouse);
      }
    }
    throw new IllegalStateException("a kindred of two households without a couple apart");
  }

  private boolean mayLeave(CoupleApart couple) {
    List<SyntheticPerson> left = couple.leaving().members();
    return left.size() == 1
        || left.stream()
            .anyMatch(p -> !p.equals(couple.mover()) && p.hasFullCapacityOn(plan.today()));
  }

  private Stream<List<SyntheticHousehold>> kindreds() {
    int order = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Growth(plan), order), false);
  }

  /** Makes one kindred after the other until the city has its residents. */
  private static final class Growth implements Iterator<List<SyntheticHousehold>> {
    private final CityPlan plan;
    private final Kindreds kindreds;
    private final Registrar registrar = new Registrar();
    private final SplittableGenerator seeds;
    private int made;
    private int residents;

    Growth(CityPlan plan) {
      this.plan = plan;
      this.kindreds = new Kindreds(plan);
      this.seeds = RandomGeneratorFactory.<SplittableGenerator>of(ALGORITHM).create(plan.seed());
    }

    @Override
    public boolean hasNext() {
      return residents < plan.residents() || made < kindreds.founders();
    }

    @Override
    public List<SyntheticHousehold> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      // a stream of its own for each kindred: what one draws changes no other
      Draws draws = new Draws(seeds.split(), plan.today());
      var kindred = registrar.register(kindreds.make(made++, draws), draws);
      kindred.forEach(household -> residents += household.members().size());
      return kindred;
    }
  }
}
