using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>Who leads what, in words and in blocks of detail.</summary>
internal sealed class LeadTexts(FactIndex facts)
{
    public string Sentence(IEnumerable<int> about, List<LeadHit> chosen, DateOnly today)
    {
        var period = facts.Period(chosen[0].Area.Period);
        var topics = about.Select(t => facts.Book.Topics[t]).ToList();
        var clauses = new List<string>();
        foreach (var group in chosen.GroupBy(static h => string.Join('|', h.Area.Leads), StringComparer.Ordinal).Take(4))
        {
            var leads = LeadsOf(group.First().Area, inFull: true, out var isPlural);
            var titles = Wording.Join([.. group.Select(h => Titled(h.Area, topics)).Distinct(StringComparer.Ordinal).Take(3)]);
            var verb = facts.IsOver(chosen[0].Area.Period, today) ? "led" : isPlural ? "lead" : "leads";
            clauses.Add($"{leads} {verb} on {titles}");
        }

        var note = chosen.Count == 1 && chosen[0].Area.LeadNote is { Length: < 90 } said ? " " + Wording.Sentence(said) : string.Empty;
        return $"{Wording.Capitalised(string.Join("; ", clauses))} {Wording.In(period)} ({SourceOf(chosen[0].Area)}).{note}";
    }

    /// <summary>What the sentence leaves out of a piece of work.</summary>
    public void AddDetail(Draft draft, AreaOfWork area, bool isOneOfSeveral)
    {
        var priority = facts.Book.Priorities[facts.PriorityOf(area.Priority)];
        var rows = new List<FactRow> { new("Priority", priority.Title) };
        if (isOneOfSeveral)
        {
            rows.Insert(0, new FactRow(area.Leads.Count == 1 ? "Lead agency" : "Lead agencies", LeadsOf(area, inFull: false, out _)));
        }

        if (priority.Serves.Count > 0)
        {
            var objectives = priority.Serves.Select(id => facts.Book.Priorities[facts.PriorityOf(id)]);
            rows.Add(new FactRow(ObjectiveOf(priority), Wording.Join([.. objectives.Select(static o => o.Title)])));
        }

        if (area.LeadNote is { } note && !Wording.Says(draft.Text, note))
        {
            rows.Add(new FactRow("Note", Wording.Sentence(note)));
        }

        draft.Blocks.Add(new FactsBlock(area.Title, rows));
        if (area.Outcomes.Count > 0)
        {
            draft.Blocks.Add(new ListBlock(isOneOfSeveral ? $"Outcomes: {Lower(area.Title)}" : "Outcomes", area.Outcomes));
        }
    }

    public void AddOtherYears(Draft draft, List<LeadHit> chosen, List<LeadHit> all)
    {
        var rows = new List<FactRow>();
        foreach (var hit in all.Where(hit => hit.Area.Period != chosen[0].Area.Period && hit.Fit >= TopicFit.Narrower && hit.Score >= chosen[0].Score - 1)
            .OrderBy(static h => h, Comparer<LeadHit>.Create((a, b) => facts.NewestFirst(a.Area.Period, b.Area.Period))))
        {
            rows.Add(new FactRow($"{facts.Period(hit.Area.Period).Name}: {Lower(hit.Area.Title)}", LeadsOf(hit.Area, inFull: false, out _)));
            draft.Cite(hit.Area.Source, $"lead for {Lower(hit.Area.Title)}, {facts.Period(hit.Area.Period).Name}");
        }

        if (rows.Count > 0)
        {
            draft.Blocks.Add(new FactsBlock("In other years", rows));
        }
    }

    /// <summary>A title inside a sentence: the capital goes, unless it belongs to a name or an acronym.</summary>
    public static string Lower(string title) =>
        title.Length > 1 && char.IsLower(title[1]) && !title[1..].Any(char.IsUpper) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    /// <summary>The topic asked about, with the title of the work that it falls under where that does not name it.</summary>
    private static string Titled(AreaOfWork area, List<Topic> topics)
    {
        if (topics.Count != 1 || !area.Topics.Contains(topics[0].Id) || topics[0].Aliases.Append(topics[0].Name).Any(name => area.Title.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return Lower(area.Title);
        }

        return $"{topics[0].Name} (under \"{area.Title}\")";
    }

    private string LeadsOf(AreaOfWork area, bool inFull, out bool isPlural)
    {
        var names = area.Leads.Select(id => inFull ? facts.InFull(id, area.Period) : facts.NameIn(id, area.Period)).ToList();
        isPlural = names.Count > 1 || (names.Count == 1 && names[0].Contains("Partnerships", StringComparison.Ordinal));
        return Wording.Join(names);
    }

    /// <summary>Whose objectives a priority serves: "Commissioner's objective".</summary>
    private string ObjectiveOf(Priority priority)
    {
        var owner = facts.Body(facts.Book.Priorities[facts.PriorityOf(priority.Serves[0])].Body);
        var name = owner.Kind == BodyKind.Commissioner ? "Commissioner" : owner.Name;
        return $"{name}'s objective{(priority.Serves.Count > 1 ? "s" : string.Empty)}";
    }

    private string SourceOf(AreaOfWork area) => $"{facts.Document(area.Source.Document).ShortTitle}, {area.Source.Section}";
}
