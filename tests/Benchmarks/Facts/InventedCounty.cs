using Partnership.Facts;

namespace Benchmarks.Facts;

/// <summary>The facts of a book under other names and ids; periods and sums stay.</summary>
internal sealed class InventedCounty(FactBook book, OtherNames names, string prefix)
{
    public IEnumerable<Document> Documents() => book.Documents.Select(d => d with
    {
        Id = new DocumentId(prefix + d.Id.Value),
        Title = names.Name(d.Title),
        ShortTitle = names.Name(d.ShortTitle),
    });

    public IEnumerable<Body> Bodies() => book.Bodies.Select(b => b with
    {
        Id = Of(b.Id),
        Name = names.Name(b.Name),
        OtherNames = [.. b.OtherNames.Select(other => other with { Name = names.Name(other.Name) })],
        Aliases = Names(b.Aliases),
        Area = b.Area is null ? null : names.Name(b.Area),
        PartOf = b.PartOf is { } whole ? Of(whole) : null,
        ReplacedBy = b.ReplacedBy is { } next ? Of(next) : null,
        Description = names.Prose(b.Description),
        Sources = [.. b.Sources.Select(Of)],
        Places = Names(b.Places),
    });

    public IEnumerable<Topic> Topics() => book.Topics.Select(t => t with
    {
        Id = Of(t.Id),
        Name = names.Name(t.Name),
        Aliases = Names(t.Aliases),
        Broader = Of(t.Broader),
        Related = Of(t.Related),
    });

    public IEnumerable<Priority> Priorities() => book.Priorities.Select(p => p with
    {
        Id = Of(p.Id),
        Body = Of(p.Body),
        Title = names.Name(p.Title),
        Detail = p.Detail is null ? null : names.Prose(p.Detail),
        Topics = Of(p.Topics),
        Serves = [.. p.Serves.Select(Of)],
        Source = Of(p.Source),
    });

    public IEnumerable<AreaOfWork> AreasOfWork() => book.AreasOfWork.Select(a => a with
    {
        Id = prefix + a.Id,
        Body = Of(a.Body),
        Priority = Of(a.Priority),
        Title = names.Name(a.Title),
        Topics = Of(a.Topics),
        Leads = [.. a.Leads.Select(Of)],
        Outcomes = [.. a.Outcomes.Select(names.Prose)],
        Source = Of(a.Source),
    });

    public IEnumerable<FundedLine> FundedLines() => book.FundedLines.Select(l => l with
    {
        Id = Of(l.Id),
        Name = names.Name(l.Name),
        Body = l.Body is { } body ? Of(body) : null,
        Aliases = Names(l.Aliases),
        Topics = Of(l.Topics),
        PartOf = l.PartOf is { } whole ? Of(whole) : null,
        Source = Of(l.Source),
    });

    /// <summary>What the lines receive; a total is of the whole fund, and that has one already.</summary>
    public IEnumerable<Grant> Grants() => book.Grants.Where(static g => g.Line is not null).Select(g => g with
    {
        Id = prefix + g.Id,
        Line = Of(g.Line!.Value),
        Source = Of(g.Source),
    });

    public IEnumerable<Statement> Statements() => book.Statements.Select(s => s with
    {
        Id = prefix + s.Id,
        Body = s.Body is { } body ? Of(body) : null,
        Subject = names.Name(s.Subject),
        Text = names.Prose(s.Text),
        Aliases = Names(s.Aliases),
        Topics = Of(s.Topics),
        Source = Of(s.Source),
        Person = s.Person is null ? null : names.Name(s.Person),
        Member = s.Member is { } member ? Of(member) : null,
    });

    private BodyId Of(BodyId id) => new(prefix + id.Value);

    private TopicId Of(TopicId id) => new(prefix + id.Value);

    private PriorityId Of(PriorityId id) => new(prefix + id.Value);

    private FundedLineId Of(FundedLineId id) => new(prefix + id.Value);

    private Source Of(Source source) => source with { Document = new DocumentId(prefix + source.Document.Value) };

    private TopicId[] Of(IReadOnlyList<TopicId> ids) => [.. ids.Select(Of)];

    private string[] Names(IReadOnlyList<string> texts) => [.. texts.Select(names.Name)];
}
