package hkh.document;

import hkh.submission.UnitStatus;
import java.util.List;

/** Units that send their returns together, for the map of who has sent what: all below one district, say. */
public record ReturnTiles(String name, List<UnitStatus> units) {

    public ReturnTiles {
        units = List.copyOf(units);
    }
}
