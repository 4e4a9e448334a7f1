package dev.undercroft.bench.measure;

import java.util.ArrayList;
import java.util.List;

/// The product against its floor, a round of one and a round of the other in turns: whatever else
/// the machine does meanwhile, it does to both.
///
/// @param floor as many clients as the product has
public record Duel(
    String name, List<? extends Work> floor, List<? extends Work> product, Goal goal) {
  public Duel {
    if (floor.size() != product.size()) {
      throw new IllegalArgumentException(
          name + ": " + floor.size() + " clients against " + product.size());
    }
  }

  /// Not counted: code gets compiled, caches and slots get filled.
  public void warmUp(Course course) {
    Round.closed(floor, course);
    Round.closed(product, course.warming());
  }

  public Row.Compared run(Course course) {
    var floors = new ArrayList<Figures>();
    var products = new ArrayList<Figures>();
    for (int i = 0; i < course.rounds(); i++) {
      floors.add(Round.closed(floor, course));
      products.add(Round.closed(product, course));
    }
    return compared(name, floor.size(), floors, products, goal);
  }

  /// @param floors and `products`: rounds that ran in turns, so that the ones of a pair met the
  ///   same machine
  public static Row.Compared compared(
      String name, int clients, List<Figures> floors, List<Figures> products, Goal goal) {
    var ratios = new double[floors.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = products.get(i).perSecond() / floors.get(i).perSecond();
    }
    return new Row.Compared(
        name, clients, Figures.median(floors), Figures.median(products), Median.of(ratios), goal);
  }
}
