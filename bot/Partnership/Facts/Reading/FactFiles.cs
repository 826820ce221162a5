namespace Partnership.Facts.Reading;

/// <summary>What the files of one folder hold, as far as it could be read, each fact with its place.</summary>
internal sealed class FactFiles
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public BodyId Home { get; set; } = new("");

    public string Fund { get; set; } = "";

    /// <summary>False where a file is missing or not JSON: references into it cannot be judged then.</summary>
    public bool Complete { get; set; } = true;

    public List<Located<Document>> Documents { get; } = [];

    public List<Located<Body>> Bodies { get; } = [];

    public List<Located<Period>> Periods { get; } = [];

    public List<Located<Topic>> Topics { get; } = [];

    public List<Located<Priority>> Priorities { get; } = [];

    public List<Located<AreaOfWork>> AreasOfWork { get; } = [];

    public List<Located<FundedLine>> FundedLines { get; } = [];

    public List<Located<Grant>> Grants { get; } = [];

    public List<Located<Statement>> Statements { get; } = [];

    public FactBook ToFactBook() => new(
        Id,
        Name,
        Home,
        Facts(Documents),
        Facts(Bodies),
        Facts(Periods),
        Facts(Topics),
        Facts(Priorities),
        Facts(AreasOfWork),
        Facts(FundedLines),
        Facts(Grants),
        Facts(Statements))
    {
        Fund = Fund,
    };

    private static T[] Facts<T>(List<Located<T>> located) => [.. located.Select(item => item.Fact)];
}
