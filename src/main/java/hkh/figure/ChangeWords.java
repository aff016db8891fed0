package hkh.figure;

/** Says in words what stands between two compared figures; found where languages and names of units are known. */
public interface ChangeWords {

    /** For results of which nothing is compared. */
    ChangeWords NONE = new ChangeWords() {
        @Override
        public String note(Change change) {
            return "";
        }

        @Override
        public String brief(Change change) {
            return "";
        }

        @Override
        public String forerunners(Change change) {
            return "";
        }
    };

    /** Why two figures are no plain comparison, in one line with every unit that matters; empty when they are one. */
    String note(Change change);

    /** The same for a table on a page: what a reader must know of the figure beside, and few of many units. */
    String brief(Change change);

    /** The names of the earlier units that a unit was made of; empty where units did not change. */
    String forerunners(Change change);
}
