using System.Globalization;
using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Where the facts come from: "which documents do you use", "when was the agreement published".</summary>
internal sealed class DocumentAnswers(FactIndex facts) : IComposer
{
    public Draft? Compose(Query query)
    {
        var named = Subjects.Words(query, MeaningKind.Document);
        if (!query.Has(Cue.Document) || (query.Content & ~named) != 0 || IntentReader.Of(query) != Intent.None || query.HasInherited)
        {
            return null;
        }

        var documents = facts.Book.Documents.Where((_, i) => named == 0 || query.Links.Any(l => l.Meanings.Contains(new Meaning(MeaningKind.Document, i)))).ToList();
        var draft = new Draft(Intent.Overview) { Explained = query.Content };
        draft.Text = documents.Count == 1
            ? $"{documents[0].Title} was published by {documents[0].Publisher} in {Month(documents[0].Published)}."
            : $"My facts come from {documents.Count} published documents: {Wording.Join([.. documents.Select(static d => $"{d.ShortTitle} ({Month(d.Published)})")])}.";
        draft.Blocks.Add(new TableBlock("Documents", [new("Title"), new("Publisher"), new("Published")],
            [.. documents.Select(static d => (IReadOnlyList<string>)[d.Title, d.Publisher, Month(d.Published)])]));
        foreach (var document in documents)
        {
            draft.Cite(new Source(document.Id, document.Sections.Count > 0 ? document.Sections[0] : document.ShortTitle), document.Title);
        }

        return draft.Ask("What are the partnership's priorities?");
    }

    /// <summary>"June 2017" for "2017-06" and "2017-06-15"; a year stays as it is.</summary>
    private static string Month(string published) =>
        published.Length >= 7 && DateOnly.TryParseExact(published[..7] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : published;
}
