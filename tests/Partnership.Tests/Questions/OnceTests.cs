using Partnership.Questions;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Questions;

/// <summary>The bubble and the card under it do not say the same.</summary>
public sealed class OnceTests
{
    [Fact]
    public void What_the_sentence_says_no_list_or_table_says_again()
    {
        var twice = QuestionCase.All.Where(static c => !c.Refuse).Select(static c => (Case: c, Answer: Answers.To(c.Turns)))
            .SelectMany(static one => one.Answer.Blocks.Where(block => Repeats(one.Answer.Text, block)).Select(block => $"{one.Case}: {one.Answer.Text} | {block.Heading}")).ToList();

        twice.ShouldBeEmpty(string.Join("\n", twice));
    }

    [Fact]
    public void The_question_just_asked_is_not_among_those_to_ask_next()
    {
        Answers.To("How is the funding for 2017/18 split?").NextQuestions.ShouldNotContain(static next => next == "How is the funding for 2017/18 split?");
    }

    /// <summary>Whether a block has nothing that the sentence does not say; a heading or one cell may be named in both.</summary>
    private static bool Repeats(string sentence, AnswerBlock block) => block switch
    {
        ListBlock list => list.Items.Count > 0 && list.Items.Any(item => item.Length > 40 && Says(sentence, item)),
        ParagraphBlock paragraph => Says(sentence, paragraph.Text),
        FactsBlock facts => facts.Rows.All(row => Says(sentence, row.Value) && Says(sentence, row.Title)),
        TableBlock table => table.Rows.All(row => row.All(cell => Says(sentence, cell))),
        _ => false,
    };

    private static bool Says(string sentence, string text) => sentence.Contains(text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
