namespace Partnership.Facts.Reading;

/// <summary>How each sort of fact is read from its JSON object. The field names are the records' property names in camel case.</summary>
internal static class FactReading
{
    // Written out and not asked of the enums: that would be reflection at every start. A test holds them to the enums' order.
    private static readonly string[] BodyKinds =
    [
        "partnership", "communitySafetyPartnership", "council", "department", "committee", "group", "police", "commissioner", "probation",
        "health", "fire", "prison", "safeguardingBoard", "voluntarySector", "national", "other",
    ];

    private static readonly string[] PeriodKinds = ["financialYear", "calendarYear", "twelveMonthsTo", "span"];

    private static readonly string[] PriorityKinds =
        ["vision", "priority", "strategicObjective", "aim", "theme", "workArea", "indicator", "emergingTheme"];

    private static readonly string[] GrantKinds = ["allocation", "total", "announcedTotal", "changeOnYearBefore", "retained"];

    private static readonly string[] StatementKinds =
    [
        "figure", "role", "membership", "term", "meeting", "cycleTask", "initiative", "achievement", "challenge", "relatedPlan",
        "explanation", "contact",
    ];

    public static Source NoSource { get; } = new(new DocumentId(""), "");

    public static Source Source(FactObject json) => new(
        Document: new DocumentId(json.Id("document")),
        Section: json.Text("section"),
        Page: json.OptionalText("page"));

    public static Document Document(FactObject json) => new(
        Id: new DocumentId(json.Id("id")),
        Title: json.Text("title"),
        ShortTitle: json.Text("shortTitle"),
        Publisher: json.Text("publisher"),
        Published: json.Text("published"),
        Period: new PeriodId(json.Id("period")),
        Sections: json.Texts("sections", required: true),
        Url: json.OptionalUrl("url"));

    public static Body Body(FactObject json) => new(
        Id: new BodyId(json.Id("id")),
        Name: json.Text("name"),
        Kind: (BodyKind)json.Choice("kind", BodyKinds),
        OtherNames: json.Objects("otherNames", NameInUse),
        Aliases: json.Texts("aliases"),
        Area: json.OptionalText("area"),
        PartOf: json.OptionalId("partOf", id => new BodyId(id)),
        ReplacedBy: json.OptionalId("replacedBy", id => new BodyId(id)),
        Description: json.Text("description"),
        Website: json.OptionalText("website"),
        Sources: json.Objects("sources", Source, required: true))
    {
        Places = json.Texts("places"),
        Meets = json.Flag("meets"),
    };

    public static NameInUse NameInUse(FactObject json) => new(
        Name: json.Text("name"),
        From: json.OptionalId("from", id => new PeriodId(id)),
        To: json.OptionalId("to", id => new PeriodId(id)));

    public static Period Period(FactObject json) => new(
        Id: new PeriodId(json.Id("id")),
        Name: json.Text("name"),
        Kind: (PeriodKind)json.Choice("kind", PeriodKinds),
        From: json.Date("from"),
        To: json.Date("to"));

    public static Topic Topic(FactObject json) => new(
        Id: new TopicId(json.Id("id")),
        Name: json.Text("name"),
        Aliases: json.Texts("aliases"),
        Broader: json.Ids("broader", id => new TopicId(id)),
        Related: json.Ids("related", id => new TopicId(id)));

    public static Priority Priority(FactObject json) => new(
        Id: new PriorityId(json.Id("id")),
        Body: new BodyId(json.Id("body")),
        Period: new PeriodId(json.Id("period")),
        Kind: (PriorityKind)json.Choice("kind", PriorityKinds),
        Number: json.OptionalWholeNumber("number"),
        Title: json.Text("title"),
        Detail: json.OptionalText("detail"),
        Group: json.OptionalText("group"),
        Topics: json.Ids("topics", id => new TopicId(id)),
        Serves: json.Ids("serves", id => new PriorityId(id)),
        Source: json.Source("source"));

    public static AreaOfWork AreaOfWork(FactObject json) => new(
        Id: json.Id("id"),
        Body: new BodyId(json.Id("body")),
        Period: new PeriodId(json.Id("period")),
        Priority: new PriorityId(json.Id("priority")),
        Title: json.Text("title"),
        Topics: json.Ids("topics", id => new TopicId(id), required: true),
        Leads: json.Ids("leads", id => new BodyId(id), required: true),
        LeadNote: json.OptionalText("leadNote"),
        Outcomes: json.Texts("outcomes"),
        Source: json.Source("source"));

    public static FundedLine FundedLine(FactObject json) => new(
        Id: new FundedLineId(json.Id("id")),
        Name: json.Text("name"),
        Body: json.OptionalId("body", id => new BodyId(id)),
        Aliases: json.Texts("aliases"),
        Topics: json.Ids("topics", id => new TopicId(id)),
        PartOf: json.OptionalId("partOf", id => new FundedLineId(id)),
        SharePercent: json.OptionalNumber("sharePercent"),
        Purpose: json.OptionalText("purpose"),
        Source: json.Source("source"));

    public static Grant Grant(FactObject json) => new(
        Id: json.Id("id"),
        Line: json.OptionalId("line", id => new FundedLineId(id)),
        Period: new PeriodId(json.Id("period")),
        Kind: (GrantKind)json.Choice("kind", GrantKinds),
        Amount: json.OptionalNumber("amount") is { } pounds ? Money.FromPounds(pounds) : null,
        Percent: json.OptionalNumber("percent"),
        Note: json.OptionalText("note"),
        Source: json.Source("source"));

    public static Statement Statement(FactObject json) => new(
        Id: json.Id("id"),
        Kind: (StatementKind)json.Choice("kind", StatementKinds),
        Body: json.OptionalId("body", id => new BodyId(id)),
        Period: new PeriodId(json.Id("period")),
        Subject: json.Text("subject"),
        Text: json.Text("text"),
        Aliases: json.Texts("aliases"),
        Topics: json.Ids("topics", id => new TopicId(id)),
        Source: json.Source("source"),
        Value: json.OptionalNumber("value"),
        Unit: json.OptionalText("unit"),
        Previous: json.OptionalNumber("previous"),
        PreviousPeriod: json.OptionalId("previousPeriod", id => new PeriodId(id)),
        ChangePercent: json.OptionalNumber("changePercent"),
        Person: json.OptionalText("person"),
        Role: json.OptionalText("role"),
        Member: json.OptionalId("member", id => new BodyId(id)),
        Month: json.OptionalWholeNumber("month"),
        Conflict: json.OptionalText("conflict"));
}
