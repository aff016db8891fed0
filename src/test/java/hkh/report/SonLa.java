package hkh.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Figures that Sơn La published for 2023, and two made-up districts. */
final class SonLa {

    static final Map<String, String> FIGURES = figures("""
            member_total 351214
            member_increase 5178
            member_new 5178
            member_ratio_pop 28.00
            member_rural 253219
            member_cadre 24561
            member_school 46857
            member_party 73812
            member_affiliate 177389
            district_total 12
            assoc_district 12
            assoc_commune 204
            commune_total 204
            hamlet_total 2303
            branch_total 2845
            branch_lineage 631
            branch_hometown 48
            board_total 404
            branch_school 704
            branch_enterprise 55
            org_consolidated 35
            org_in_zalo 22
            directive_unit/level:district 12
            llw_unit/level:district 12
            media_item/media_kind:column 36
            media_item/media_kind:topic 3
            lm_citizen_reg 388000
            lm_citizen_ok 237921
            lm_citizen_rate_of_registered 61.3
            lm_family_reg 274526
            lm_family_ok 242138
            lm_family_rate_of_registered 88.2
            lm_lineage_reg 1149
            lm_lineage_ok 842
            lm_lineage_rate_of_registered 73.3
            lm_unit_reg 924
            lm_unit_ok 858
            lm_unit_rate_of_registered 92.9
            lm_community_reg 2303
            lm_community_ok 1808
            lm_community_rate_of_registered 78.5
            cdht_commune_graded 204
            cdht_commune_good 97
            cdht_commune_good_rate 47.6
            cdht_commune_fair 77
            cdht_commune_fair_rate 37.7
            cdht_commune_average 27
            cdht_commune_average_rate 13.2
            cdht_commune_weak 3
            cdht_commune_weak_rate 1.5
            affiliate_total 18
            affiliate_reporting 18
            coop_agreement 12
            sponsor_examinee/programme:asahi 80
            sponsor_school/programme:asahi 3
            sponsor_admitted/programme:asahi 70
            sponsor_enrolled/programme:asahi 6
            inspected_unit/level:district 12
            workshop 1
            workshop_paper 38
            workshop_attendee 100
            study_tour 2
            study_tour_province 6
            training_class 110
            training_attendee 4812
            training_key_cadre 100
            training_day 2
            clc_class 384
            clc_learner 37041
            clc_class/topic_group:literacy 36
            clc_class/topic_group:ethnic_language 2
            clc_class/topic_group:science 127
            clc_class/topic_group:agriculture 129
            clc_class/topic_group:law 90
            clc_class/topic_group:economy 0
            fund_balance 31862960857
            fund_balance/level:province 14700000000
            fund_savings/level:province 13478000000
            fund_balance/level:affiliate 865112000
            fund_balance/level:district 9172121000
            fund_balance/level:commune 7125727857
            sponsor_received/programme:cung_em_den_truong 2600000000
            award_total_count 45152
            award_total_amount 10689371000
            passthrough_amount 4571950000
            passthrough_amount/level:affiliate 4571950000
            award_total_count/level:province 1053
            award_total_amount/level:province 844200000
            award_total_count_increase/level:province 427
            award_total_amount_increase/level:province 454800000
            award_total_count/subtree:district 42438
            award_total_amount/subtree:district 9172121000
            award_count/level:commune 2946
            study_support_count/level:commune 33872
            award_total_amount/level:commune 3517000000
            award_total_count/level:affiliate 1661
            award_total_amount/level:affiliate 673050000
            adopted_pupil/programme:nuoi_em 15
            adopted_pupil/programme:mai_am_cho_em 49
            adopted_pupil/level:affiliate 111
            exam_support_cash 477200000
            inkind_value 502858000
            inkind_item/item:meal 11456
            inkind_item/item:water 21397
            inkind_item/item:milk 7491
            inkind_item/item:cake 4865
            inkind_item/item:supply 1975
            commend_flag 2
            commend_medal 28
            commend_cert_central 42
            commend_cert_province 1
            commend_paper 487
            """);

    static final Map<String, Map<String, String>> DISTRICTS = Map.of(
            "141", figures("""
                    member_total 105000
                    member_ratio_pop 31.25
                    lm_family_rate_of_registered 86.9
                    clc_class 120
                    fund_balance 5100000000
                    fund_balance/level:district 1206965000
                    """),
            "142", figures("""
                    member_total 68214
                    member_ratio_pop 24.17
                    lm_family_rate_of_registered 91.0
                    clc_class 264
                    fund_balance 4200000000
                    fund_balance/level:district 2951000000
                    """));

    private SonLa() {}

    private static Map<String, String> figures(String lines) {
        Map<String, String> figures = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int space = line.indexOf(' ');
            figures.put(line.substring(0, space), line.substring(space + 1));
        });
        return figures;
    }
}
