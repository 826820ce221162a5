using Partnership.Facts;
using Partnership.Questions.Answering;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Search;

/// <summary>Says a fact of any sort in a title and a few sentences.</summary>
internal sealed class FactHits(FactIndex facts)
{
    private readonly FundTable _fund = new(facts);

    /// <summary>Null where the fact book says nothing of the card that could be shown, such as a body without a source.</summary>
    public FactHit? Write(Card card) => card.Kind switch
    {
        CardKind.Statement => OfStatement(facts.Book.Statements[card.Index]),
        CardKind.Area => OfArea(facts.Book.AreasOfWork[card.Index]),
        CardKind.Priority => OfPriority(facts.Book.Priorities[card.Index]),
        CardKind.Body => OfBody(facts.Book.Bodies[card.Index]),
        CardKind.Line => OfLine(card.Index),
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.Kind, message: null),
    };

    private FactHit OfStatement(Statement statement)
    {
        var text = statement.Conflict is { } conflict ? $"{statement.Text} {Wording.Sentence(conflict)}" : statement.Text;
        return Hit(KindOf(statement.Kind), statement.Subject, text, facts.Period(statement.Period).Name, statement.Source);
    }

    private FactHit OfArea(AreaOfWork area)
    {
        var lead = area.Leads.Count > 0 ? $"Led by {Wording.Join([.. area.Leads.Select(id => Wording.InFull(facts.Body(id)))])}" : "No lead is named";
        var note = area.LeadNote is { } said ? $" ({Wording.Bare(said)})" : string.Empty;
        var outcomes = area.Outcomes.Count > 0 ? $" To achieve: {string.Join("; ", area.Outcomes.Select(Wording.Bare))}." : string.Empty;
        return Hit("Who leads", area.Title, $"{lead}{note}, {Wording.In(facts.Period(area.Period))}.{outcomes}", facts.Period(area.Period).Name, area.Source);
    }

    private FactHit OfPriority(Priority priority)
    {
        var kind = Wording.Capitalised(PriorityKinds.Singular(priority.Kind));
        var number = priority.Number is { } n ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {n}") : string.Empty;
        var group = priority.Group is { } heading ? $", under \"{heading}\"" : string.Empty;
        var detail = priority.Detail is { } said ? " " + Wording.Sentence(said) : string.Empty;
        return Hit(
            kind,
            priority.Title,
            $"{kind}{number} of {Wording.WithArticle(facts.Body(priority.Body).Name)} {Wording.In(facts.Period(priority.Period))}{group}.{detail}",
            facts.Period(priority.Period).Name,
            priority.Source);
    }

    private FactHit? OfBody(Body body) =>
        body.Description.Length > 0 && body.Sources.Count > 0 ? Hit("Who is who", body.Name, Wording.Sentence(body.Description), period: null, body.Sources[0]) : null;

    /// <summary>The newest year's sum and those before it.</summary>
    private FactHit OfLine(int index)
    {
        var line = _fund.Lines[index];
        var sums = new List<string>();
        Source? newest = null;
        for (var year = _fund.Years.Count - 1; year >= 0; year--)
        {
            if (_fund.Amount(index, year) is { } amount)
            {
                var source = _fund.SourcesOf(index, year).First();
                sums.Add($"{amount} {Wording.In(_fund.Years[year])}{(_fund.IsEntered[year] ? $" ({source.Section})" : string.Empty)}");
                newest ??= source;
            }
        }

        var purpose = line.Purpose is { } said ? Wording.Sentence(said) + " " : string.Empty;
        return Hit("Funding", line.Name, sums.Count > 0 ? $"{purpose}{Wording.Join(sums)}." : $"{purpose}No sum is given.", period: null, newest ?? line.Source);
    }

    private FactHit Hit(string kind, string title, string text, string? period, Source source)
    {
        var document = facts.Document(source.Document);
        var section = source.Page is { } page ? $"{source.Section}, page {page}" : source.Section;
        return new FactHit(kind, Wording.Capitalised(title), text, period, new Citation(1, document.ShortTitle, section, title, document.Url));
    }

    private static string KindOf(StatementKind kind) => kind switch
    {
        StatementKind.Figure => "Figure",
        StatementKind.Role => "Role",
        StatementKind.Membership => "Membership",
        StatementKind.Term => "Term",
        StatementKind.Meeting => "Meeting",
        StatementKind.CycleTask => "Business cycle",
        StatementKind.Initiative => "Initiative",
        StatementKind.Achievement => "Achievement",
        StatementKind.Challenge => "Challenge",
        StatementKind.RelatedPlan => "Related plan",
        StatementKind.Explanation => "How it works",
        StatementKind.Contact => "Contact",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
