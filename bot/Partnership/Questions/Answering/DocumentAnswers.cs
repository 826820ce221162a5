using Partnership.Facts;
using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Where the facts come from: "which documents do you use", "when was the agreement published".</summary>
internal sealed class DocumentAnswers(FactIndex facts) : IComposer
{
    private readonly DocumentTexts _texts = new(facts);

    public Draft? Compose(Query query)
    {
        var named = Subjects.Words(query, MeaningKind.Document);
        if (!query.Has(Cue.Document) || (query.Content & ~named) != 0 || IntentReader.Of(query) != Intent.None || query.HasInherited)
        {
            return null;
        }

        var draft = new Draft(Intent.Overview) { Explained = query.Content };
        var documents = facts.Book.Documents.Where((_, i) => named != 0 && query.Links.Any(l => l.Meanings.Contains(new Meaning(MeaningKind.Document, i)))).ToList();
        if (documents.Count == 1)
        {
            var document = documents[0];
            draft.Text = document is OwnRecord record
                ? $"The {record.Title} are no published document: they were {record.Entered}."
                : $"{document.Title} was published by {document.Publisher} in {DocumentTexts.Month(document)}.";
            _texts.Cite(draft, document);
        }
        else
        {
            _texts.AddAll(draft, documents);
        }

        return draft.Ask("What are the partnership's priorities?");
    }
}
