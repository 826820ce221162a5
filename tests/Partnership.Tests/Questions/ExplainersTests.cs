using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

public sealed class ExplainersTests
{
    [Fact]
    public void Narrowing_never_loses_a_fact_that_accounts_for_the_question()
    {
        var lexicon = new Lexicon();
        var index = new FactIndex(Oxfordshire.Facts);
        var trie = new PhraseTrie(lexicon);
        VocabularyWriter.Write(index, trie);
        var cards = new CardIndex(index, lexicon);
        lexicon.Freeze();
        var reader = new QuestionReader(lexicon, trie);
        var questions = QuestionCase.All.Select(static c => c.Turns[0]).Select(reader.Read).OfType<Query>().Where(static q => q.Content != 0).ToList();

        var lost = questions.SelectMany(q => Enum.GetValues<CardKind>().SelectMany(kind => LostBy(cards, q, kind))).ToList();

        questions.Count.ShouldBeGreaterThan(500);
        lost.ShouldBeEmpty();
    }

    private static IEnumerable<string> LostBy(CardIndex cards, Query query, CardKind kind)
    {
        var kept = cards.Explainers.Of(query, query.Content, kind)!;
        return cards.Cards.Where(card => card.Kind == kind && (query.Content & ~cards.Coverage.Explain(query, card)) == 0 && !kept.Has(card.Index))
            .Select(card => $"{query.Original}: {kind} {card.Index}");
    }
}
