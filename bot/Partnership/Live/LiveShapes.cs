using Partnership.Texts;

namespace Partnership.Live;

/// <summary>The ways of asking about the present work; the first that fits counts. Names, days, years, items and kinds of return stand as marks in braces.</summary>
internal static class LiveShapes
{
    public const string DayMark = "{day}";
    public const string YearMark = "{year}";
    public const string ItemMark = "{item}";
    public const string KindMark = "{kind}";

    private const string Return = "return|returns|{kind}";
    private const string Group = "{body}|{area}";
    private const string Fund = "money grant grants fund funds funding budget allocation share community safety csf";

    private const string Used = "{area} {year} year how what has have had did do does been plan planned spend spent spending so far already still yet got over return returns up until date area areas csp csps each altogether all everybody everyone overall out unspent present " + Fund;

    public static readonly (LiveSubject Subject, QuestionShape Shape)[] All =
    [
        (LiveSubject.OwnRoles, new("role|roles|rights|permissions|allowed my|i|me", "what which have has got do does who how get change become need should")),
        (LiveSubject.RoleHolder, new("who|whos|name contact|contacts|officer|officers|commander|commanders|secretariat|secretary", "what whose {area} csp lpa police local nominated person people partnership return returns csf")),
        (LiveSubject.RoleHolder, new("contact|reach|email|ring|phone|call|ask|find|get|speak|talk|write secretariat", "how who where do does should need want hold details touch what number address")),

        (LiveSubject.AgendaItem, new("{item} who|what|which|present|presents|presenting|presenter|lead|leads|leading|takes|taking|speaks|speaking|long|see", "agenda meeting next {body} does doing has have how time")),
        (LiveSubject.AgendaFile, new("agenda word|docx|doc|pdf|file|document|print|printed|printable|download|export|email|copy|attachment", "as into get have want need send make save next meeting {body} {area} {day} version format do how")),
        (LiveSubject.AgendaBack, new("agenda unpublish|withdraw|retract|recall|unpost|undo|back|down|hide", "take pull put publishing published publish bring {body} {area} {day} meeting next how do")),
        (LiveSubject.Agenda, new("agenda|agendas", "{body} {area} next coming meeting meetings what when which where out ready published public see read view find have latest new how get")),

        (LiveSubject.ReturnDates, new($"when|date|dates|deadline|deadlines|due|timetable {Return}", "{area} {year} what which next do does have has need must should latest day submit submitted send sent hand file filed csf fund grant time much long get got left how")),
        (LiveSubject.ReturnHelp, new($"how|help|guide|explain|stuck|instructions|start|submit|send|file|sign {Return}", "do does make complete fill write begin enter hand need want get going go out should next {area} {year} form csf what where whole new a ve got")),
        (LiveSubject.ReturnHelp, new(Return, "{area} {year} csf fund")),

        (LiveSubject.Money, new("spent|spend|spends|spending|used|unspent|spendings much|total|altogether", Used)),
        (LiveSubject.Money, new("left|remaining|remains|unspent|unplanned|unallocated|uncommitted much|money|grant|budget|funding|fund|allocation|anything|pot|cash|pounds|kitty", Used)),
        (LiveSubject.Money, new("planned|plan|planning|budgeted|committed|{kind} much|total", Used)),
        (LiveSubject.Money, new("planned|budgeted what|whats", "{area} {year} year have has been we so far csps")),
        (LiveSubject.SpendingPlan, new("plan|planned|planning we|us|our what|whats|where|show|see", $"{Fund} spend spending do did does have {{year}} year")),
        (LiveSubject.Money, new("how|what spent|spend", "{area} {year} year have has did been we so far up until date")),
        (LiveSubject.OwnGrant, new("get|gets|got|receive|received|given|allocated|allocation|grant|grants|funding|share|budget much|what we|us|our|my|i", $"{Fund} {{year}} year how do does did have has been got area csp")),

        (LiveSubject.SpendingPlan, new("what|where spend|spending|spends|spent|use|using|used our|we|us", $"{Fund} do does have present year {{year}}")),
        (LiveSubject.SpendingPlan, new("plan|plans|{kind} {area}", "see view what read open does do have has look like accepted current present {year} spending where how")),
        (LiveSubject.SpendingPlan, new("what|where|how spend|spending|spends|spent|use|uses|using|used|buy|buys|buying|pay|pays|paying {area}", $"{Fund} do does did going present year {{year}} pcc way things")),

        (LiveSubject.MeetingsInTime, new($"meeting|meetings|meet|meets|session|sessions|{Group} {{day}} meeting|meetings|meet|meets|session|sessions|when|there|any", "{body} {area} {year} when have got do does next planned scheduled happening which day time whatmeetings")),
        (LiveSubject.ComingMeetings, new("meetings|whatmeetings", "when date dates next all list coming upcoming future planned scheduled calendar diary schedule {body} {area} {year} got have do which")),
        (LiveSubject.ComingMeetings, new($"dates|schedule|calendar|diary|timetable meeting|{Group}", "what when next all list coming upcoming future planned have {year}")),
        (LiveSubject.NextMeeting, new($"when|date|day|time|next meeting|meet|meets|session|{{body}}", "what next coming upcoming do does have {area} {body} planned scheduled again going happening held take place where")),

        (LiveSubject.Indicators, new("indicator|indicators {year}|year|current|currently|now|present|asked|reported|count|counted", $"what which how {{area}} {{body}} do does have has got performance pcc commissioner quarter report reporting measure list see view")),

        (LiveSubject.Indicators, new("measuring|measure|counting|tracking|monitoring we|our|us {year}|year|now|present", "what which how do")),

        (LiveSubject.Progress, new($"how|hows|what|any|latest|new|news|update|updates|progress going|doing|happening|things|getting|progress|progressing|news|new|update|updates|latest|on {Group}", "{topic} made make have has got over moment present today lately recently work under way much do does stand stands")),
    ];

    /// <summary>Whether a way of asking has this word, so that it is no name there.</summary>
    public static bool Use(string word) => Array.Exists(All, shape => shape.Shape.Knows(word));
}
