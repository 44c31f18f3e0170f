package city.nenrin.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.organization.Actors;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.LineageKind;
import city.nenrin.organization.OrganizationData;
import city.nenrin.organization.OrganizationMaster;
import city.nenrin.organization.Post;
import city.nenrin.organization.PostKind;
import city.nenrin.organization.Posting;
import city.nenrin.organization.Proxies;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitKind;
import city.nenrin.organization.UnitLineage;
import city.nenrin.organization.UnitType;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.SampleOrganization;
import city.nenrin.testing.TestCity;
import city.nenrin.typed.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The approval model of BR-22 to 27, without any process. */
@NenrinTest
class ApprovalsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 15);
    private static final List<RouteStop> ROUTE = List.of(
            new RouteStop(1, StopKind.CONFIRM, "welfare-01.head"),
            new RouteStop(2, StopKind.CONSENT, "finance"), new RouteStop(2, StopKind.CONSENT, "personnel"),
            new RouteStop(3, StopKind.DECIDE, "welfare.head"));

    @Autowired TestCity city;
    @Autowired Approvals approvals;
    @Autowired ApprovalDesk desk;
    @Autowired Routes routes;
    @Autowired Actors actors;
    @Autowired FormalDecisions formalDecisions;
    @Autowired Proxies proxies;
    @Autowired OrganizationMaster organization;

    @BeforeEach
    void reset() {
        city.reset(LocalDateTime.of(2027, 3, 15, 9, 0));
    }

    @Test
    void aPaperGoesStageByStageAndConsentsStandSideBySide() {
        ApprovalCase paper = submit("welfare-01-1");
        assertThat(turns(paper)).containsExactly("福祉課長");
        assertThatThrownBy(() -> approvals.approve(paper.id(), "welfare.head", "welfare-head", null, null))
                .isInstanceOf(Refused.class).hasMessage("「配食の委託」はいま「welfare.head」の番ではありません。番は[福祉課長]です。");
        approvals.approve(paper.id(), "welfare-01.head", "welfare-01-head", null, null);
        assertThat(turns(paper)).containsExactly("財政課", "人事課");
        assertThatThrownBy(() -> approvals.consent(paper.id(), "finance", "finance-1", false, " ", null))
                .hasMessage("「comment」を入力してください。同意しないときは必要です。");
        approvals.consent(paper.id(), "personnel", "personnel-2", true, null, null);
        approvals.consent(paper.id(), "finance", "finance-1", false, "財源を確かめること", null);
        assertThat(turns(paper)).containsExactly("健康福祉部長");
        assertThat(approvals.approve(paper.id(), "welfare.head", "welfare-head", "よい", null).state())
                .isEqualTo(CaseState.DECIDED);
        assertThat(approvals.entries(paper.id())).extracting(entry -> entry.kind() + " " + entry.actor().orElse("") + " "
                + entry.agreed().orElseThrow() + " " + entry.comment().orElse("")).containsExactly(
                "CONFIRM welfare-01-head true ", "CONSENT finance-1 false 財源を確かめること",
                "CONSENT personnel-2 true ", "DECIDE welfare-head true よい");
        assertThatThrownBy(() -> approvals.approve(paper.id(), "welfare.head", "welfare-head", null, null))
                .hasMessage("「配食の委託」は決裁済みです。処理できるのは回付中のものだけです。");
        assertThatThrownBy(() -> approvals.withdraw(paper.id(), "welfare-01-1", "やめる"))
                .hasMessage("「配食の委託」は決裁済みです。処理できるのは回付中のものだけです。");
    }

    @Test
    void aDecisionByProxyIsWarnedOfNeedsAReasonAndIsReadAfterwardsByTheHolder() {
        proxies.appoint("welfare-01.head", "welfare-01-2", TODAY, TODAY.plusDays(3), "logic-model-month", "休暇");
        ApprovalCase paper = submit("welfare-01-1");
        assertThatThrownBy(() -> approvals.approve(paper.id(), "welfare-01.head", "welfare-01-2", null, null))
                .hasMessageStartingWith("「proxyReason」を入力してください。これは福祉課長の代決になります。例外・先例となる・争いのある事項では代決を避けてください。");
        approvals.approve(paper.id(), "welfare-01.head", "welfare-01-2", null, "期限が今日のため");
        ApprovalEntry entry = approvals.unread().get(0);
        assertThat(entry.proxyReason()).hasValue("期限が今日のため");
        assertThatThrownBy(() -> approvals.readLater(entry.id(), "welfare-01-2"))
                .hasMessage("後閲できるのは福祉課長本人だけです。");
        approvals.readLater(entry.id(), "welfare-01-head");
        assertThat(approvals.unread()).isEmpty();
        assertThat(approvals.entries(paper.id()).get(0).readBy()).hasValue("welfare-01-head");
        assertThatThrownBy(() -> approvals.readLater(entry.id(), "welfare-01-head"))
                .hasMessage("後閲を待つ代決ではありません。一覧を開き直してください。");
    }

    @Test
    void aProxyForAnotherProcessDoesNotCount() {
        proxies.appoint("welfare-01.head", "welfare-01-2", TODAY, TODAY.plusDays(3), "kpi-check", "休暇");
        ApprovalCase paper = submit("welfare-01-1");
        assertThatThrownBy(() -> approvals.approve(paper.id(), "welfare-01.head", "welfare-01-2", null, "急ぐ"))
                .hasMessage("福祉課長の職に就いていないため、確認をできません。");
    }

    @Test
    void theAuthorRecallsWhileNobodyHasActed() {
        ApprovalCase paper = submit("welfare-01-1");
        assertThatThrownBy(() -> approvals.recall(paper.id(), "welfare-01-2"))
                .hasMessage("「配食の委託」を引き戻せるのは起案した人だけです。");
        assertThat(approvals.recall(paper.id(), "welfare-01-1").state()).isEqualTo(CaseState.RECALLED);
        assertThat(approvals.submitAgain(paper.id(), paper("test/1", "配食の委託"), ROUTE, "welfare-01-1").round()).isEqualTo(2);
        approvals.approve(paper.id(), "welfare-01.head", "welfare-01-head", null, null);
        assertThatThrownBy(() -> approvals.recall(paper.id(), "welfare-01-1"))
                .hasMessage("「配食の委託」はすでに処理した人がいるため、引き戻せません。差戻しを依頼するか、取り下げてください。");
        assertThatThrownBy(() -> approvals.submitAgain(paper.id(), paper("test/1", "配食の委託"), ROUTE, "welfare-01-1"))
                .hasMessage("「配食の委託」は回付中です。再提出できるのは、引戻しか差戻しのときだけです。");
    }

    @Test
    void aStopSendsBackOrRefusesWithAReasonAndTheAuthorGivesUp() {
        ApprovalCase paper = submit("welfare-01-1");
        assertThatThrownBy(() -> approvals.remand(paper.id(), "welfare-01.head", "welfare-01-head", ""))
                .hasMessage("「reason」を入力してください。");
        assertThat(approvals.remand(paper.id(), "welfare-01.head", "welfare-01-head", "額を確かめる")).satisfies(back -> {
            assertThat(back.state()).isEqualTo(CaseState.REMANDED);
            assertThat(back.reason()).hasValue("額を確かめる");
        });
        approvals.submitAgain(paper.id(), paper("test/1", "配食の委託"), ROUTE, "welfare-01-2");
        assertThat(approvals.of("test/1").orElseThrow().author()).isEqualTo("welfare-01-2");
        assertThatThrownBy(() -> approvals.reject(paper.id(), "welfare-01.head", "welfare-01-head", null, null))
                .hasMessage("「reason」を入力してください。");
        assertThat(approvals.reject(paper.id(), "welfare-01.head", "welfare-01-head", "必要がない", null).state())
                .isEqualTo(CaseState.REJECTED);
        assertThatThrownBy(() -> approvals.submitAgain(paper.id(), paper("test/1", "配食の委託"), ROUTE, "welfare-01-2"))
                .hasMessage("「配食の委託」は却下です。再提出できるのは、引戻しか差戻しのときだけです。");

        ApprovalCase other = submit("welfare-01-1");
        assertThatThrownBy(() -> approvals.withdraw(other.id(), "welfare-01-1", null))
                .hasMessage("「reason」を入力してください。");
        assertThat(approvals.withdraw(other.id(), "welfare-01-1", "方針が変わった").state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void nobodyDecidesOnTheirOwnPaper() {
        ApprovalCase paper = submit("welfare-01-head");
        assertThatThrownBy(() -> approvals.approve(paper.id(), "welfare-01.head", "welfare-01-head", null, null))
                .hasMessage("起案した人は、自分の「配食の委託」の確認をできません。別の人が行ってください。");
        assertThatThrownBy(() -> approvals.approve(paper.id(), "welfare-01.head", "tax-head", null, null))
                .hasMessage("福祉課長の職に就いていないため、確認をできません。");
    }

    @Test
    void theRouteIsThatOfItsDayAndAPaperStartedInMarchSurvivesTheReorganisationOfApril() {
        SampleOrganization changed = new SampleOrganization();
        LocalDate first = LocalDate.of(2027, 4, 1);
        changed.units.replaceAll(unit -> unit.code().equals("welfare-02") ? new Unit(unit.code(), unit.name(), unit.kind(),
                unit.type(), unit.parentCode(), null, null, unit.validFrom(), first) : unit);
        changed.units.add(new Unit("child", "こども未来課", UnitKind.SECTION,
                UnitType.MAYOR_OFFICE, "welfare", null, null, first, null));
        changed.posts.add(new Post("child.head", "child", "課長", 6, PostKind.HEAD));
        changed.posts.add(new Post("child", "child", "主任", 8, PostKind.MEMBER));
        changed.postings.replaceAll(posting -> posting.postCode().startsWith("welfare-02")
                ? new Posting(posting.staffCode(), posting.postCode(), posting.from(), first) : posting);
        changed.postings.add(new Posting("welfare-02-head", "child.head", first, null));
        changed.lineage.add(new UnitLineage("welfare-02", "child",
                LineageKind.RENAME, first));
        OrganizationData data = changed.data();
        organization.replace(data);
        organization.refresh();

        ApprovalCase paper = approvals.submit(paper("test/2", "遡及の起案"),
                List.of(new RouteStop(1, StopKind.DECIDE, "welfare-02.head")), "welfare-01-1", TODAY);
        assertThatThrownBy(() -> approvals.submit(paper("test/3", "早すぎる起案"),
                List.of(new RouteStop(1, StopKind.DECIDE, "child")), "welfare-01-1", TODAY))
                .hasMessage("回付先「child」は、令和9年3月15日時点の組織にありません。職か課のコードを指定してください。");
        assertThat(approvals.submit(paper("test/4", "先日付の起案"),
                List.of(new RouteStop(1, StopKind.DECIDE, "child.head")), "welfare-01-1", first).state())
                .isEqualTo(CaseState.IN_PROGRESS);
        city.advance(LocalDateTime.of(2027, 4, 2, 9, 0));
        assertThat(approvals.approve(paper.id(), "welfare-02.head", "welfare-02-head", null, null).state())
                .isEqualTo(CaseState.DECIDED);
        assertThat(approvals.entries(paper.id()).get(0).groupName()).isEqualTo("こども課長");
    }

    @Test
    void aPaperWithoutAStopIsRefused() {
        assertThatThrownBy(() -> approvals.submit(paper("test/5", "空の起案"), List.of(), "welfare-01-1", TODAY))
                .hasMessage("「空の起案」の回付先がありません。職か課を一つ以上指定してください。");
    }

    @Test
    void aCityWritesItsRouteAndAFaultSaysWhatIsExpected() {
        assertThat(route("related + finance > lead-section > department-head", "welfare-01-1", "tax")).containsExactly(
                new RouteStop(0, StopKind.CONFIRM, "welfare-01.head"), new RouteStop(1, StopKind.CONSENT, "tax"),
                new RouteStop(1, StopKind.CONSENT, "finance"), new RouteStop(3, StopKind.DECIDE, "welfare.head"));
        assertThat(route("related > department-head", "welfare-01-head")).as("a head does not confirm a paper of their own")
                .containsExactly(new RouteStop(2, StopKind.DECIDE, "welfare.head"));
        assertThat(route("section-head", "welfare-01-1")).containsExactly(new RouteStop(1, StopKind.DECIDE, "welfare-01.head"));
        assertThat(route("planning-head > department-head", "welfare-01-1")).extracting(RouteStop::kind)
                .containsExactly(StopKind.CONFIRM, StopKind.CONFIRM, StopKind.DECIDE);
        assertThat(routes.stops(RoutePlan.parse("policy > department-head"), "policy", List.of(), "policy-1", TODAY))
                .as("the own section is not asked").extracting(RouteStop::group).containsExactly("policy.head", "planning.head");
        assertThat(RoutePlan.fault("related > department-head")).isEmpty();
        assertThat(RoutePlan.fault("市長")).hasValueSatisfying(text -> assertThat(text).startsWith("「市長」は回付先として使えません。related、"));
        assertThat(RoutePlan.fault("department-head > related")).hasValue(
                "経路の最後は、決裁する職を一つだけ書いてください（section-head、department-head、planning-head のどれか）");
        assertThat(RoutePlan.fault("")).isPresent();
    }

    private List<RouteStop> route(String text, String author, String... related) {
        return routes.stops(RoutePlan.parse(text), "welfare-01", List.of(related), author, TODAY);
    }

    @Test
    void aStopSendsThePaperBackToAnEarlierOneAndItGoesItsWayAgain() {
        ApprovalCase paper = submit("welfare-01-1");
        assertThat(desk.earlier(paper)).isEmpty();
        approvals.approve(paper.id(), "welfare-01.head", "welfare-01-head", null, null);
        approvals.consent(paper.id(), "finance", "finance-1", true, null, null);
        approvals.consent(paper.id(), "personnel", "personnel-1", false, "人手", null);
        long finance = desk.earlier(paper).stream().filter(stop -> stop.group().equals("finance")).findFirst().orElseThrow().id();
        assertThatThrownBy(() -> approvals.remandTo(paper.id(), "welfare.head", "welfare-head", "", finance))
                .hasMessage("「reason」を入力してください。");
        long own = approvals.active(paper).get(0).id();
        assertThatThrownBy(() -> approvals.remandTo(paper.id(), "welfare.head", "welfare-head", "戻す", own))
                .hasMessageContaining("は、すでに処理した回付先ではありません");
        assertThat(approvals.remandTo(paper.id(), "welfare.head", "welfare-head", "財源を書く", finance).state())
                .isEqualTo(CaseState.IN_PROGRESS);
        assertThat(turns(paper)).containsExactly("財政課");
        assertThatThrownBy(() -> approvals.recall(paper.id(), "welfare-01-1")).hasMessageContaining("すでに処理した人がいるため");
        approvals.consent(paper.id(), "finance", "finance-2", true, "基金", null);
        assertThat(turns(paper)).containsExactly("健康福祉部長");
        assertThat(approvals.approve(paper.id(), "welfare.head", "welfare-head", null, null).state()).isEqualTo(CaseState.DECIDED);
        assertThat(desk.current(paper)).extracting(stop -> stop.group() + " " + stop.actor().orElse("")).containsExactlyInAnyOrder(
                "welfare-01.head welfare-01-head", "personnel personnel-1", "finance finance-2", "welfare.head welfare-head");
        assertThat(desk.history(paper.id())).extracting(event -> event.step().label() + " " + event.actor() + " " + event.asWhom()
                + " " + event.words()).containsExactly("起案 welfare-01-1 起案者 null", "確認 welfare-01-head 福祉課長 null",
                "合議（同意） finance-1 財政課 null", "合議（意見） personnel-1 人事課 人手",
                "差戻し welfare-head 健康福祉部長 財政課へ: 財源を書く", "合議（同意） finance-2 財政課 基金",
                "決裁 welfare-head 健康福祉部長 null");
    }

    @Test
    void whoRejectsByProxyIsWarnedOfTheMattersNatureAndTheHolderReadsItLater() {
        proxies.appoint("welfare-01.head", "welfare-01-2", TODAY, TODAY.plusDays(3), "*", "休暇");
        ApprovalCase paper = approvals.submit(new Paper("test/7", "先例の起案", "logic-model-month", "test/7",
                DataKind.LOGIC_MODEL_DRAFT, "welfare-01", "1", Set.of(Nature.DISPUTED, Nature.PRECEDENT)), ROUTE,
                "welfare-01-1", TODAY);
        assertThat(desk.waitingFor("welfare-01-2")).extracting(ApprovalCase::id).containsExactly(paper.id());
        assertThat(desk.waitingFor("welfare-head")).as("not their turn").isEmpty();
        assertThatThrownBy(() -> approvals.reject(paper.id(), "welfare-01.head", "welfare-01-2", "不要", null))
                .hasMessage("「proxyReason」を入力してください。これは福祉課長の代決になります。起案者は、この事案を「先例となる事項、争いのある事項」としています。"
                        + "本人の決裁を待ち、代決を避けてください。");
        approvals.reject(paper.id(), "welfare-01.head", "welfare-01-2", "不要", "本日が期限");
        assertThat(desk.unreadBy("welfare-01-2")).isEmpty();
        assertThat(desk.unreadBy("welfare-01-head")).singleElement().satisfies(entry -> {
            assertThat(entry.proxyReason()).hasValue("本日が期限");
            approvals.readLater(entry.id(), "welfare-01-head");
        });
        assertThat(desk.history(paper.id())).extracting(event -> event.step().label() + " " + event.byProxy() + " "
                + event.proxyReason()).containsExactly("起案 false null", "却下 true 本日が期限", "後閲 false null");
    }

    @Test
    void sealedPapersNeverGoToAProxyAndOnlyTheConcernedSeeACase() {
        proxies.appoint("welfare-01.head", "welfare-01-2", TODAY, TODAY.plusDays(3), "*", "休暇");
        ApprovalCase sealed = approvals.submit(new Paper("test/8", "ヒアリング", "logic-model-month", "test/8",
                DataKind.HEARING_RECORD, "welfare-01", "1", Set.of()), ROUTE, "welfare-01-1", TODAY);
        assertThat(desk.waitingFor("welfare-01-2")).isEmpty();
        assertThatThrownBy(() -> approvals.approve(sealed.id(), "welfare-01.head", "welfare-01-2", null, "急ぐ"))
                .hasMessage("福祉課長の職に就いていないため、確認をできません。");
        assertThatThrownBy(() -> desk.show(sealed.id(), actors.of("welfare-01-2", TODAY)))
                .hasMessageContaining("を閲覧できるのは、起案者、回付先と、");
        assertThat(desk.show(sealed.id(), actors.of("welfare-01-head", TODAY)).id()).isEqualTo(sealed.id());
        ApprovalCase plain = submit("welfare-01-1");
        assertThat(desk.show(plain.id(), actors.of("welfare-01-2", TODAY)).id()).as("of the section").isEqualTo(plain.id());
        assertThat(desk.show(plain.id(), actors.of("finance-2", TODAY)).id()).as("on the route").isEqualTo(plain.id());
        assertThatThrownBy(() -> desk.show(plain.id(), actors.of("tax-1", TODAY)))
                .hasMessageStartingWith("起案番号「" + plain.id() + "」を閲覧できるのは");
        assertThatThrownBy(() -> desk.show(999, actors.of("tax-1", TODAY))).hasMessage("起案番号「999」はありません。一覧から選んでください。");
    }

    @Test
    void formalDecisionsAreKeptAndACorrectionIsANewRow() {
        assertThatThrownBy(() -> formalDecisions.record("test/6", "件名", new RecordedDecision(null, "1"), "policy-1"))
                .hasMessage("「decidedOn」を入力してください。");
        assertThatThrownBy(() -> formalDecisions.record("test/6", "件名", new RecordedDecision(TODAY.plusDays(1), "1"), "policy-1"))
                .hasMessage("「decidedOn」の値「令和9年3月16日」は未来の日です。令和9年3月15日以前の日を入力してください。");
        assertThatThrownBy(() -> formalDecisions.record("test/6", "件名", new RecordedDecision(TODAY, " "), "policy-1"))
                .hasMessage("「documentNumber」を入力してください。例: 政推第12号");
        assertThatThrownBy(() -> formalDecisions.record("test/6", "件名", new RecordedDecision(TODAY, "x".repeat(61)), "policy-1"))
                .hasMessage("「documentNumber」は60字以内で入力してください（入力値: 61字）。");
        formalDecisions.record("test/6", "件名", new RecordedDecision(TODAY, "政推第1号"), "policy-1");
        formalDecisions.record("test/6", "件名", new RecordedDecision(TODAY, " 政推第2号 "), "policy-1");
        assertThat(formalDecisions.of("test/6").orElseThrow().documentNumber()).isEqualTo("政推第2号");
        assertThat(formalDecisions.between(TODAY, TODAY)).hasSize(2);
        assertThat(formalDecisions.between(TODAY.plusDays(1), TODAY.plusDays(9))).isEmpty();
    }

    private ApprovalCase submit(String author) {
        return approvals.submit(paper("test/1", "配食の委託"), ROUTE, author, TODAY);
    }

    private static Paper paper(String subject, String title) {
        return new Paper(subject, title, "logic-model-month", subject, DataKind.LOGIC_MODEL_DRAFT, "welfare-01", "1", Set.of());
    }

    private List<String> turns(ApprovalCase paper) {
        return approvals.active(paper).stream().map(ApprovalEntry::groupName).toList();
    }
}
