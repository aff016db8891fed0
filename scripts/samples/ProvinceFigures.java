import hkh.unit.Level;
import java.util.List;

/** What the province has itself. */
final class ProvinceFigures {

    private final Truth truth;
    private final Shares shares;

    ProvinceFigures(Truth truth, Shares shares) {
        this.truth = truth;
        this.shares = shares;
    }

    void make() {
        for (String item : List.of(
                "party_base_total",
                "org_consolidated",
                "org_in_zalo",
                "member_affiliate",
                "training_key_cadre",
                "training_day",
                "media_item/media_kind:column",
                "media_item/media_kind:topic",
                "coop_agreement",
                "workshop_paper",
                "workshop_attendee",
                "study_tour",
                "study_tour_province",
                "inspected_unit/level:district",
                "sponsor_received/programme:cung_em_den_truong",
                "sponsor_examinee/programme:asahi",
                "sponsor_school/programme:asahi",
                "sponsor_admitted/programme:asahi",
                "sponsor_enrolled/programme:asahi",
                "commend_flag",
                "commend_medal",
                "commend_cert_central",
                "commend_cert_province",
                "commend_paper")) {
            truth.put("14", item, truth.published(item));
        }
        for (String item : List.of(
                "assoc_base",
                "assoc_base_school",
                "board_agency",
                "board_enterprise",
                "board_religious",
                "board_total",
                "org_total",
                "org_new/org_type:board_agency",
                "org_new/org_type:board_enterprise",
                "training_class",
                "training_attendee",
                "passthrough_amount",
                "adopted_pupil")) {
            truth.put("14", item, 0);
        }
        truth.put("14", "member_total/subtree:province", truth.published("member_total"));
        truth.put("14", "docs_issued", 14);
        truth.put("14", "workshop", 1);
        Awards.give(
                truth,
                shares,
                Level.PROVINCE,
                new long[] {1},
                new Awards.Kind("award", 246, 348_200_000),
                new Awards.Kind("gift", 55, 82_500_000),
                new Awards.Kind(
                        "scholarship",
                        truth.published("award_total_count/level:province") - 301,
                        truth.published("award_total_amount/level:province") - 430_700_000));
        long passed = DistrictFigures.TO_DISTRICTS.values().stream()
                .mapToLong(Long::longValue)
                .sum();
        truth.put("14", "fund_passed_down", passed);
        long spent = truth.published("award_total_amount/level:province") + passed + 148_300_000;
        long[] balance = {truth.published("fund_balance/level:province")};
        Awards.fund(truth, Level.PROVINCE, new long[] {spent}, new long[] {2_150_000_000L}, balance);
        truth.put("14", "fund_savings", truth.published("fund_savings/level:province"));
    }
}
