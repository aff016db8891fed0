package hkh.document;

import java.util.List;

/**
 * What stands behind a report and is shown on its page: where each figure comes from, and who has sent a return.
 *
 * @param returns by group; none draws no map
 */
public record Behind(FigureOrigin.Source origins, List<ReturnTiles> returns) {

    /** Nothing but the report. */
    public static final Behind NOTHING = new Behind(FigureOrigin.Source.NONE, List.of());

    public Behind {
        returns = List.copyOf(returns);
    }
}
