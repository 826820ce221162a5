using Partnership.Facts;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>Teaches the trie every name in the fact book, and the cues.</summary>
internal static class VocabularyWriter
{
    private const int ShortestSurname = 4;
    private const int WordsOfALongTitle = 4;

    public static void Write(FactIndex facts, PhraseTrie trie)
    {
        foreach (var (name, phrases) in DataFile.Rows("cues.txt"))
        {
            var cue = Enum.Parse<Cue>(name);
            foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                trie.Add(phrase, new Meaning(MeaningKind.Cue, (int)cue));
            }
        }

        trie.Add(facts.Book.Fund, new Meaning(MeaningKind.Cue, (int)Cue.Fund));
        AddBodies(facts, trie);
        for (var i = 0; i < facts.Book.Topics.Count; i++)
        {
            AddAll(trie, new Meaning(MeaningKind.Topic, i), facts.Book.Topics[i].Name, facts.Book.Topics[i].Aliases);
        }

        for (var i = 0; i < facts.Book.FundedLines.Count; i++)
        {
            AddAll(trie, new Meaning(MeaningKind.Line, i), facts.Book.FundedLines[i].Name, facts.Book.FundedLines[i].Aliases);
        }

        for (var i = 0; i < facts.Book.AreasOfWork.Count; i++)
        {
            trie.Add(facts.Book.AreasOfWork[i].Title, new Meaning(MeaningKind.Area, i));
        }

        for (var i = 0; i < facts.Book.Priorities.Count; i++)
        {
            AddPriority(facts, trie, facts.Book.Priorities[i], new Meaning(MeaningKind.Priority, i));
        }

        for (var i = 0; i < facts.Book.Documents.Count; i++)
        {
            AddAll(trie, new Meaning(MeaningKind.Document, i), facts.Book.Documents[i].Title, [facts.Book.Documents[i].ShortTitle]);
        }

        AddStatements(facts, trie);
    }

    private static void AddBodies(FactIndex facts, PhraseTrie trie)
    {
        for (var i = 0; i < facts.Book.Bodies.Count; i++)
        {
            var body = facts.Book.Bodies[i];
            AddAll(trie, new Meaning(MeaningKind.Body, i), body.Name, [.. body.Aliases, .. body.Places, .. body.OtherNames.Select(static n => n.Name)]);
        }

        // The home area says no more than "here": "crime in Oxfordshire" is not about the county council.
        if (facts.Book.Bodies[facts.Home].Area is { } area)
        {
            trie.Add(area, new Meaning(MeaningKind.Cue, (int)Cue.Home));
        }
    }

    private static void AddPriority(FactIndex facts, PhraseTrie trie, Priority priority, Meaning meaning)
    {
        AddUnlessTopic(facts, trie, priority, priority.Title, meaning);
        if (priority.Title.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            AddUnlessTopic(facts, trie, priority, priority.Title[..colon], meaning);
        }
    }

    /// <summary>"Reducing re-offending" names the topic; it would only hide it if it also stood for the priority of that title.</summary>
    private static void AddUnlessTopic(FactIndex facts, PhraseTrie trie, Priority priority, string title, Meaning meaning)
    {
        var isShort = title.Count(static c => c == ' ') < WordsOfALongTitle - 1;
        if (!isShort || !priority.Topics.Any(t => Names(facts.Book.Topics[facts.TopicOf(t)], title)))
        {
            trie.Add(title, meaning);
        }
    }

    private static bool Names(Topic topic, string title) =>
        title.Contains(topic.Name, StringComparison.OrdinalIgnoreCase)
        || title.Replace("-", string.Empty, StringComparison.Ordinal).Contains(topic.Name, StringComparison.OrdinalIgnoreCase)
        || topic.Aliases.Any(alias => title.Contains(alias, StringComparison.OrdinalIgnoreCase));

    private static void AddStatements(FactIndex facts, PhraseTrie trie)
    {
        for (var i = 0; i < facts.Book.Statements.Count; i++)
        {
            var statement = facts.Book.Statements[i];
            if (statement.Kind == StatementKind.Membership)
            {
                continue;
            }

            var meaning = new Meaning(MeaningKind.Statement, i);
            AddAll(trie, meaning, statement.Subject, statement.Aliases);
            if (statement.Person is { } person)
            {
                trie.Add(person, meaning);
                var surname = person[(person.LastIndexOf(' ') + 1)..];
                if (surname.Length >= ShortestSurname && !facts.Book.Bodies.Any(b => b.Name.Contains(surname, StringComparison.OrdinalIgnoreCase)))
                {
                    trie.Add(surname, meaning);
                }
            }

            if (statement is { Kind: StatementKind.Role, Role: { } role })
            {
                trie.Add(role, meaning);
            }
        }
    }

    private static void AddAll(PhraseTrie trie, Meaning meaning, string name, IReadOnlyList<string> others)
    {
        trie.Add(name, meaning);
        foreach (var other in others)
        {
            trie.Add(other, meaning);
        }
    }
}
