using System.Globalization;
using Partnership.Facts;
using Partnership.Questions.Knowledge;

namespace Partnership.Questions.Answering;

/// <summary>What the facts come from and of when that is. What was published and what was entered here are not the same.</summary>
internal sealed class DocumentTexts(FactIndex facts)
{
    /// <summary>"June 2017" for "2017-06" and "2017-06-15"; a year stays as it is.</summary>
    public static string Month(Document document) =>
        document.Published.Length >= 7 && DateOnly.TryParseExact(document.Published[..7] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : document.Published;

    /// <param name="named">The documents to speak of; all where none are named.</param>
    public void AddAll(Draft draft, IReadOnlyList<Document> named)
    {
        var all = named.Count > 0 ? named : facts.Book.Documents;
        var published = all.Where(static d => d is not OwnRecord).OrderByDescending(static d => d.Published, StringComparer.Ordinal).ToList();
        var entered = all.OfType<OwnRecord>().ToList();
        var texts = new List<string>();
        if (published.Count > 0)
        {
            texts.Add(published.Count == 1
                ? $"My facts come from one published document, {published[0].ShortTitle}, of {Month(published[0])}."
                : $"My facts come from {published.Count} published documents. The newest, {published[0].ShortTitle}, is of {Month(published[0])}, the oldest of {Month(published[^1])}.");
        }

        texts.AddRange(entered.Select(static d => $"The {d.Title} were {d.Entered}."));
        draft.Text = string.Join(" ", texts);
        if (published.Count > 1)
        {
            draft.Blocks.Add(new TableBlock("Documents", [new("Title"), new("Published")], [.. published.Select(static d => (IReadOnlyList<string>)[d.Title, Month(d)])]));
        }

        foreach (var document in published.Concat(entered))
        {
            Cite(draft, document);
        }
    }

    public void Cite(Draft draft, Document document) =>
        draft.Cite(new Source(document.Id, document.Sections.Count > 0 ? document.Sections[0] : document.ShortTitle), document.Title);
}
