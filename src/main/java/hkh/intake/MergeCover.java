package hkh.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Sweeps down a sheet and marks the cells that merged ranges cover, also where such ranges overlap. */
public final class MergeCover {

    private final List<Range> coming;
    private final PriorityQueue<Range> going = new PriorityQueue<>(
            Comparator.comparingInt((Range range) -> range.to().row()));
    private final int[] depth;
    private final Map<Address, Integer> anchors = new HashMap<>();
    private int next;

    private MergeCover(List<Range> merges) {
        coming = new ArrayList<>(merges);
        coming.sort(Comparator.comparingInt(range -> range.from().row()));
        for (Range merge : merges) {
            anchors.merge(merge.from(), 1, Integer::sum);
        }
        depth = new int
                [1
                        + merges.stream()
                                .mapToInt(range -> range.to().column())
                                .max()
                                .orElse(0)];
    }

    /** Marks cells in the order of a sheet, in place. */
    public static void mark(List<Cell> cells, List<Range> merges) {
        if (merges.isEmpty()) {
            return;
        }
        MergeCover cover = new MergeCover(merges);
        for (int i = 0; i < cells.size(); i++) {
            Address at = cells.get(i).address();
            cover.moveTo(at.row());
            int depth = at.column() < cover.depth.length ? cover.depth[at.column()] : 0;
            if (depth > 0 && depth > cover.anchors.getOrDefault(at, 0)) {
                cells.set(i, cells.get(i).coveredByMerge());
            }
        }
    }

    private void moveTo(int row) {
        while (next < coming.size() && coming.get(next).from().row() <= row) {
            Range range = coming.get(next++);
            if (range.to().row() >= row) {
                deepen(range, 1);
                going.add(range);
            }
        }
        for (Range range = going.peek(); range != null && range.to().row() < row; range = going.peek()) {
            deepen(range, -1);
            going.remove();
        }
    }

    private void deepen(Range range, int by) {
        for (int column = range.from().column(); column <= range.to().column(); column++) {
            depth[column] += by;
        }
    }
}
